import { Refusal } from "@plumbline/core/kernel";
import {
  kindOf,
  type Placeholder,
  type PrintedReport,
  placeholdersOf,
  placeholderWords,
  type ReportDocument,
} from "@plumbline/core/reports";
import { Paragraph, TextRun } from "docx";
import type { Logo, WordTemplate } from "../reports/look.ts";
import { logoOf, wordBlocks } from "../reports/word.ts";
import { runs } from "../reports/word-table.ts";
import { type Patch, patchTemplate } from "./patch-template.ts";

/** A report in an organisation's own Word template. A template that cannot be filled is refused, never left aside. */
export async function fillTemplate(
  { name, bytes }: WordTemplate,
  report: PrintedReport,
  document: ReportDocument,
  logo: Logo | null | undefined,
): Promise<Uint8Array> {
  const wordsOf = placeholderWords(report, document);
  const patches = new Map<string, Patch>();
  for (const one of placeholdersOf(kindOf(report))) patches.set(one.name, await patchOf(one));
  try {
    return await patchTemplate(bytes, patches);
  } catch {
    throw new Refusal("template-failed", { name });
  }

  async function patchOf(one: Placeholder): Promise<Patch> {
    if (one.fills === "logo") return { inline: [logo ? logoOf(logo, document.owner) : new TextRun("")] };
    if (one.fills === "words") return { inline: runs([{ text: wordsOf(one), as: "plain" }]) };
    const blocks = one.blocks(document);
    const none = blocks.length === 0 ? [new Paragraph(noData[document.language])] : [];
    // A cell may not end with a table, nor a document.
    return { blocks: [...(await wordBlocks(blocks)), ...none, new Paragraph("")] };
  }
}

const noData = { zh: "无数据", en: "No data" } as const;
