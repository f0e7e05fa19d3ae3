import type { Arrived } from "./files.ts";
import { mediaTypes } from "./media-types.ts";

/** What a kind of file is called, and how its bytes show that it is one. */
type FileKind = { readonly type: string; readonly fits: (bytes: Sample) => boolean };

/** The beginning and the end of a file. */
type Sample = { readonly head: Buffer; readonly tail: Buffer };

const begins =
  (...marks: readonly (string | readonly number[])[]) =>
  ({ head }: Sample) =>
    marks
      .map((mark) => (typeof mark === "string" ? Buffer.from(mark, "latin1") : Buffer.from(mark)))
      .some((mark) => head.subarray(0, mark.length).equals(mark));
const at =
  (from: number, ...marks: readonly string[]) =>
  ({ head }: Sample) =>
    marks.some((mark) => head.subarray(from, from + mark.length).toString("latin1") === mark);

/** Office files are archives that name their main part; the names stand in the directory at the end. */
const office =
  (part: string) =>
  ({ head, tail }: Sample) =>
    begins("PK\u0003\u0004")({ head, tail }) &&
    tail.includes(part) &&
    // Programs inside a document, and archives that only look like one, are no evidence.
    !tail.includes("vbaProject.bin");
const openDocument =
  (type: string) =>
  ({ head, tail }: Sample) =>
    begins("PK\u0003\u0004")({ head, tail }) && head.includes(`mimetype${type}`);
const ole = begins([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Text in UTF-8, UTF-16 with its mark, or GB 18030: no control characters but line ends, tabs and form feeds. */
function isText({ head, tail }: Sample): boolean {
  const [first = 0, second = 0] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return [head, tail].every((part) => part.every((byte) => byte >= 0x20 || [9, 10, 12, 13].includes(byte)));
}

const slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
const open = "application/vnd.oasis.opendocument";
const jpeg: FileKind = { type: "image/jpeg", fits: begins([0xff, 0xd8, 0xff]) };
const heic: FileKind = { type: "image/heic", fits: at(4, "ftyphei", "ftypmif1", "ftyphev", "ftypmsf1") };
const text: FileKind = { type: "text/plain; charset=utf-8", fits: isText };

/** Everything that may be uploaded as evidence, by the ending of its name. No pages, scripts, programs, archives. */
const kinds: Readonly<Record<string, FileKind>> = {
  pdf: { type: "application/pdf", fits: begins("%PDF-") },
  docx: { type: mediaTypes.docx, fits: office("word/document.xml") },
  xlsx: { type: mediaTypes.xlsx, fits: office("xl/workbook.") },
  pptx: { type: slides, fits: office("ppt/presentation.xml") },
  odt: { type: `${open}.text`, fits: openDocument(`${open}.text`) },
  ods: { type: `${open}.spreadsheet`, fits: openDocument(`${open}.spreadsheet`) },
  odp: { type: `${open}.presentation`, fits: openDocument(`${open}.presentation`) },
  doc: { type: "application/msword", fits: ole },
  xls: { type: "application/vnd.ms-excel", fits: ole },
  ppt: { type: "application/vnd.ms-powerpoint", fits: ole },
  wps: { type: "application/vnd.ms-works", fits: ole },
  et: { type: "application/vnd.ms-excel", fits: ole },
  jpg: jpeg,
  jpeg,
  png: { type: "image/png", fits: begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  gif: { type: "image/gif", fits: begins("GIF87a", "GIF89a") },
  webp: { type: "image/webp", fits: (one) => begins("RIFF")(one) && at(8, "WEBP")(one) },
  tif: { type: "image/tiff", fits: begins([0x49, 0x49, 0x2a, 0], [0x4d, 0x4d, 0, 0x2a]) },
  tiff: { type: "image/tiff", fits: begins([0x49, 0x49, 0x2a, 0], [0x4d, 0x4d, 0, 0x2a]) },
  bmp: { type: "image/bmp", fits: begins("BM") },
  heic,
  heif: heic,
  txt: text,
  md: text,
  log: text,
  csv: { type: mediaTypes.csv, fits: isText },
  mp3: { type: "audio/mpeg", fits: begins("ID3", [0xff, 0xfb], [0xff, 0xf3], [0xff, 0xf2], [0xff, 0xfa]) },
  wav: { type: "audio/wav", fits: (one) => begins("RIFF", "RF64")(one) && at(8, "WAVE")(one) },
  m4a: { type: "audio/mp4", fits: at(4, "ftyp") },
  aac: { type: "audio/aac", fits: begins([0xff, 0xf1], [0xff, 0xf9]) },
  ogg: { type: "audio/ogg", fits: begins("OggS") },
  opus: { type: "audio/ogg", fits: begins("OggS") },
  flac: { type: "audio/flac", fits: begins("fLaC") },
  amr: { type: "audio/amr", fits: begins("#!AMR") },
};

/** The endings of names that may be uploaded, for people and for the browser's file dialog. */
export const allowedEndings: readonly string[] = Object.keys(kinds);

const sampled = { head: 64 * 1024, tail: 512 * 1024 };

/**
 * The type of a file that came in: by the ending of its name, and only where its bytes are of that kind; null for
 * everything else. What the sender calls the type is not asked.
 */
export async function sniffedType(name: string, arrived: Arrived): Promise<string | null> {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const kind = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
  if (!kind) return null;
  const head = await arrived.read(0, sampled.head);
  const tail = await arrived.read(-sampled.tail, sampled.tail);
  return kind.fits({ head, tail }) ? kind.type : null;
}
