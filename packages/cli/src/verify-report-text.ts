import { type Sealed, sealedStandard } from "@plumbline/core/assessments";
import type { Text } from "@plumbline/core/kernel";
import type { BundleCheck, BundleFault } from "@plumbline/documents";

/** Whether the signer is the one named, another one, or nobody was named. */
export type Trust = "named" | "another" | "nobody-named";

/** How the signer of a bundle stands to the key that was named; null where none was. */
export function trustIn({ key }: BundleCheck, named: string | null): Trust {
  if (named === null) return "nobody-named";
  return named === key ? "named" : "another";
}

/** The exit code of a check: what was altered weighs most, then who signed, then what could not be compared. */
export function exitCodeOf({ faults, engine }: BundleCheck, trust: Trust): 0 | 3 | 4 | 5 {
  if (faults.length > 0) return 3;
  if (trust !== "named") return 4;
  return engine.signed === engine.here ? 0 : 5;
}

/** What a check found, line by line: the judgement, then what was signed, then what to know. */
export function checkLines(check: BundleCheck, trust: Trust): readonly Text[] {
  const isAltered = check.faults.length > 0;
  const lines = [
    judgement(check, trust),
    ...check.faults.map(faultLine),
    ...(isAltered ? [doNotTrust] : contents(check)),
    ...(isAltered ? [] : signerLines(check, trust)),
    ...engineLines(check),
    ...pageLines(check),
  ];
  return lines.map(({ zh, en }) => ({ zh: onOneLine(zh), en: onOneLine(en) }));
}

/** Names come from whoever made the file: none may begin a line of its own, or move and colour what a terminal shows. */
function onOneLine(words: string): string {
  return words.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}

function judgement({ faults, engine }: BundleCheck, trust: Trust): Text {
  if (faults.length > 0) return { zh: "× 已被改动，无效。", en: "× Altered: not valid." };
  if (trust === "another")
    return {
      zh: "× 内容完好，但签名的不是您指定的密钥。",
      en: "× The contents are whole, but another key than the one you named signed them.",
    };
  if (engine.signed !== engine.here)
    return {
      zh: "! 内容与签名完好；结论由另一版本的计算规则得出，未能对照。",
      en: "! Contents and signature are whole; the verdict comes from another version of the rules and was not compared.",
    };
  if (trust === "nobody-named")
    return {
      zh: "! 内容完好，结论重新计算相符；签名者是谁，尚未确认。",
      en: "! The contents are whole and the verdict, worked out anew, agrees; who signed is not confirmed.",
    };
  return {
    zh: "√ 有效：由您指定的密钥签名，内容完好，结论重新计算相符。",
    en: "√ Valid: signed by the key you named, the contents are whole, and the verdict, worked out anew, agrees.",
  };
}

const faultWords: Readonly<Record<BundleFault["what"], Text>> = {
  "not-canonical": {
    zh: "文件的字节与签发时不同",
    en: "the bytes of the file are not those that were written",
  },
  contents: { zh: "内容与其指纹不符", en: "the contents do not have their fingerprint" },
  key: { zh: "公钥与其指纹不符", en: "the public key does not have its fingerprint" },
  signature: { zh: "签名与内容不符", en: "the signature is not over these contents" },
  standard: { zh: "标准与固定的指纹不符", en: "the standard does not have the fingerprint it was pinned by" },
  verdict: {
    zh: "由评分重新得出的结论与所载不同",
    en: "the verdict worked out from the answers is not the one stated",
  },
  blocked: {
    zh: "按规则本不能签发（有缺评、未批准的不适用标记或缺少佐证）",
    en: "by the rules it could not have been signed off: ratings, approvals or evidence are missing",
  },
  report: {
    zh: "报告所载与其中的签发包不同",
    en: "what the report states is not what its signed bundle says",
  },
};

function faultLine({ what, places }: BundleFault): Text {
  const { zh, en } = faultWords[what];
  const at = places.join(", ");
  return at === "" ? { zh: `  ${zh}`, en: `  ${en}` } : { zh: `  ${zh}：${at}`, en: `  ${en}: ${at}` };
}

