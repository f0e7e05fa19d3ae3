import { assessmentRefusals } from "@plumbline/core/assessments";
import { type Refusal, type RefusalTable, Text } from "@plumbline/core/kernel";
import { standardRefusals } from "@plumbline/core/standards";
import { fileRefusals } from "@plumbline/documents";

/** How the command line itself says no. */
export const commandRefusals: RefusalTable = {
  "wrong-use": { status: 400, text: ({ cause }) => Text.parse(cause) },
  "file-not-found": {
    status: 404,
    text: ({ file }) => ({
      zh: `找不到或无法读取文件：${file}`,
      en: `No such file, or it cannot be read: ${file}`,
    }),
  },
  "file-exists": {
    status: 409,
    text: ({ file }) => ({
      zh: `文件 ${file} 已经存在；换个名字，或加 --force 覆盖。`,
      en: `The file ${file} is there already; choose another name, or overwrite it with --force.`,
    }),
  },
  "file-not-written": {
    status: 409,
    text: ({ file, cause }) => ({
      zh: `无法写入 ${file}（${cause}）。`,
      en: `${file} cannot be written (${cause}).`,
    }),
  },
};

const all: RefusalTable = { ...assessmentRefusals, ...standardRefusals, ...fileRefusals, ...commandRefusals };

/** What a refusal says, in both languages; a code that nobody declared speaks for itself. */
export function sentenceOf(refusal: Refusal): Text {
  return all[refusal.code]?.text(refusal.data) ?? { zh: refusal.code, en: refusal.code };
}
