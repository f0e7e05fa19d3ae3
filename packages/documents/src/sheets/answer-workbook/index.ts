import type { BookOrder } from "./write-book.ts";

export { type BookEdit, type BookEdits, type BookProblem, editsIn } from "./edits-in.ts";
export type { AboutBook } from "./instructions.ts";
export type { BookFiller } from "./layout.ts";
export { type AnswerBook, readAnswerBook } from "./read-book.ts";
export type { BookOrder } from "./write-book.ts";

/** The workbook of an assessment: filled with what it holds, to be filled further away from it and brought back. */
export async function writeAnswerBook(order: BookOrder): Promise<Buffer> {
  // Loaded only for workbooks: the library is large.
  const { answerWorkbook } = await import("./write-book.ts");
  return answerWorkbook(order);
}
