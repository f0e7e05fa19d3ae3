import { useText } from "../platform/text/index.ts";
import { fieldTexts } from "./actions.ts";
import { type Entry, fieldChanges } from "./entry.ts";
import { texts } from "./text.ts";

/** What an entry holds: its fields before and after, and the hash that ties it to the chain. */
export function EntryDetail({ entry }: { readonly entry: Entry }) {
  const t = useText(texts);
  const names: Readonly<Record<string, string>> = useText(fieldTexts);
  const changes = fieldChanges(entry.data);
  const hasBefore = changes.some((change) => change.before !== null);
  return (
    <div className="entry-detail">
      {changes.length > 0 && (
        <table className="table table-small">
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              {hasBefore && <th scope="col">{t.before}</th>}
              <th scope="col">{hasBefore ? t.after : t.value}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.field}>
                <th scope="row">{change.field === "" ? t.value : (names[change.field] ?? change.field)}</th>
                {hasBefore && <td>{change.before ?? t.nothing}</td>}
                <td>{change.after ?? t.nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="quiet hash">
        {t.subject} {entry.subject} {entry.subjectId}
        <br />
        {t.hash} {entry.hash}
      </p>
    </div>
  );
}
