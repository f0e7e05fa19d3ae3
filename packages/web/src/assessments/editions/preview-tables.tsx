import type { EditionPreview } from "@plumbline/core/assessments";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Part } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { texts } from "./text.ts";

type PreviewProps = { readonly preview: EditionPreview; readonly judged: Judged };

/** What a change keeps and sets apart, what the figures become, and what the team has again. */
export function PreviewTables(props: PreviewProps) {
  return (
    <div className="edition-tables">
      <AnswersTable {...props} />
      <FiguresTable {...props} />
      <TeamWords {...props} />
    </div>
  );
}

const counted = ["ratings", "notes", "marks", "statements", "links"] as const;

function AnswersTable({ preview }: PreviewProps) {
  const t = useText(texts);
  const { number } = useFormat();
  return (
    <Part title={t.answers}>
      <table className="table table-small">
        <caption className="hidden">{t.answers}</caption>
        <thead>
          <tr>
            <th scope="col">{t.answers}</th>
            <th scope="col" className="cell-number">
              {t.kept}
            </th>
            <th scope="col" className="cell-number">
              {t.apart}
            </th>
          </tr>
        </thead>
        <tbody>
          {counted.map((key) => (
            <tr key={key}>
              <th scope="row">{t[key]}</th>
              <td className="cell-number">{number(preview[key].kept)}</td>
              <td className="cell-number">{number(preview[key].apart)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">{t.apartWhy}</p>
    </Part>
  );
}

function FiguresTable({ preview, judged }: PreviewProps) {
  const t = useText(texts);
  const { number } = useFormat();
  const of = (one: number, all: number) => t.of(number(one), number(all));
  const hasLevels = judged.reader.report.levels.length > 0;
  const rows = [
    { key: "rated", say: ({ rated, asked }: Figure) => of(rated, asked) },
    { key: "points", say: ({ points, max }: Figure) => of(points, max) },
    ...(hasLevels ? [{ key: "attained" as const, say: ({ attained }: Figure) => attained ?? t.none }] : []),
  ] as const;
  const moved = preview.scope.join(" · ");
  return (
    <Part title={t.figures}>
      <table className="table table-small">
        <caption className="hidden">{t.figures}</caption>
        <thead>
          <tr>
            <th scope="col">{t.figure}</th>
            <th scope="col" className="cell-number">
              {t.before}
            </th>
            <th scope="col" className="cell-number">
              {t.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, say }) => (
            <tr key={key}>
              <th scope="row">{t[key]}</th>
              <td className="cell-number">{say(preview.before)}</td>
              <td className="cell-number">{say(preview.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {moved !== judged.assessment.scope.join(" · ") && <p className="quiet">{t.scopeMoves(moved)}</p>}
      {preview.held !== judged.assessment.held && <p className="quiet">{t.heldGone}</p>}
    </Part>
  );
}

type Figure = EditionPreview["before"];

function TeamWords({ preview: { sectionsAgain, sectionsOpen } }: PreviewProps) {
  const t = useText(texts);
  if (sectionsAgain.length + sectionsOpen.length === 0) return null;
  return (
    <Part title={t.team}>
      <ul className="plain-lines">
        {sectionsAgain.map(({ section, names }) => (
          <li key={section}>{t.again(section, names.join(" · "))}</li>
        ))}
        {sectionsOpen.length > 0 && <li>{t.open(sectionsOpen.join(" · "))}</li>}
      </ul>
    </Part>
  );
}
