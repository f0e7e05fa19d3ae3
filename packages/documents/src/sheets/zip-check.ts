import { crc32 } from "node:zlib";
import type { Text } from "@plumbline/core/kernel";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

/** What the archive inside a workbook may hold. A ratio counts only from a size at which it can do harm. */
export const zipLimits = {
  entries: 10_000,
  unpackedBytes: 64 * 1024 * 1024,
  ratio: 100,
  ratioFromBytes: 1024 * 1024,
} as const;

/** What the archive is to be: how it is called, the part that makes it one, and what to say where that is missing. */
export type ZipKind = { readonly noun: Text; readonly part: string; readonly none: Text };

/** An Excel workbook. */
const workbook: ZipKind = {
  noun: { zh: "工作簿", en: "workbook" },
  part: "xl/workbook.xml",
  none: {
    zh: "内容不是 Excel 工作簿；请在 Excel 或 WPS 中另存为 .xlsx。",
    en: "The content is no Excel workbook; save it as .xlsx in Excel or WPS.",
  },
};

/** Why an archive must not be opened; null where it is sound. Unpacks everything once, counting. */
export async function zipFault(bytes: Buffer, kind: ZipKind = workbook): Promise<Text | null> {
  const faults = faultsOf(kind.noun);
  try {
    const zip = await fromBufferPromise(bytes, { strictFileNames: true });
    if (zip.entryCount > zipLimits.entries) return faults.tooManyEntries;
    return await entriesFault(zip, kind, faults);
  } catch {
    // yauzl: truncated, sizes that lie, names that climb out of the folder.
    return faults.broken;
  }
}

type Faults = ReturnType<typeof faultsOf>;

async function entriesFault(zip: ZipFile, kind: ZipKind, faults: Faults): Promise<Text | null> {
  const names = new Set<string>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    const fault = names.has(name) ? faults.twice(entry.fileName) : headFault(entry, faults);
    if (fault) return fault;
    names.add(name);
    const content = await unpack(zip, entry, zipLimits.unpackedBytes - unpacked, faults);
    if ("fault" in content) return content.fault;
    unpacked += content.bytes;
  }
  return names.has("[content_types].xml") && names.has(kind.part) ? null : kind.none;
}

function headFault(entry: Entry, faults: Faults): Text | null {
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (entry.isEncrypted()) return faults.encrypted;
  if (kind === 0o120000) return faults.link(entry.fileName);
  if (/\.(zip|xls[xmb]?|docx|pptx|jar|7z|rar|t?gz|tar|xz|bz2)$/i.test(entry.fileName))
    return faults.nested(entry.fileName);
  return null;
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  allowance: number,
  faults: Faults,
): Promise<{ readonly bytes: number } | { readonly fault: Text }> {
  let [bytes, checksum] = [0, 0];
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (!Buffer.isBuffer(chunk)) return { fault: faults.broken };
    if (bytes === 0 && looksNested(chunk)) return { fault: faults.nested(entry.fileName) };
    if (bytes === 0 && chunk.includes("<!DOCTYPE")) return { fault: faults.doctype(entry.fileName) };
    bytes += chunk.byteLength;
    checksum = crc32(chunk, checksum);
    const swollen = bytes > zipLimits.ratioFromBytes && bytes > entry.compressedSize * zipLimits.ratio;
    if (bytes > allowance || swollen) return { fault: faults.bomb };
  }
  return checksum === entry.crc32 ? { bytes } : { fault: faults.broken };
}

function looksNested(chunk: Buffer): boolean {
  return ["504b0304", "377abcaf271c", "526172211a07", "1f8b08"].some((magic) =>
    chunk.subarray(0, 8).toString("hex").startsWith(magic),
  );
}

/** What may be wrong with an archive, said of what it is to be. */
function faultsOf({ zh, en }: Text) {
  return {
    broken: {
      zh: `${zh}已损坏或被截断；请重新保存后再试。`,
      en: `The ${en} is damaged or cut short; save it again and retry.`,
    },
    tooManyEntries: {
      zh: `${zh}内部文件超过 ${zipLimits.entries} 个。`,
      en: `The ${en} holds more than ${zipLimits.entries} parts.`,
    },
    bomb: {
      zh: `${zh}解压后过大；请只保留需要的内容，去掉大片空白、格式和图片。`,
      en: `The ${en} unpacks to far too much; keep only what is needed, without large empty or formatted areas and pictures.`,
    },
    encrypted: {
      zh: `${zh}已加密；请去掉密码后再试。`,
      en: `The ${en} is encrypted; remove the password and retry.`,
    },
    twice: (name: string): Text => ({
      zh: `${zh}中有两个同名部件：${name}`,
      en: `The ${en} holds two parts of one name: ${name}`,
    }),
    link: (name: string): Text => ({ zh: `${zh}中含有链接：${name}`, en: `The ${en} holds a link: ${name}` }),
    nested: (name: string): Text => ({
      zh: `${zh}中嵌有另一个压缩包或文档：${name}；请删去后再试。`,
      en: `The ${en} holds another archive or document: ${name}; remove it and retry.`,
    }),
    doctype: (name: string): Text => ({
      zh: `${zh}的部件 ${name} 带有 DOCTYPE 声明，Office 不会写入这种内容。`,
      en: `The part ${name} carries a DOCTYPE, which Office never writes.`,
    }),
  };
}
