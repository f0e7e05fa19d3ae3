import { assessmentRefusals } from "@plumbline/core/assessments";
import { type Refusal, type RefusalTable, Text } from "@plumbline/core/kernel";
import { standardRefusals } from "@plumbline/core/standards";
import { bundleRefusals, fileRefusals } from "@plumbline/documents";

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
  "demo-needs-own-store": {
    status: 409,
    text: ({ store }) => ({
      zh: `演示数据不会写入已有的数据（${store}）。请另选空文件夹：--data DIR，并去掉 DATABASE_URL。`,
      en: `The demo is never put into an existing store (${store}). Choose an empty folder with --data DIR, without DATABASE_URL.`,
    }),
  },
  "store-missing": {
    status: 404,
    text: ({ folder }) => ({
      zh: `${folder} 不是准绳的数据文件夹。请用 --data 指定正确的文件夹。`,
      en: `${folder} is not a Plumbline data folder. Name the right one with --data.`,
    }),
  },
  "account-unknown": {
    status: 404,
    text: ({ loginName }) => ({
      zh: `没有账号“${loginName}”。`,
      en: `There is no account “${loginName}”.`,
    }),
  },
  "demo-unfinished": {
    status: 409,
    text: ({ folder }) => ({
      zh: `演示文件夹 ${folder} 上次没有准备完。请删除该文件夹后重试。`,
      en: `The demo folder ${folder} was not filled to the end. Delete it and try again.`,
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

const all: RefusalTable = {
  ...assessmentRefusals,
  ...standardRefusals,
  ...fileRefusals,
  ...bundleRefusals,
  ...commandRefusals,
};

/** What a refusal says, in both languages. The server's tables are read only when one of its codes turns up. */
export async function sentenceOf(refusal: Refusal): Promise<Text> {
  const rule = all[refusal.code] ?? (await import("@plumbline/server")).operatorRefusals[refusal.code];
  return rule?.text(refusal.data) ?? { zh: refusal.code, en: refusal.code };
}
