import type { Workbook } from "exceljs";

/** What exceljs hands the parts of a workbook to, and the first step at which it does; its types leave both out. */
type Archive = { append(content: unknown, options: unknown): void };
type Steps = { addContentTypes(archive: Archive, model: unknown): Promise<void> };

/**
 * The bytes of a workbook. Its parts go into the archive as bytes: given as strings they are turned into UTF-8 in pieces
 * of 16,384 signs, and a sign of two halves (an emoji, a rare Chinese character) at the seam would be lost.
 */
export async function workbookBytes(workbook: Workbook): Promise<Buffer> {
  // The writer has this step; a test fails where it no longer does.
  const writer = workbook.xlsx as typeof workbook.xlsx & Steps;
  const first = writer.addContentTypes.bind(writer);
  writer.addContentTypes = (archive, model) => {
    const append = archive.append.bind(archive);
    archive.append = (content, options) =>
      append(typeof content === "string" ? Buffer.from(content) : content, options);
    return first(archive, model);
  };
  return Buffer.from(await writer.writeBuffer());
}
