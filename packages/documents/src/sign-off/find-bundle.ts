import { inflateSync } from "node:zlib";
import { Refusal } from "@plumbline/core/kernel";
import { bundleFormat } from "./bundle.ts";
import { bundleLimitBytes, isTooDeep } from "./limits.ts";
import { bundleTag, unpackBundle } from "./packed.ts";

/** What a file that carries a bundle is. */
export type BundleForm = "bundle" | "json" | "html" | "pdf";

/** A bundle's own text, and the file it was found in; `report` is the data of a JSON report. */
export type FoundBundle = {
  readonly form: BundleForm;
  readonly text: string;
  readonly report: Readonly<Record<string, unknown>> | null;
};

/** Finds the bundle in a file: the file itself, or the one carried by a report as HTML, JSON or PDF. */
export function findBundle(bytes: Buffer, file: string): FoundBundle {
  if (bytes.length > bundleLimitBytes) throw new Refusal("bundle-too-large", { file });
  const isPdf = bytes.subarray(0, 1024).includes("%PDF-");
  if (isPdf) return { form: "pdf", text: only(attached(bytes, file), file), report: null };
  const text = bytes.toString("utf8");
  const first = text.trimStart()[0];
  if (first === "{") return inJson(text, file);
  if (first === "<") return { form: "html", text: only(embedded(text, file), file), report: null };
  throw new Refusal("bundle-not-found", { file });
}

/** The one there is; none and several are refused. */
function only(found: readonly string[], file: string): string {
  const [one, ...more] = found;
  if (one === undefined) throw new Refusal("bundle-not-found", { file });
  if (more.length > 0) throw new Refusal("bundle-ambiguous", { file });
  return one;
}

function inJson(text: string, file: string): FoundBundle {
  const data = parsed(text, file);
  if (data.format === bundleFormat) return { form: "bundle", text, report: null };
  const { signed } = data;
  const packed = isRecord(signed) ? signed.bundle : undefined;
  const unpacked = typeof packed === "string" ? unpackBundle(packed) : null;
  if (unpacked === null) throw new Refusal("bundle-not-found", { file });
  return { form: "json", text: unpacked, report: data };
}

/** JSON that is an object and not deeper than any bundle; anything else is refused. */
export function parsed(text: string, file: string): Readonly<Record<string, unknown>> {
  if (isTooDeep(text)) throw new Refusal("bundle-unreadable", { file });
  try {
    const data: unknown = JSON.parse(text);
    if (isRecord(data)) return data;
  } catch {
    // Said below, as for JSON that is no object.
  }
  throw new Refusal("bundle-unreadable", { file });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Unpacking takes up to 64 MB each; no file of ours asks for more than one. */
const mostPlaces = 8;

function refuseMany(places: number, file: string): void {
  if (places > mostPlaces) throw new Refusal("bundle-ambiguous", { file });
}

/** The bundles that a page carries in an element of their own. */
function embedded(page: string, file: string): readonly string[] {
  const [, ...places] = page.split(bundleTag, mostPlaces + 2);
  refuseMany(places.length, file);
  return places.flatMap((rest) => unpackBundle(rest.slice(0, rest.indexOf("<")).trim()) ?? []);
}

const head = `{"format":"${bundleFormat}"`;

/** The bundles among the files attached to a PDF: streams that unpack to one. */
function attached(pdf: Buffer, file: string): readonly string[] {
  const found: string[] = [];
  let places = 0;
  for (let at = pdf.indexOf("/EmbeddedFile"); at >= 0; at = pdf.indexOf("/EmbeddedFile", at + 1)) {
    const begins = beginOf(pdf, at);
    const ends = begins === null ? -1 : pdf.indexOf("endstream", begins);
    if (begins === null || ends < 0) continue;
    refuseMany(++places, file);
    const text = inflated(pdf.subarray(begins, ends));
    if (text?.startsWith(head)) found.push(text);
  }
  return found;
}

/** Where the bytes of the object begin whose dictionary stands here; null where none follows soon. */
function beginOf(pdf: Buffer, at: number): number | null {
  const near = pdf.subarray(at, at + 2048).toString("latin1");
  const ended = near.indexOf("endobj");
  const mark = /stream\r?\n/.exec(ended < 0 ? near : near.slice(0, ended));
  return mark ? at + mark.index + mark[0].length : null;
}

function inflated(bytes: Buffer): string | null {
  try {
    return inflateSync(bytes, { maxOutputLength: bundleLimitBytes }).toString("utf8");
  } catch {
    return null;
  }
}
