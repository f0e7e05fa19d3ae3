import type { assessments } from "@plumbline/api";
import { type SheetChange, scaleValues } from "@plumbline/core/assessments";
import { outline } from "@plumbline/core/standards";
import { useSay, useText } from "../../platform/text/index.ts";
import type { Judged } from "../judged.ts";
import { texts } from "./text.ts";

/** What is wrong with a sheet, row by row. */
export function Faults({ faults }: { readonly faults: assessments.SheetUpload["errors"] }) {
  const t = useText(texts);
  const say = useSay();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="preview" aria-label={t.wrong} tabIndex={0}>
      <table className="table">
        <caption className="hidden">{t.wrong}</caption>
        <thead>
          <tr>
            <th scope="col" className="cell-number">
              {t.line}
            </th>
            <th scope="col">{t.wrong}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ line, message }) => (
            <tr key={`${line} ${message.en}`}>
              <td className="cell-number">{line ?? "–"}</td>
              <td>{say(message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a sheet would change, in printed order: before and after of every cell. */
export function Changes(props: { readonly judged: Judged; readonly changes: readonly SheetChange[] }) {
  const t = useText(texts);
  const say = useSay();
  const { judged, changes } = props;
  const { criterion } = outline(judged.standard);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="preview" aria-label={t.changes} tabIndex={0}>
      <table className="table">
        <caption className="hidden">{t.changes}</caption>
        <thead>
          <tr>
            <th scope="col">{t.criterion}</th>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.from}</th>
            <th scope="col">{t.to}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => {
            const title = criterion.get(change.criterion)?.title;
            return (
              <tr key={`${change.criterion} ${change.field}`}>
                <th scope="row">
                  {change.criterion} {title && say(title)}
                </th>
                <td>
                  <FieldName judged={judged} field={change.field} />
                </td>
                <td>
                  <CellValue judged={judged} field={change.field} value={change.from} />
                </td>
                <td>
                  <CellValue judged={judged} field={change.field} value={change.to} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** The name of a field: an angle, the note or the mark. */
export function FieldName({ judged, field }: { readonly judged: Judged; readonly field: string }) {
  const t = useText(texts);
  if (field === "note") return t.note;
  return field === "notApplicable" ? t.notApplicable : judged.reader.angleTitle(field);
}

type CellProps = { readonly judged: Judged; readonly field: string; readonly value: string | null };

/** A rating by its points and title, a note as it is. */
export function CellValue({ judged: { standard }, field, value }: CellProps) {
  const t = useText(texts);
  const say = useSay();
  if (value === null || value === "") return <span className="quiet">{t.blank}</span>;
  const isAngle = standard.angles.some(({ id }) => id === field);
  const found = isAngle ? scaleValues(standard, field).find(({ id }) => id === value) : undefined;
  return found ? `${found.points} ${say(found.title)}` : value;
}
