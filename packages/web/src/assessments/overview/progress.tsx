import { ratedPercent } from "@plumbline/core/assessments";
import { useFormat } from "../../platform/text/index.ts";
import { Part } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { PartName } from "../part-name.tsx";
import { type PartRow, partRows } from "../part-rows.ts";
import { useOverviewTexts } from "./use-overview-texts.ts";

/** How far every section is, each with the way to its criteria. */
export function ProgressPart({ judged }: { readonly judged: Judged }) {
  const t = useOverviewTexts(judged);
  const { number, percent } = useFormat();
  const { rated, asked, id } = judged.assessment;
  const share = (ratedPercent({ rated, asked }) ?? 0) / 100;
  return (
    <Part title={t.progress}>
      <p>{t.progressOf(number(rated), number(asked), percent(share))}</p>
      <table className="table progress">
        <caption className="hidden">{t.progress}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t.section}
            </th>
            <th scope="col" className="cell-number">
              {t.rated}
            </th>
            <th scope="col" className="cell-number">
              {t.missingCount}
            </th>
            <th scope="col" className="cell-number">
              {t.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {partRows(judged).map((row) => (
            <ProgressRow key={row.code} row={row} assessmentId={id} />
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function ProgressRow({ row, assessmentId }: { readonly row: PartRow; readonly assessmentId: string }) {
  const { number } = useFormat();
  const missing = row.asked - row.rated;
  const share = row.asked === 0 ? 0 : row.rated / row.asked;
  return (
    <tr className={row.isTop ? "area-row" : "section-row"}>
      <th scope="row">
        <PartName row={row} assessmentId={assessmentId} />
      </th>
      <td className="track-cell" aria-hidden="true">
        <span className="progress-track">
          <span style={{ width: `${share * 100}%` }} />
        </span>
      </td>
      <td className="cell-number">
        {row.rated} / {row.asked}
      </td>
      <td className="cell-number">{missing === 0 ? missing : <strong>{missing}</strong>}</td>
      <td className="cell-number">
        {missing === 0 && row.whole.share !== null ? number(row.whole.share * 100, 1) : "–"}
      </td>
    </tr>
  );
}
