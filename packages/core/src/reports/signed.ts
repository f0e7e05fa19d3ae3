import type { Moment } from "../kernel/index.ts";
import { standardName } from "../standards/index.ts";
import type { DocumentSeal } from "./document.ts";
import type { AssessmentReport } from "./model.ts";
import type { Reader } from "./report-reader.ts";
import { momentWords } from "./wording.ts";

/** The sign-off of the assessment a report is of: fingerprints, who reviewed and approved, the level eligible. */
export type ReportSignature = {
  readonly sha256: string;
  /** Fingerprint of the key that signed. */
  readonly key: string;
  readonly level: string | null;
  readonly reviewed: { readonly by: string; readonly at: Moment };
  readonly approved: { readonly by: string; readonly at: Moment };
  /** The signed bundle, packed: gzip in base64. */
  readonly bundle: string;
};

const texts = {
  signed: { zh: "已签发", en: "Signed off" },
  unsigned: { zh: "未签发", en: "Not signed off" },
  reviewed: { zh: "复核", en: "Reviewed" },
  approved: { zh: "批准", en: "Approved" },
  level: { zh: "可申请认证的等级", en: "Eligible level" },
  noLevel: { zh: "无", en: "none" },
  sha256: { zh: "内容指纹（SHA-256）", en: "Fingerprint (SHA-256)" },
  key: { zh: "签名密钥指纹", en: "Key fingerprint" },
  check: { zh: "核验", en: "To check it" },
  command: {
    zh: "plumbline verify-report 文件 --key 密钥指纹",
    en: "plumbline verify-report FILE --key FINGERPRINT",
  },
  code: {
    zh: "二维码：内容指纹、密钥指纹、标准与等级",
    en: "QR code: fingerprint, key, standard and level",
  },
};

/** What the title page says of the sign-off; also that there is none. */
export function documentSeal({ report, say, levelName }: Reader): DocumentSeal {
  const { signed, language } = report;
  if (!signed) return { heading: say(texts.unsigned), items: [], code: null, bundle: null };
  const act = ({ by, at }: ReportSignature["reviewed"]) => `${by} · ${momentWords(at, language)}`;
  const level = signed.level === null ? say(texts.noLevel) : levelName(signed.level);
  return {
    heading: say(texts.signed),
    items: [
      { name: say(texts.reviewed), value: act(signed.reviewed) },
      { name: say(texts.approved), value: act(signed.approved) },
      ...(report.levels.length > 0 ? [{ name: say(texts.level), value: level }] : []),
      { name: say(texts.sha256), value: inGroups(signed.sha256) },
      { name: say(texts.key), value: inGroups(signed.key) },
      { name: say(texts.check), value: say(texts.command) },
    ],
    code: { text: signatureText(report, signed), label: say(texts.code) },
    bundle: signed.bundle,
  };
}

/** What the code beside it says: enough to find the bundle, its key and the result; short, so that it stays coarse. */
export function signatureText(
  { standard }: Pick<AssessmentReport, "standard">,
  { sha256, key, level }: Pick<ReportSignature, "sha256" | "key" | "level">,
): string {
  const about = [`standard:${standardName(standard)}`, `level:${level ?? "-"}`];
  return ["PLUMBLINE1", `sha256:${sha256}`, `key:${key}`, ...about].join(" ");
}

/** Eight by eight, so that it can be compared by eye and breaks where a line ends. */
function inGroups(hex: string): string {
  return hex.replaceAll(/(.{8})(?!$)/g, "$1 ");
}
