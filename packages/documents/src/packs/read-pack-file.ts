import { extname } from "node:path";
import { Refusal } from "@plumbline/core/kernel";
import { type GuidedPack, Standard } from "@plumbline/core/standards";
import { refuseUnlessWorkbook } from "../sheets/read-table.ts";
import { notReadable } from "../sheets/table.ts";
import { packOf } from "./fingerprint.ts";
import { standardsFolder } from "./folders.ts";
import { type FormReading, readForm } from "./form-faults.ts";
import { brokenRules, type OtherEditions } from "./read-pack.ts";
import { type PackProblem, type PlacedData, parseYaml } from "./yaml-file.ts";

const maxYamlBytes = 5 * 1024 * 1024;

/**
 * The pack in one file: an authoring workbook (.xlsx, opened in a process of its own) or a single YAML file. A file
 * with any fault is refused as `pack-invalid`, all faults named in `problems` with sheet, row and column, or line and
 * column. References lead to the `others`, those that come with Plumbline unless given.
 */
export async function readPackFile(
  bytes: Uint8Array,
  name: string,
  others: OtherEditions = [standardsFolder],
): Promise<GuidedPack> {
  const { standard, problems } = await readWhole(bytes, name, others);
  if (standard && problems.length === 0) return packOf(standard);
  const [first] = problems;
  throw new Refusal("pack-invalid", {
    folder: name,
    problems,
    first: first && `${first.file}:${first.cell ?? first.line}`,
  });
}

/** Every fault of the pack in one file; empty when it can be imported. */
export async function packFileFaults(
  bytes: Uint8Array,
  name: string,
  others: OtherEditions = [standardsFolder],
): Promise<readonly PackProblem[]> {
  return (await readWhole(bytes, name, others)).problems;
}

async function readWhole(
  bytes: Uint8Array,
  name: string,
  others: OtherEditions,
): Promise<{ readonly standard: Standard | undefined; readonly problems: readonly PackProblem[] }> {
  const file = await dataIn(bytes, name);
  // What was read wrong was replaced by something that fits, so that everything else is looked at, too.
  const form = file.data === undefined ? noForm : readForm(Standard, { ...file, problems: [] });
  const rules = form.mended ? await brokenRules(form.mended, others) : [];
  const later = [
    ...form.problems,
    ...rules.map(({ path, code, message }) => ({
      ...{ file: file.file, ...file.place(path, path.at(-1)) },
      ...{ code, message },
    })),
  ];
  return { standard: form.value, problems: [...file.problems, ...unnamed(later, file.problems)] };
}

/** Of a file that is no YAML at all there is nothing more to say. */
const noForm: FormReading<Standard> = { value: undefined, mended: undefined, problems: [] };

async function dataIn(bytes: Uint8Array, name: string): Promise<PlacedData> {
  const kind = extname(name).toLowerCase();
  if (kind === ".yaml" || kind === ".yml") return dataInYaml(bytes, name);
  if (kind !== ".xlsx") throw notReadable(unknownKind);
  refuseUnlessWorkbook(bytes);
  const { readSheets } = await import("../sheets/workbook.ts");
  const { standardIn } = await import("./workbook/read-pack-workbook.ts");
  return standardIn(await readSheets(bytes), name);
}

function dataInYaml(bytes: Uint8Array, name: string): PlacedData {
  if (bytes.byteLength > maxYamlBytes) throw notReadable(tooLarge);
  return parseYaml(name, bytes);
}

/** Faults at cells that nothing was said of yet. */
function unnamed(later: readonly PackProblem[], said: readonly PackProblem[]): readonly PackProblem[] {
  const cells = new Set(said.map(({ cell }) => cell));
  return later.filter(({ cell }) => cell === undefined || !cells.has(cell));
}

const unknownKind = {
  zh: "标准只能从 .xlsx 工作簿或 .yaml 文件导入。",
  en: "A standard is imported from an .xlsx workbook or a .yaml file.",
};
const tooLarge = { zh: "文件超过 5 MB 上限。", en: "The file is larger than the limit of 5 MB." };
