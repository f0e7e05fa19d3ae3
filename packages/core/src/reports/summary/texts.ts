import type { Text } from "../../kernel/index.ts";
import { counted } from "../wording.ts";

/** Words of the one-page summary that no other report has. */
export const summaryTexts = {
  areasCaption: (shown: number, all: number): Text => ({
    zh: shown === all ? "各章得分" : `得分率最低的${shown}章（共${all}章）`,
    en: shown === all ? "Scores by area" : `The ${shown} areas with the lowest share, of ${all}`,
  }),
  projection: (now: string, then: string): Text => ({
    zh: `措施全部达到预期效果时，得分率从${now}升到${then}。`,
    en: `If every action has its effect, the share of points goes from ${now} to ${then}.`,
  }),
  projectedLevel: (now: string, then: string): Text => ({
    zh: `推算等级从${now}到${then}。`,
    en: `The projected level goes from ${now} to ${then}.`,
  }),
  nextActions: (shown: number, open: number): Text => ({
    zh: shown === open ? `未办结的措施${open}项` : `最先到期的${shown}项措施（未办结共${open}项）`,
    en:
      shown === open
        ? `${counted(open, "unfinished action", "unfinished actions")}`
        : `The ${shown} actions due first, of ${open} unfinished`,
  }),
  foot: (standard: string, hash: string, made: string): Text => ({
    zh: `${standard}；标准包指纹 ${hash}…；${made}生成。全文见测评报告。`,
    en: `${standard}; fingerprint ${hash}…; made ${made}. The assessment report has it in full.`,
  }),
} as const;
