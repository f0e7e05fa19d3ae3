import type { Text } from "../../kernel/index.ts";
import type { CountingKind } from "../../standards/index.ts";
import type { EvidenceKind } from "./model.ts";

/** What each kind of evidence is called, on screen and on paper. */
export const evidenceKindWords = {
  file: { zh: "文件", en: "File" },
  photograph: { zh: "照片", en: "Photograph" },
  link: { zh: "链接", en: "Link" },
  interview: { zh: "谈话", en: "Interview" },
  observation: { zh: "现场观察", en: "Observation" },
  sample: { zh: "抽样", en: "Sample" },
  fact: { zh: "数据佐证", en: "Fact" },
} as const satisfies Readonly<Record<EvidenceKind, Text>>;

/** What a piece counts as. */
export const countingKindWords = {
  document: { zh: "制度文件", en: "document" },
  record: { zh: "工作记录", en: "record" },
  observation: { zh: "现场所见", en: "observation" },
  interview: { zh: "谈话", en: "interview" },
  fact: { zh: "数据佐证", en: "fact" },
} as const satisfies Readonly<Record<CountingKind, Text>>;
