import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { colours } from "@plumbline/core/charts";
import { type Block, hasContents, type ReportDocument } from "@plumbline/core/reports";
import { attachedBundleName, unpackBundle } from "../sign-off/packed.ts";
import { chartSvg } from "./chart-images.ts";
import { faceFolders, faceGlyphs, type Glyphs } from "./faces.ts";
import { fitted, type Logo } from "./look.ts";
import { mapStrings } from "./printable.ts";
import { codeSvg } from "./seal.ts";
import { geta, settable, withGeta } from "./set-text.ts";

const template = fileURLToPath(new URL("./report.typ", import.meta.url));
const folder = dirname(template);

/** A PDF with the number of its pages, and whether it keeps the rules of PDF/UA-1. */
export type Pdf = { readonly bytes: Uint8Array; readonly pages: number; readonly accessible: boolean };

/** The report set on A4. The data goes in as JSON and is never read as markup. */
export async function pdfOf(document: ReportDocument, logo?: Logo | null): Promise<Pdf> {
  const glyphs = await faceGlyphs();
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths: [...faceFolders] }],
  });
  try {
    shadow(compiler, document, glyphs, logo);
    const set = compile(compiler, await readFile(template, "utf8"));
    // What setting remembered is not needed to write it down.
    compiler.evictCache(0);
    return { ...exported(compiler, set), pages: set.numOfPages };
  } finally {
    // Typst keeps what it worked out for the whole process; a report is not set twice.
    compiler.evictCache(0);
  }
}

/** Lays the data and the charts beside the template, in memory only. */
function shadow(
  compiler: NodeCompiler,
  document: ReportDocument,
  glyphs: Glyphs,
  logo: Logo | null | undefined,
): void {
  const place = (name: string, content: string | Uint8Array) =>
    compiler.mapShadow(join(folder, name), Buffer.from(content));
  const blocks = document.blocks.map((block, index) => {
    if (block.kind !== "figure") return block;
    place(`figure-${index}.svg`, withGeta(chartSvg(block.chart), glyphs));
    return drawn(block, `figure-${index}.svg`);
  });
  const { seal } = document;
  const code = seal ? codeSvg(seal) : null;
  if (code !== null) place("seal-code.svg", code);
  const bundle = seal?.bundle ? unpackBundle(seal.bundle) : null;
  if (bundle !== null) place(attachedBundleName, bundle);
  const printed = seal && { ...seal, bundle: bundle === null ? null : attachedBundleName };
  const said = { ...document, blocks, ...(printed && { seal: printed }) };
  const set = mapStrings(said, (text) => settable(text, glyphs));
  const missing = JSON.stringify(set.blocks).includes(geta) ? [missingNote(document)] : [];
  if (logo) place("logo.png", logo.png);
  const fit = logo ? fitted(logo, logoBox) : null;
  const shown = {
    colours: colours.light,
    logo: fit,
    onePage: document.onePage === true,
    contents: hasContents(document),
  };
  place("report.json", JSON.stringify({ ...set, blocks: [...set.blocks, ...missing], ...shown }));
}

/** The room of a logo in tenths of a millimetre; a pixel takes one at most, so that small ones stay sharp. */
const logoBox = { width: 600, height: 180 } as const;

/** The last line of a PDF that had to leave characters out. */
function missingNote({ words }: ReportDocument): Block {
  return { kind: "paragraph", line: [{ text: words.missingCharacters, as: "quiet" }] };
}

function drawn({ kind, caption, chart }: Extract<Block, { kind: "figure" }>, file: string) {
  return { kind, caption, file, label: chart.label, width: chart.width };
}

function compile(compiler: NodeCompiler, source: string): NodeTypstDocument {
  const compiled = compiler.compile({ mainFileContent: source });
  if (compiled.result && !compiled.hasError()) return compiled.result;
  const error = compiled.takeError();
  throw new Error(`the report could not be set: ${JSON.stringify(error?.shortDiagnostics)}`);
}

/** Should PDF/UA-1 refuse a text for all that, the report is handed out without its promise. */
function exported(compiler: NodeCompiler, set: NodeTypstDocument): Omit<Pdf, "pages"> {
  try {
    return { bytes: compiler.pdf(set, { pdfStandard: "ua-1" }), accessible: true };
  } catch {
    return { bytes: compiler.pdf(set), accessible: false };
  }
}
