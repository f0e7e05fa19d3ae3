import { radar } from "@plumbline/core/charts";
import { useMemo } from "react";
import { useColours } from "../../platform/look/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Chart } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { partRows } from "../part-rows.ts";
import { texts } from "./text.ts";

/** The areas as a radar, one series an angle: a second view of the same shares. */
export function RadarView({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const { percent } = useFormat();
  const colours = useColours();
  const { angles } = judged.reader.report.standard;
  const rows = useMemo(
    () => partRows(judged).filter(({ kind, whole }) => kind === "area" && whole.share !== null),
    [judged],
  );
  const chart = useMemo(() => {
    const series = angles.map(({ title }, at) => ({
      name: title,
      shares: rows.map((row) => row.angles[at]?.share ?? 0),
    }));
    return radar({ label: t.radar, axes: rows.map(({ title }) => title), series }, colours);
  }, [angles, rows, t, colours]);
  const head = [t.area, ...angles.map(({ title }) => title)];
  const body = rows.map((row) => [row.title, ...row.angles.map(({ share }) => percent(share, 1))]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone must be reachable by keyboard
    <section className="radar" aria-label={t.radar} tabIndex={0}>
      <Chart chart={chart} table={{ head, rows: body }} />
    </section>
  );
}
