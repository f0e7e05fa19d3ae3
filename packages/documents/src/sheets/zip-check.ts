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

/** Why a workbook's archive must not be opened; null where it is sound. Unpacks everything once, counting. */
export async function zipFault(bytes: Buffer): Promise<Text | null> {
  try {
    const zip = await fromBufferPromise(bytes, { strictFileNames: true });
    if (zip.entryCount > zipLimits.entries) return tooManyEntries;
    return await entriesFault(zip);
  } catch {
    // yauzl: truncated, sizes that lie, names that climb out of the folder.
    return broken;
  }
}

async function entriesFault(zip: ZipFile): Promise<Text | null> {
  const names = new Set<string>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    const fault = names.has(name) ? twice(entry.fileName) : headFault(entry);
    if (fault) return fault;
    names.add(name);
    const content = await unpack(zip, entry, zipLimits.unpackedBytes - unpacked);
    if ("fault" in content) return content.fault;
    unpacked += content.bytes;
  }
  return names.has("[content_types].xml") && names.has("xl/workbook.xml") ? null : noWorkbook;
}

function headFault(entry: Entry): Text | null {
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (entry.isEncrypted()) return encrypted;
  if (kind === 0o120000) return link(entry.fileName);
  if (/\.(zip|xls[xmb]?|docx|pptx|jar|7z|rar|t?gz|tar|xz|bz2)$/i.test(entry.fileName))
    return nested(entry.fileName);
  return null;
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  allowance: number,
): Promise<{ readonly bytes: number } | { readonly fault: Text }> {
  let [bytes, checksum] = [0, 0];
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (!Buffer.isBuffer(chunk)) return { fault: broken };
    if (bytes === 0 && looksNested(chunk)) return { fault: nested(entry.fileName) };
    if (bytes === 0 && chunk.includes("<!DOCTYPE")) return { fault: doctype(entry.fileName) };
    bytes += chunk.byteLength;
    checksum = crc32(chunk, checksum);
    const swollen = bytes > zipLimits.ratioFromBytes && bytes > entry.compressedSize * zipLimits.ratio;
    if (bytes > allowance || swollen) return { fault: bomb };
  }
  return checksum === entry.crc32 ? { bytes } : { fault: broken };
}

function looksNested(chunk: Buffer): boolean {
  return ["504b0304", "377abcaf271c", "526172211a07", "1f8b08"].some((magic) =>
    chunk.subarray(0, 8).toString("hex").startsWith(magic),
  );
}

const broken = {
  zh: "工作簿已损坏或被截断；请重新保存后再试。",
  en: "The workbook is damaged or cut short; save it again and retry.",
};
const tooManyEntries = {
  zh: `工作簿内部文件超过 ${zipLimits.entries} 个。`,
  en: `The workbook holds more than ${zipLimits.entries} parts.`,
};
const bomb = {
  zh: "工作簿解压后过大；请只保留需要的行，去掉大片空行、格式和图片。",
  en: "The workbook unpacks to far too much; keep only the rows needed, without large empty or formatted areas and pictures.",
};
const encrypted = {
  zh: "工作簿已加密；请去掉密码后再试。",
  en: "The workbook is encrypted; remove the password and retry.",
};
const noWorkbook = {
  zh: "内容不是 Excel 工作簿；请在 Excel 或 WPS 中另存为 .xlsx。",
  en: "The content is no Excel workbook; save it as .xlsx in Excel or WPS.",
};

function twice(name: string): Text {
  return { zh: `工作簿中有两个同名部件：${name}`, en: `The workbook holds two parts of one name: ${name}` };
}

function link(name: string): Text {
  return { zh: `工作簿中含有链接：${name}`, en: `The workbook holds a link: ${name}` };
}

function nested(name: string): Text {
  return {
    zh: `工作簿中嵌有另一个压缩包或文档：${name}；请删去后再试。`,
    en: `The workbook holds another archive or document: ${name}; remove it and retry.`,
  };
}

function doctype(name: string): Text {
  return {
    zh: `工作簿的部件 ${name} 带有 DOCTYPE 声明，Excel 不会写入这种内容。`,
    en: `The part ${name} carries a DOCTYPE, which Excel never writes.`,
  };
}
