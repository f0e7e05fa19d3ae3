import { type Endpoint, policy } from "@plumbline/api";
import type { Role } from "@plumbline/core/accounts";
import type { Text } from "@plumbline/core/kernel";
import type { CapabilityName } from "./endpoints.ts";

/** The roles that may call an endpoint by the policy table; empty where it is public or about one's own account. */
export function rolesOf(permission: Endpoint["permission"]): readonly Role[] {
  return permission === "public" || permission === "signed-in" ? [] : policy[permission];
}

/** The roles' names on the reference page. */
export const roleNames: Readonly<Record<Role, Text>> = {
  administrator: { zh: "管理员", en: "administrator" },
  manager: { zh: "经理", en: "manager" },
  assessor: { zh: "测评师", en: "assessor" },
  quality: { zh: "质检主管", en: "quality manager" },
  tester: { zh: "拨测员", en: "tester" },
  agent: { zh: "座席", en: "agent" },
  viewer: { zh: "查看者", en: "viewer" },
};

/** The capabilities' titles on the reference page. */
export const capabilityNames: Readonly<Record<CapabilityName, Text>> = {
  accounts: { zh: "登录、账号与访问令牌", en: "Sign-in, accounts and tokens" },
  organisation: { zh: "组织架构", en: "Organisation" },
  standards: { zh: "标准", en: "Standards" },
  assessments: { zh: "测评", en: "Assessments" },
  improvement: { zh: "持续改进", en: "Improvement" },
  programme: { zh: "总览", en: "Programme" },
  journal: { zh: "变更日志", en: "Journal" },
};

/** The words of the reference page. */
export const words = {
  title: { zh: "准绳接口参考", en: "Plumbline API reference" },
  intro: {
    zh: "所有地址以 /api 开头。浏览器用登录会话，程序用访问令牌（Authorization: Bearer plb_…）。出错时返回 application/problem+json（RFC 9457），语言随 Accept-Language；填写有误为 422，errors 中逐项指明位置（JSON 指针）。",
    en: "Every address is below /api. Browsers use a session, programs a token (Authorization: Bearer plb_…). Errors are application/problem+json (RFC 9457) in the language of Accept-Language; input that is not valid is 422, with a JSON pointer for each place in errors.",
  },
  machine: { zh: "机器可读：OpenAPI 3.1", en: "For machines: OpenAPI 3.1" },
  other: { zh: "English", en: "中文" },
  contents: { zh: "目录", en: "Contents" },
  who: { zh: "谁可以调用", en: "Who may call it" },
  public: { zh: "任何人", en: "anybody" },
  "signed-in": { zh: "登录的本人", en: "the signed-in person" },
  params: { zh: "路径参数", en: "In the path" },
  query: { zh: "查询参数", en: "In the query" },
  body: { zh: "请求内容", en: "Body" },
  upload: {
    zh: "一个文件（multipart/form-data，不超过 50 MB）",
    en: "One file (multipart/form-data, at most 50 MB)",
  },
  reply: { zh: "返回", en: "Reply" },
  download: { zh: "一个文件", en: "a file" },
  nothing: { zh: "无内容", en: "nothing" },
  problems: { zh: "可能的拒绝", en: "How it may refuse" },
  shared: { zh: "各接口共有的拒绝", en: "Refusals every endpoint shares" },
  optional: { zh: "可省略", en: "optional" },
  default: { zh: "默认", en: "default" },
} as const satisfies Record<string, Text>;

/** The words of schema lines. */
export const schemaWords = {
  string: { zh: "文字", en: "text" },
  number: { zh: "数字", en: "number" },
  integer: { zh: "整数", en: "whole number" },
  boolean: { zh: "是或否", en: "true or false" },
  null: { zh: "空（null）", en: "null" },
  object: { zh: "对象", en: "object" },
  array: { zh: "列表，每项为", en: "list of" },
  or: { zh: "或", en: "or" },
  characters: { zh: "个字符", en: "characters" },
  entries: { zh: "项", en: "entries" },
  any: { zh: "任意值", en: "any value" },
  map: { zh: "名称到值的对照，值为", en: "names to values, each" },
  nested: { zh: "同样结构，可再分层", en: "the same again, nested" },
  uuid: { zh: "编号（UUID）", en: "id (UUID)" },
  date: { zh: "日期 2026-11-21", en: "day 2026-11-21" },
  "date-time": { zh: "UTC 时间", en: "moment in UTC" },
  email: { zh: "邮箱", en: "e-mail" },
} as const satisfies Record<string, Text>;
