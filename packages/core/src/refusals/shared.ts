import type { RefusalTable } from "../kernel/index.ts";

/** What every endpoint may answer, whatever it is about. */
export const sharedRefusals = {
  "not-signed-in": {
    status: 401,
    text: () => ({
      zh: "尚未登录，或登录已过期；请重新登录。",
      en: "You are not signed in, or the sign-in has expired. Sign in again.",
    }),
  },
  "not-allowed": {
    status: 403,
    text: () => ({
      zh: "您的角色无权进行此操作；如有需要，请联系本组织的管理员。",
      en: "Your roles do not allow this. Ask an administrator of the organisation if you need it.",
    }),
  },
  "session-needed": {
    status: 403,
    text: () => ({
      zh: "此操作针对登录的本人，访问令牌不能使用；请用账号登录。",
      en: "This is about a person's own account and cannot be done with a token. Sign in instead.",
    }),
  },
  "no-organisation": {
    status: 403,
    text: () => ({
      zh: "您目前不属于任何组织；请联系管理员邀请或恢复您的账号。",
      en: "You belong to no organisation now. Ask an administrator to invite you or bring your account back.",
    }),
  },
  "cross-site": {
    status: 403,
    text: () => ({
      zh: "请求来自其他网站，已拒绝；请在本系统的页面中操作。",
      en: "The request came from another site and was refused. Do this on the system's own pages.",
    }),
  },
  "insecure-http": {
    status: 403,
    text: () => ({
      zh: "当前连接未加密，密码会以明文传输，因此拒绝登录。请用 --tls-cert 与 --tls-key 配置证书，或用 --proxy 在可信的 HTTPS 代理之后运行。\n只在隔离的内网使用且接受风险时，可用 --insecure-http 启动。",
      en: "This connection is not encrypted, a password would travel in the clear, so nobody can sign in. Give the server a certificate by --tls-cert and --tls-key, or run it behind a trusted HTTPS proxy with --proxy.\nOn a closed network only, --insecure-http accepts the risk.",
    }),
  },
  "not-found": {
    status: 404,
    text: () => ({
      zh: "找不到这条记录；它可能已被删除，或不属于当前组织。",
      en: "There is no such record. It may be gone, or belong to another organisation.",
    }),
  },
  "no-such-address": {
    status: 404,
    text: () => ({
      zh: "没有这个接口地址；全部接口见 /api/docs。",
      en: "There is nothing at this address. All endpoints are listed at /api/docs.",
    }),
  },
  "changed-meanwhile": {
    status: 409,
    text: () => ({
      zh: "这条记录在您打开后已被他人修改；请刷新后再改。",
      en: "Somebody changed this record after you opened it. Reload it, then change it again.",
    }),
  },
  "input-not-valid": {
    status: 422,
    text: () => ({
      zh: "填写的内容有误，请按各项说明修改。",
      en: "Some of the input is not right. See each entry for what to change.",
    }),
  },
  "body-not-readable": {
    status: 400,
    text: () => ({
      zh: "请求内容不是完整的 JSON；请检查括号、引号与编码（UTF-8）。",
      en: "The body is not complete JSON. Check brackets, quotes and the encoding (UTF-8).",
    }),
  },
  "body-too-large": {
    status: 413,
    text: ({ limitMegabytes }) => ({
      zh: `内容超过上限${limitMegabytes ? ` ${limitMegabytes} MB` : ""}；请缩小或分开提交。`,
      en: `The content is larger than allowed${limitMegabytes ? ` (${limitMegabytes} MB)` : ""}. Make it smaller or send it in parts.`,
    }),
  },
  "media-type-not-supported": {
    status: 415,
    text: () => ({
      zh: "不支持这种内容类型；JSON 接口用 application/json，上传文件用 multipart/form-data。",
      en: "This content type is not understood. Use application/json, or multipart/form-data for files.",
    }),
  },
  "upload-missing": {
    status: 422,
    text: () => ({
      zh: "没有收到文件；请选择一个文件再上传，每次一个。",
      en: "No file arrived. Choose one file and upload it; one at a time.",
    }),
  },
  "request-not-valid": {
    status: 400,
    text: () => ({
      zh: "请求格式有误，无法处理。",
      en: "The request is malformed and cannot be handled.",
    }),
  },
  "storage-full": {
    status: 503,
    text: () => ({
      zh: "服务器的磁盘已满，这次操作没有保存。请运维人员清理磁盘或扩容，然后重试。",
      en: "The server's disk is full and nothing was saved. Have room made on it, then try again.",
    }),
  },
  "database-unavailable": {
    status: 503,
    text: () => ({
      zh: "数据库暂时没有应答（繁忙、正在重新启动或磁盘已满），操作可能没有保存。请稍后重试；若仍然如此，请联系运维人员。",
      en: "The database does not answer now (busy, restarting, or its disk is full), so this may not have been saved. Try again in a moment; if it goes on, tell whoever runs the system.",
    }),
  },
  "too-many-requests": {
    status: 429,
    text: ({ retryAfterSeconds }) => ({
      zh: `请求过于频繁，请在 ${retryAfterSeconds ?? 60} 秒后再试。`,
      en: `Too many requests. Try again in ${retryAfterSeconds ?? 60} s.`,
    }),
  },
} as const satisfies RefusalTable;

/** A code every endpoint may answer with. */
export type SharedCode = keyof typeof sharedRefusals;
