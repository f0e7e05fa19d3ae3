import type { AuditPart } from "../assessments/index.ts";
import { sectionBars } from "../charts/index.ts";
import type { ReportAudit } from "./audit-model.ts";
import type { Block, Column, Row, Table } from "./document.ts";
import type { Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { cell, line, listed, percent } from "./wording.ts";

/** Shares with coverage by area and section, and what was left out though it should not be. */
export function auditPartsChapter(reader: Reader, audit: ReportAudit): readonly Block[] {
  const { say } = reader;
  const { parts, chapters } = texts.audit;
  return [
    { kind: "heading", level: 1, text: say(chapters.parts), opensPage: true },
    ...leftOut(reader),
    bars(reader, audit),
    {
      kind: "table",
      caption: say(parts.areasCaption),
      columns: columns(reader, say(parts.columns.area)),
      rows: audit.areas.map((part) => partRow(reader, part)),
    },
    sectionsTable(reader, audit),
  ];
}

function leftOut({ report, say }: Reader): readonly Block[] {
  const { leftOut: sections } = report.standard;
  if (sections.length === 0) return [];
  const names = sections.map(({ code, title }) => `${code} ${title}`);
  const words = say(texts.audit.reservations.leftOut(listed(names, report.language)));
  return [{ kind: "paragraph", line: line(words, "alert") }];
}

function bars({ report, say, partName }: Reader, audit: ReportAudit): Block {
  const open = audit.sections.filter(({ share, applicable }) => share === null && applicable > 0).length;
  const caption = say(texts.audit.parts.barsCaption(open));
  const { mean, strengths, weaknesses } = texts.standouts;
  return {
    kind: "figure",
    caption,
    chart: sectionBars({
      label: caption,
      rows: audit.sections.map(({ code, share }) => ({ title: partName(code), share })),
      mean: audit.share,
      thresholds: report.standard.thresholds,
      words: {
        mean: say(mean),
        strength: say(strengths),
        weakness: say(weaknesses),
        nothing: open > 0 ? say(texts.audit.parts.open) : say(texts.parts.nothing),
      },
    }),
  };
}

function sectionsTable(reader: Reader, audit: ReportAudit): Table {
  const { report, say, partName } = reader;
  const { areas, sections } = report.standard;
  const parts = new Map(audit.sections.map((part) => [part.code, part]));
  return {
    kind: "table",
    caption: say(texts.audit.parts.sectionsCaption(audit.sections.length)),
    columns: columns(reader, say(texts.audit.parts.columns.section)),
    rows: areas.flatMap((area): readonly Row[] => {
      const own = sections.filter((section) => section.area === area.code);
      const rows = own.flatMap(({ code }) => {
        const part = parts.get(code);
        return part ? [partRow(reader, part)] : [];
      });
      // An area that is its own only section needs no head line above it.
      const isOwn = own.length === 1 && own[0]?.code === area.code;
      return rows.length === 0 || isOwn ? rows : [{ kind: "head", text: partName(area.code) }, ...rows];
    }),
  };
}

function columns({ say }: Reader, first: string): readonly Column[] {
  const { applicable, answered } = texts.audit.parts.columns;
  const { points, max, share } = texts.parts.columns;
  const end = (head: string, width: number): Column => ({ head, width, align: "end" });
  return [
    { head: first, width: 42, align: "start" },
    end(say(applicable), 13),
    end(say(answered), 13),
    end(say(points), 10),
    end(say(max), 10),
    end(say(share), 12),
  ];
}

function partRow({ say, partName }: Reader, part: AuditPart): Row {
  const { code, applicable, answered, points, max, share } = part;
  const isOpen = answered < applicable;
  return {
    kind: "cells",
    cells: [
      cell(partName(code)),
      cell(applicable),
      cell(answered, isOpen ? "alert" : "plain"),
      cell(isOpen ? "—" : points),
      cell(max),
      isOpen ? cell(say(texts.audit.parts.open), "alert") : cell(percent(share)),
    ],
  };
}
