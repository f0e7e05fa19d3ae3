import { placeholdersOf, type ReportKind } from "@plumbline/core/reports";
import { Paragraph, type ParagraphChild, PatchType, patchDocument, type Table, TextRun } from "docx";

/** What is put in place of a placeholder: parts of a paragraph, or paragraphs and tables in place of one. */
export type Patch =
  | { readonly inline: readonly ParagraphChild[] }
  | { readonly blocks: readonly (Paragraph | Table)[] };

/** A template with its placeholders replaced, once, by what is given; nothing in it is ever run. */
export async function patchTemplate(
  template: Uint8Array,
  patches: ReadonlyMap<string, Patch>,
): Promise<Uint8Array> {
  const filled = await patchDocument({
    ...{ outputType: "nodebuffer", data: template },
    ...{ keepOriginalStyles: true, recursive: true, trimPlaceholders: true },
    patches: Object.fromEntries(
      [...patches].map(([name, patch]) => [
        name,
        "inline" in patch
          ? { type: PatchType.PARAGRAPH, children: [...patch.inline] }
          : { type: PatchType.DOCUMENT, children: [...patch.blocks] },
      ]),
    ),
  });
  return new Uint8Array(filled);
}

/** Something for every placeholder of a kind, to try a template with. */
export function samplePatches(kind: ReportKind): ReadonlyMap<string, Patch> {
  return new Map(
    placeholdersOf(kind).map(({ name, fills }): [string, Patch] => [
      name,
      fills === "blocks" ? { blocks: [new Paragraph(name)] } : { inline: [new TextRun(name)] },
    ]),
  );
}
