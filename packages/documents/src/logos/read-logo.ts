import { fileURLToPath } from "node:url";
import { Refusal, type Text } from "@plumbline/core/kernel";
import { z } from "zod";
import type { Logo } from "../reports/look.ts";
import { askChild } from "../sheets/ask-child.ts";

/** What a logo may be. */
export const logoLimits = { bytes: 1024 * 1024, shortest: 16, longest: 4000, pixels: 8_000_000 } as const;

const childFile = fileURLToPath(new URL("./logo-child.ts", import.meta.url));
const Reply = z.strictObject({ png: z.string(), width: z.int(), height: z.int() }).nullable();

/**
 * A PNG or JPEG as a logo: read and drawn anew in a process of its own, and kept as a PNG of ours, so that nothing but the
 * picture is left of what was sent. Anything else, SVG above all, is refused with the reason.
 */
export async function readLogo(bytes: Uint8Array): Promise<Logo> {
  if (bytes.byteLength > logoLimits.bytes) throw notUsable(faults.tooLarge);
  const sent = Buffer.from(bytes);
  const found = pngSize(sent) ?? jpegSize(sent);
  if (!found) throw notUsable(isSvg(sent) ? faults.svg : faults.kind);
  const { width, height } = found;
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  if (shorter < logoLimits.shortest) throw notUsable(faults.tooSmall);
  if (longer > logoLimits.longest || width * height > logoLimits.pixels) throw notUsable(faults.tooWide);
  return drawn(sent, found);
}

async function drawn(sent: Buffer, { type, width, height }: Size): Promise<Logo> {
  const reply = await askChild(childFile, `${type} ${width} ${height}`, sent);
  const read = reply === null ? null : Reply.parse(JSON.parse(reply));
  if (!read) throw notUsable(faults.damaged);
  return { ...read, png: new Uint8Array(Buffer.from(read.png, "base64")) };
}

type Size = { readonly width: number; readonly height: number; readonly type: string };

function pngSize(sent: Buffer): Size | null {
  if (sent.length < 33 || sent.toString("latin1", 0, 16) !== "\x89PNG\r\n\x1a\n\0\0\0\rIHDR") return null;
  return { width: sent.readUInt32BE(16), height: sent.readUInt32BE(20), type: "image/png" };
}

/** The size in the frame header, behind however many other segments. */
function jpegSize(sent: Buffer): Size | null {
  if (sent.length < 4 || sent.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < sent.length && sent[at] === 0xff; ) {
    const marker = sent[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { width: sent.readUInt16BE(at + 7), height: sent.readUInt16BE(at + 5), type: "image/jpeg" };
    at += 2 + sent.readUInt16BE(at + 2);
  }
  return null;
}

function isSvg(sent: Buffer): boolean {
  return /<svg[\s>]/i.test(sent.toString("utf8", 0, 4096));
}

function notUsable(cause: Text): Refusal {
  return new Refusal("logo-not-usable", { cause });
}

const faults = {
  tooLarge: {
    zh: "文件超过 1 MB。请缩小后再上传。",
    en: "The file is larger than 1 MB. Make it smaller.",
  },
  kind: {
    zh: "只接受 PNG 或 JPEG 图片，以文件内容为准。请另存为其中一种。",
    en: "Only PNG and JPEG pictures are taken, by what the file holds. Save it as one of these.",
  },
  svg: {
    zh: "不接受 SVG，因为它可以含有脚本和外部引用。请导出为 PNG，宽 600 像素以上。",
    en: "SVG is not taken, since it can hold scripts and references. Export it as PNG, 600 pixels wide or more.",
  },
  tooSmall: {
    zh: `图片的短边不足 ${logoLimits.shortest} 像素。请换一张大些的。`,
    en: `The shorter side has fewer than ${logoLimits.shortest} pixels. Use a larger picture.`,
  },
  tooWide: {
    zh: `图片超过 ${logoLimits.longest} 像素宽或高，或总像素过多。请缩小后再上传。`,
    en: `The picture is more than ${logoLimits.longest} pixels wide or high, or has too many in all. Make it smaller.`,
  },
  damaged: {
    zh: "图片已损坏、内容为空或无法读取。请重新导出后再上传。",
    en: "The picture is damaged, empty or cannot be read. Export it again and upload that.",
  },
} as const;
