import { listed, type RefusalTable } from "../kernel/index.ts";

/** How standards say no. */
export const standardRefusals: RefusalTable = {
  "standard-unknown": {
    status: 404,
    text: ({ name, known }) => ({
      zh: `没有名为“${name}”的标准；现有：${known}。`,
      en: `There is no standard called "${name}"; there are: ${known}.`,
    }),
  },
  "scope-unknown": {
    status: 422,
    text: ({ unknown }) => ({
      zh: `范围里的代码在标准中不存在：${listed(unknown)}。请使用标准列出的章或节代码。`,
      en: `The scope names codes the standard does not have: ${listed(unknown)}. Use the area or section codes it lists.`,
    }),
  },
  "standard-id-shipped": {
    status: 409,
    text: ({ id }) => ({
      zh: `“${id}”是整个系统共用的标准；请为自己的标准另取一个编号，例如在前面加上本组织的简称。`,
      en: `"${id}" is a standard of the whole installation. Give your own another id, such as one beginning with your organisation's name.`,
    }),
  },
  "standard-id-not-usable": {
    status: 422,
    text: ({ id }) => ({
      zh: `标准编号“${id}”不能用：只用小写字母、数字与连字符，至多 48 个字符；版本号至多 30 个字符。`,
      en: `The id "${id}" cannot be used: lower-case letters, digits and hyphens, 48 characters at most; an edition has 30 at most.`,
    }),
  },
  "file-of-another-standard": {
    status: 422,
    text: ({ found, wanted }) => ({
      zh: `文件里写的是 ${found}，而这份草稿是 ${wanted}；请换用正确的文件，或在标准页面导入为另一份草稿。`,
      en: `The file holds ${found}, this draft is ${wanted}. Use the right file, or import it as a draft of its own on the standards page.`,
    }),
  },
  "edition-taken": {
    status: 409,
    text: ({ name }) => ({
      zh: `已经有 ${name} 了；请换一个版本号，或打开已有的这一版。`,
      en: `There is a ${name} already. Choose another edition, or open the one that is there.`,
    }),
  },
  "edition-published": {
    status: 409,
    text: ({ name }) => ({
      zh: `${name} 已经发布，不能再改；要修改请起草新版本。`,
      en: `${name} is published and does not change any more. Start a new edition to change it.`,
    }),
  },
  "draft-discarded": {
    status: 409,
    text: ({ name }) => ({
      zh: `草稿 ${name} 已被舍弃；可以先恢复它。`,
      en: `The draft ${name} was discarded. Bring it back first.`,
    }),
  },
  "draft-has-faults": {
    status: 422,
    text: ({ count }) => ({
      zh: `草稿还有 ${count} 处问题，没有发布；请按清单逐项补齐。`,
      en: `The draft still has ${count} ${count === 1 ? "fault" : "faults"} and was not published. Mend what the list names.`,
    }),
  },
  "criterion-taken": {
    status: 409,
    text: ({ criterion }) => ({
      zh: `编号 ${criterion} 已有条目使用；每个编号只能用一次。`,
      en: `There is a criterion ${criterion} already; every id is used once.`,
    }),
  },
  "pack-invalid": {
    status: 422,
    text: ({ folder, first }) => ({
      zh: `标准包 ${folder} 有错误，未载入：${first}`,
      en: `The standard pack ${folder} has faults and was not loaded: ${first}`,
    }),
  },
  "edition-rules-differ": {
    status: 409,
    text: ({ name }) => ({
      zh: `${name} 随准绳提供，其规则与这一份不同；同一版本的规则永不改变，请给它另起一个 edition。`,
      en: `${name} comes with Plumbline, and its rules are not those of this one; the rules of an edition never change: give it another edition.`,
    }),
  },
  "revision-taken": {
    status: 409,
    text: ({ name, revision }) => ({
      zh: `随准绳提供的 ${name} 也是修订 ${revision}；文字不同的请把 revision 改成别的数，如 ${Number(revision) + 1}。`,
      en: `The ${name} that comes with Plumbline is revision ${revision}, too; give other words a revision of their own, such as ${Number(revision) + 1}.`,
    }),
  },
  "pack-exists": {
    status: 409,
    text: ({ name, folder }) => ({
      zh: `${name} 已经在 ${folder}；要替换请加 --force。`,
      en: `${name} is in ${folder} already; replace it with --force.`,
    }),
  },
};
