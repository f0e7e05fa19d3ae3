import { shadeOf } from "@plumbline/core/charts";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useColours } from "../../platform/look/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Chip, Part, Waiting } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { PartName } from "../part-name.tsx";
import { type PartRow, type PartShare, partRows } from "../part-rows.ts";
import { texts } from "./text.ts";

const RadarView = lazy(async () => ({ default: (await import("./radar-view.tsx")).RadarView }));

/** Sections by angles as a heat map that is a table; the radar of areas is the second view. */
export function SectionsPart({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const [radar, setRadar] = useState(false);
  // A radar needs three axes at least.
  const drawable = judged.verdict.areas.filter(({ share }) => share !== null).length >= 3;
  const toggle = drawable && (
    <Button size="small" aria-pressed={radar} onClick={() => setRadar(!radar)}>
      {radar ? t.hideRadar : t.showRadar}
    </Button>
  );
  return (
    <Part title={t.parts} action={toggle}>
      {radar ? (
        <Suspense fallback={<Waiting />}>
          <RadarView judged={judged} />
        </Suspense>
      ) : (
        <HeatTable judged={judged} />
      )}
    </Part>
  );
}

function HeatTable({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const { angles } = judged.reader.report.standard;
  return (
    <>
      <p className="quiet">{t.partsHint}</p>
      <table className="table heat">
        <caption className="hidden">{t.parts}</caption>
        <thead>
          <tr>
            <th scope="col">{t.section}</th>
            {angles.map(({ id, title }) => (
              <th key={id} scope="col" className="heat-head">
                {title}
              </th>
            ))}
            <th scope="col" className="heat-head">
              {t.share}
            </th>
            <th scope="col" className="cell-number heat-more">
              {t.points}
            </th>
            <th scope="col" className="cell-number heat-more">
              {t.rated}
            </th>
          </tr>
        </thead>
        <tbody>
          {partRows(judged).map((row) => (
            <HeatRow key={row.code} row={row} assessmentId={judged.assessment.id} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function HeatRow({ row, assessmentId }: { readonly row: PartRow; readonly assessmentId: string }) {
  const t = useText(texts);
  const { number } = useFormat();
  return (
    <tr className={row.isTop ? "area-row" : "section-row"}>
      <th scope="row">
        <PartName row={row} assessmentId={assessmentId} />
        {row.standout && (
          <>
            {" "}
            <Chip>{t[row.standout]}</Chip>
          </>
        )}
      </th>
      {row.angles.map((part, at) => (
        <HeatCell key={at} part={part} />
      ))}
      <HeatCell part={row.whole} />
      <td className="cell-number heat-more">
        {number(row.points)} / {number(row.max)}
      </td>
      <td className="cell-number heat-more">
        {row.rated < row.asked ? (
          <strong className="needs-you">
            {row.rated} / {row.asked}
          </strong>
        ) : (
          `${row.rated} / ${row.asked}`
        )}
      </td>
    </tr>
  );
}

function HeatCell({ part: { share, missing } }: { readonly part: PartShare }) {
  const t = useText(texts);
  const { percent } = useFormat();
  const colours = useColours();
  if (missing > 0) {
    return (
      <td className="heat-cell">
        <span className="heat-missing">{t.missingHere(missing)}</span>
      </td>
    );
  }
  if (share === null) return <td className="heat-cell quiet">{t.nothing}</td>;
  const { fill, text } = shadeOf(share, colours);
  return (
    <td className="heat-cell">
      <span style={{ background: fill, color: text }}>{percent(share, 1)}</span>
    </td>
  );
}
