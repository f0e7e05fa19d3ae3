import { Button } from "antd";
import { useFormat, useText } from "../platform/text/index.ts";
import { Notice, ProblemNotice } from "../platform/ui/index.ts";
import { useChainCheck } from "./data.ts";
import { texts } from "./text.ts";

/** Checks the hash chain on request and says what came of it. */
export function ChainCheck() {
  const t = useText(texts);
  const format = useFormat();
  const check = useChainCheck();
  const found = check.data;
  return (
    <div className="chain-check">
      <Button loading={check.isPending} onClick={() => check.mutate({})}>
        {t.check}
      </Button>
      <ProblemNotice problem={check.error} />
      <div role="status">
        {found?.intact && (
          <Notice tone="good" title={`✓ ${t.intact(format.number(found.entries))}`}>
            <p className="quiet hash">
              {t.head} {found.head}
            </p>
          </Notice>
        )}
        {found && !found.intact && (
          <Notice tone="bad" title={`✕ ${t.broken(format.number(found.brokenAt))}`}>
            <p>{t.brokenWhy}</p>
          </Notice>
        )}
      </div>
    </div>
  );
}
