import type { AuditPart } from "@plumbline/core/assessments";
import type { ReportAudit } from "@plumbline/core/reports";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Chip, Part } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { PartName } from "../part-name.tsx";
import { type PartRow, partRows } from "../part-rows.ts";
import { texts } from "./text.ts";

/** Shares of areas and sections as bars in a table, with how far each is answered. */
export function AuditSections({ judged, audit }: { readonly judged: Judged; readonly audit: ReportAudit }) {
  const t = useText(texts);
  const parts = {
    area: new Map(audit.areas.map((part) => [part.code, part])),
    section: new Map(audit.sections.map((part) => [part.code, part])),
  };
  return (
    <Part title={t.sections}>
      <p className="quiet">{t.sectionsHint}</p>
      <table className="table audit-sections">
        <caption className="hidden">{t.sections}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t.section}
            </th>
            <th scope="col" className="cell-number audit-more">
              {t.answeredOf}
            </th>
            <th scope="col" className="cell-number">
              {t.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {partRows(judged).map((row) => {
            const part = parts[row.kind].get(row.code);
            return part && <SectionRow key={row.code} judged={judged} row={row} part={part} />;
          })}
        </tbody>
      </table>
    </Part>
  );
}

type RowProps = { readonly judged: Judged; readonly row: PartRow; readonly part: AuditPart };

function SectionRow({ judged, row, part }: RowProps) {
  const t = useText(texts);
  const { answered, applicable } = part;
  return (
    <tr className={row.isTop ? "area-row" : "section-row"}>
      <th scope="row">
        <PartName row={row} assessmentId={judged.assessment.id} />
        {row.standout && (
          <>
            {" "}
            <Chip>{t[row.standout]}</Chip>
          </>
        )}
      </th>
      <td className="track-cell" aria-hidden="true">
        {part.share !== null && (
          <span className="share-track">
            <span style={{ width: `${part.share * 100}%` }} />
          </span>
        )}
      </td>
      <td className="cell-number audit-more">
        {answered < applicable ? (
          <strong className="needs-you">
            {answered} / {applicable}
          </strong>
        ) : (
          `${answered} / ${applicable}`
        )}
      </td>
      <td className="cell-number">
        <ShareWords part={part} />
      </td>
    </tr>
  );
}

function ShareWords({ part: { share, applicable } }: { readonly part: AuditPart }) {
  const t = useText(texts);
  const { percent } = useFormat();
  if (share !== null) return percent(share, 1);
  return <span className="quiet">{applicable === 0 ? t.nothing : t.open}</span>;
}
