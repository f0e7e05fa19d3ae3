import { useFormat } from "../../platform/text/index.ts";
import { Part } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { ratersOf } from "./rater-counts.ts";
import { useOverviewTexts } from "./use-overview-texts.ts";

/** Whose ratings count now, how many, and when they last rated. */
export function RatersPart({ judged }: { readonly judged: Judged }) {
  const t = useOverviewTexts(judged);
  const { number, moment } = useFormat();
  const raters = ratersOf(judged.sheet.ratings);
  return (
    <Part title={t.raters}>
      {raters.length === 0 ? (
        <p className="quiet">{t.noRaters}</p>
      ) : (
        <table className="table table-small">
          <caption className="hidden">{t.raters}</caption>
          <thead>
            <tr>
              <th scope="col">{t.raterName}</th>
              <th scope="col" className="cell-number">
                {t.ratings}
              </th>
              <th scope="col">{t.lastAt}</th>
            </tr>
          </thead>
          <tbody>
            {raters.map(({ id, name, ratings, lastAt }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="cell-number">{number(ratings)}</td>
                <td>{moment(lastAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}
