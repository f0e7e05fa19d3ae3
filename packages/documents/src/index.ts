export { logoLimits, readLogo } from "./logos/read-logo.ts";
export { packOf } from "./packs/fingerprint.ts";
export { packFolders, standardsFolder } from "./packs/folders.ts";
export { loadGlossary } from "./packs/glossary.ts";
export { installPack, ownStandardsFolder } from "./packs/install-pack.ts";
export { type WrittenFile, writeFolder } from "./packs/pack-folder.ts";
export { writePackYaml } from "./packs/pack-yaml.ts";
export { loadGuidedPack, loadPack, validatePack } from "./packs/read-pack.ts";
export { packFileFaults, readPackFile } from "./packs/read-pack-file.ts";
export {
  type FaultyPack,
  findPack,
  loadGuidedPacks,
  loadNamedGuidedPack,
  loadNamedPack,
  loadPacks,
  openGuidedShelf,
  openShelf,
  type Shelf,
  type ShelfPlaces,
} from "./packs/shelf.ts";
export { writePackWorkbook } from "./packs/workbook/index.ts";
export type { PackProblem } from "./packs/yaml-file.ts";
export {
  type Logo,
  type Look,
  type OnProgress,
  reportFileName,
  sheetsWorkbook,
  type WordTemplate,
  writeReport,
} from "./reports/index.ts";
export {
  type AboutBook,
  type AnswerBook,
  type BookEdit,
  type BookEdits,
  type BookFiller,
  type BookOrder,
  type BookProblem,
  editsIn,
  readAnswerBook,
  writeAnswerBook,
} from "./sheets/answer-workbook/index.ts";
export { instructions } from "./sheets/instructions.ts";
export { type RowProblem, readSheet, rowsIn } from "./sheets/read-sheet.ts";
export { readTable } from "./sheets/read-table.ts";
export { fileRefusals } from "./sheets/refusals.ts";
export { notReadable, type Table, type TableRow } from "./sheets/table.ts";
export { writeCsv } from "./sheets/write-csv.ts";
export { type SheetOptions, writeSheet } from "./sheets/write-sheet.ts";
export {
  type BundleCheck,
  type BundleFault,
  type BundleForm,
  bundleLimitBytes,
  bundleRefusals,
  checkBundle,
  type FoundBundle,
  findBundle,
  keyFingerprint,
  namedKey,
  packBundle,
  publicKeyPem,
  type Signer,
  signBundle,
} from "./sign-off/index.ts";
export {
  checkTemplate,
  sampleTemplate,
  type TemplateProblem,
  templateLimits,
} from "./templates/index.ts";
