import type { PartTally } from "../assessments/index.ts";
import { heatMap, radar } from "../charts/index.ts";
import type { Block, Column, Row, Table } from "./document.ts";
import type { Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { cell, percent } from "./wording.ts";

/** Points by area and section: tables, the heat map of sections × angles, and the radar as a second view. */
export function partsChapter(reader: Reader): readonly Block[] {
  const { say } = reader;
  return [
    { kind: "heading", level: 1, text: say(texts.chapters.parts), opensPage: true },
    { kind: "heading", level: 2, text: say(texts.parts.areasHeading) },
    areasTable(reader),
    ...areasRadar(reader),
    { kind: "heading", level: 2, text: say(texts.parts.sectionsHeading) },
    sectionsHeatMap(reader),
    sectionsTable(reader),
  ];
}

function areasTable(reader: Reader): Table {
  const { report, say } = reader;
  return {
    kind: "table",
    caption: areasCaption(reader),
    columns: columns(reader, say(texts.parts.columns.area)),
    rows: report.verdict.areas.map((area) => tallyRow(reader, area)),
  };
}

function areasCaption({ report, say, partName }: Reader): string {
  const ranked = report.verdict.areas
    .filter(({ share }) => share !== null)
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (!best || !worst || best.share === worst.share) return say(texts.parts.areasHeading);
  const named = (area: PartTally) =>
    report.language === "zh"
      ? `${partName(area.code)}（${percent(area.share)}）`
      : `${partName(area.code)} (${percent(area.share)})`;
  return say(texts.parts.areasCaption(named(best), named(worst)));
}

function sectionsTable(reader: Reader): Table {
  const { report, say, partName, compliant } = reader;
  const { areas, sections } = report.standard;
  return {
    kind: "table",
    caption: say(texts.parts.sectionsCaption(sections.length, compliant)),
    columns: columns(reader, say(texts.parts.columns.section)),
    rows: areas.flatMap((area) => {
      const tallies = sections
        .filter((section) => section.area === area.code)
        .map(({ code }) => reader.tally(code));
      const rows = tallies.filter((tally) => tally !== undefined).map((tally) => tallyRow(reader, tally));
      return rows.length === 0 ? [] : [{ kind: "head" as const, text: partName(area.code) }, ...rows];
    }),
  };
}

function columns({ report, say, compliant }: Reader, first: string): readonly Column[] {
  const { points, max, share, missing, compliant: ofAngle } = texts.parts.columns;
  const angles = compliant === "" ? [] : report.standard.angles;
  const end = (head: string, width: number): Column => ({ head, width, align: "end" });
  return [
    { head: first, width: 36, align: "start" },
    end(say(points), 9),
    end(say(max), 9),
    end(say(share), 11),
    ...angles.map(({ title }) => end(say(ofAngle(title)), 13)),
    end(say(missing), 11),
  ];
}

function tallyRow({ report, partName, compliant }: Reader, tally: PartTally): Row {
  const angles = report.standard.angles
    .map(({ id }) => tally.angles[id])
    .filter((angle) => angle !== undefined);
  const missing = angles.reduce((sum, angle) => sum + angle.missing, 0);
  const counts = angles.map((angle) => cell(texts.parts.ofApplicable(angle.compliant, angle.applicable)));
  return {
    kind: "cells",
    cells: [
      cell(partName(tally.code)),
      cell(tally.points),
      cell(tally.max),
      cell(percent(tally.share)),
      ...(compliant === "" ? [] : counts),
      missing === 0 ? cell(0) : cell(missing, "alert"),
    ],
  };
}

function sectionsHeatMap(reader: Reader): Block {
  const { report, say, partName } = reader;
  const { angles } = report.standard;
  const several = angles.length > 1;
  const rows = report.verdict.sections.map((section) => ({
    title: partName(section.code),
    shares: [...angles.map(({ id }) => shareOf(section.angles[id])), ...(several ? [section.share] : [])],
  }));
  const headings = [...angles.map(({ title }) => title), ...(several ? [say(texts.parts.all)] : [])];
  const caption = heatCaption(reader);
  return {
    kind: "figure",
    caption,
    chart: heatMap({ label: caption, columns: headings, rows, nothing: say(texts.parts.nothing) }),
  };
}

/** Says which of two angles is ahead over the whole; nothing where there is only one or they are even. */
function heatCaption({ report, say, angleTitle }: Reader): string {
  const overall = report.standard.angles.map(({ id }) => {
    const tallies = report.verdict.areas.map((area) => area.angles[id]);
    return { id, points: tallies.reduce((sum, tally) => sum + (tally?.points ?? 0), 0) };
  });
  const [first, second] = overall.toSorted((a, b) => b.points - a.points);
  if (!first || !second || first.points === second.points) return say(texts.parts.heatEven);
  return say(texts.parts.heatCaption(angleTitle(first.id), angleTitle(second.id)));
}

/** A radar needs three axes at least; areas without anything applicable have none. */
function areasRadar({ report, say, partName }: Reader): readonly Block[] {
  const areas = report.verdict.areas.filter(({ share }) => share !== null);
  if (areas.length < 3) return [];
  const label = say(texts.parts.radarCaption);
  const series = report.standard.angles.map(({ id, title }) => ({
    name: title,
    shares: areas.map((area) => shareOf(area.angles[id]) ?? 0),
  }));
  const axes = areas.map(({ code }) => partName(code));
  return [{ kind: "figure", caption: label, chart: radar({ label, axes, series }) }];
}

function shareOf(angle: PartTally["angles"][string] | undefined): number | null {
  return angle && angle.max > 0 ? angle.points / angle.max : null;
}