const doNotTrust: Text = {
  zh: "所载的评分、等级与姓名都不可采信；请向签发方索取原件。",
  en: "Go by none of its ratings, level or names; ask the signer for the original.",
};

function contents({ sealed, sha256 }: BundleCheck): readonly Text[] {
  const { assessment, centre, organisation, pack, review, approval } = sealed;
  const { title, from, to } = assessment;
  return [
    fact("组织", "Organisation", organisation.name),
    fact("客户中心", "Contact centre", centre.name),
    fact("测评", "Assessment", `${title}（${from} – ${to}）`, `${title} (${from} – ${to})`),
    fact("标准", "Standard", pack.name),
    ...levelLines(sealed),
    ...pointsLine(sealed),
    fact("佐证", "Evidence", `${sealed.evidence.length} 份`, `${sealed.evidence.length} pieces`),
    fact("复核", "Reviewed", `${review.by} · ${review.at}`),
    fact("批准", "Approved", `${approval.by} · ${approval.at}`),
    fact("内容指纹", "SHA-256", sha256),
  ];
}

function fact(zh: string, en: string, value: string, english = value): Text {
  return { zh: `  ${zh}：${value}`, en: `  ${en}: ${english}` };
}

/** Levels by name; nothing for a standard that has none. */
function levelLines(sealed: Sealed): readonly Text[] {
  const levels = sealedStandard(sealed)?.levels?.list ?? [];
  if (levels.length === 0) return [];
  const named = (id: unknown): Text => {
    const level = levels.find((one) => one.id === id);
    return level
      ? { zh: `${level.id} ${level.title.zh}`, en: `${level.id} ${level.title.en}` }
      : { zh: "无", en: "none" };
  };
  const { attained, eligible } = sealed.verdict;
  const [reached, next] = [named(attained), named(eligible)];
  return [
    fact("达到等级", "Level attained", reached.zh, reached.en),
    fact("可申请认证的等级", "Eligible level", next.zh, next.en),
  ];
}

function pointsLine({ verdict }: Sealed): readonly Text[] {
  const { points } = verdict;
  if (typeof points !== "object" || points === null || !("total" in points) || !("applicableMax" in points))
    return [];
  return [fact("得分", "Points", `${points.total} / ${points.applicableMax}`)];
}

function signerLines({ key }: BundleCheck, trust: Trust): readonly Text[] {
  const signed = fact("签名密钥", "Signed by key", key);
  if (trust === "named") return [signed];
  if (trust === "another")
    return [signed, { zh: "这不是您用 --key 指定的密钥。", en: "That is not the key you named with --key." }];
  return [
    signed,
    {
      zh: "您没有指定信任这把密钥。请直接向签发方核对上面的指纹，再用 --key 指定它。",
      en: "You have not named this key as trusted. Compare the fingerprint with the signer, then name it with --key.",
    },
  ];
}

function engineLines({ engine, otherwise, faults }: BundleCheck): readonly Text[] {
  const { signed, here } = engine;
  if (signed === here || faults.length > 0) return [];
  const differs = otherwise.join(", ");
  return [
    {
      zh: `签发时的计算规则为第 ${signed} 版，本机为第 ${here} 版；按本机规则，结论${differs ? `有不同之处：${differs}` : "仍然相同"}。`,
      en: `It was worked out by version ${signed} of the rules, this is version ${here}; by the rules here the verdict ${differs ? `differs at ${differs}` : "is the same"}.`,
    },
  ];
}

function pageLines({ form }: BundleCheck): readonly Text[] {
  if (form === "bundle" || form === "json") return [];
  return [
    {
      zh: "核验的是报告所附的签发包；版面上印的文字无法核验，请以上面各行为准。",
      en: "What was checked is the bundle the report carries; the words printed on its pages cannot be checked: go by the lines above.",
    },
  ];
}
