import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/**
 * Has LibreOffice convert files into a folder, which then holds one of the new form for each; false where it is not
 * installed, as the project does not install it. That it fails is a failure.
 */
export async function convertByLibreOffice(
  files: readonly string[],
  form: string,
  folder: string,
): Promise<boolean> {
  const home = `-env:UserInstallation=file://${join(folder, "home")}`;
  const asked = [home, "--headless", "--convert-to", form, "--outdir", folder, ...files];
  try {
    await promisify(execFile)("soffice", asked, { timeout: 60_000 });
    return true;
  } catch (problem) {
    if (problem instanceof Error && "code" in problem && problem.code === "ENOENT") return false;
    throw problem;
  }
}

/** How many pages LibreOffice makes of each Word document; null where it is not installed. */
export async function pagesOfWord(documents: readonly Uint8Array[]): Promise<readonly number[] | null> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-word-"));
  const name = (at: number, form: string) => join(folder, `${at}.${form}`);
  try {
    for (const [at, bytes] of documents.entries()) writeFileSync(name(at, "docx"), bytes);
    const files = documents.map((_, at) => name(at, "docx"));
    if (!(await convertByLibreOffice(files, "pdf", folder))) return null;
    return documents.map((_, at) => pagesIn(readFileSync(name(at, "pdf"), "latin1")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pagesIn(pdf: string): number {
  return pdf.match(/\/Type *\/Page[^s]/g)?.length ?? 0;
}
