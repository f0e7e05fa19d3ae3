import { type Draft, type DraftFault, treeOfDraft } from "@plumbline/core/standards";
import { useSay, useText } from "../../platform/text/index.ts";
import { StatusWord } from "../../platform/ui/index.ts";
import { EditorLink } from "./editor-nav.tsx";
import { placeOfFault } from "./place.ts";
import { texts } from "./text.ts";

const most = 40;

/** What keeps a draft from being published; each leads to where it is mended. */
export function FaultsList({
  draft,
  faults,
}: {
  readonly draft: Draft;
  readonly faults: readonly DraftFault[];
}) {
  const t = useText(texts);
  const say = useSay();
  const tree = treeOfDraft(draft);
  return (
    <aside className="own-faults" aria-label={t.faults}>
      <h2>{t.faults}</h2>
      {faults.length === 0 ? (
        <p>
          <StatusWord tone="good">{t.noFaults}</StatusWord>
        </p>
      ) : (
        <ol>
          {faults.slice(0, most).map((fault, at) => (
            // Two faults may say the same of the same field; their place tells them apart.
            <li key={`${fault.part} ${fault.field} ${fault.code} ${at}`}>
              <EditorLink draft={draft} to={placeOfFault(fault, tree)}>
                <span>
                  <strong>{say(fault.about)}</strong> {say(fault.message)}
                </span>
              </EditorLink>
            </li>
          ))}
        </ol>
      )}
      {faults.length > most && <p className="quiet">{t.moreFaults(faults.length - most)}</p>}
    </aside>
  );
}
