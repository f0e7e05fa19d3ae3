import { Button } from "antd";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Notice } from "../../platform/ui/index.ts";
import { LinkButton } from "../../platform/ui/link-button.tsx";
import { texts } from "./text.ts";
import type { ImportReply } from "./use-import.ts";

/** What the import did, and where to go from here. */
export function ImportDone(props: { readonly reply: ImportReply; readonly onAnother: () => void }) {
  const t = useText(texts);
  const { number } = useFormat();
  const { added, changed, same } = props.reply;
  return (
    <>
      <div role="status">
        <Notice tone="good" title={t.done}>
          <p>{t.doneWhat(number(added), number(changed), number(same))}</p>
        </Notice>
      </div>
      <div className="page-actions">
        <LinkButton primary to="/organisation/people">
          {t.seePeople}
        </LinkButton>
        <Button onClick={props.onAnother}>{t.another}</Button>
      </div>
    </>
  );
}
