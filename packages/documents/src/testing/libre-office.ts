import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/**
 * Has LibreOffice convert files into a folder, which then holds one of the new form for each; false where it is not
 * installed: the project does not install it.
 */
export async function convertByLibreOffice(
  files: readonly string[],
  form: string,
  folder: string,
): Promise<boolean> {
  const home = `-env:UserInstallation=file://${join(folder, "home")}`;
  const asked = [home, "--headless", "--convert-to", form, "--outdir", folder, ...files];
  return promisify(execFile)("soffice", asked, { timeout: 60_000 }).then(
    () => true,
    () => false,
  );
}
