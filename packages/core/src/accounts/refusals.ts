import type { RefusalTable } from "../kernel/index.ts";

/** How many whole minutes a wait of so many seconds takes, at least one; "…" where it is not known. */
function minutes(seconds: unknown): number | string {
  return typeof seconds === "number" ? Math.max(1, Math.ceil(seconds / 60)) : "…";
}

/** What the rules about accounts, passwords and links answer. */
export const accountRefusals = {
  "sign-in-failed": {
    status: 401,
    text: () => ({
      zh: "账号或密码不正确，请重新输入；忘记密码时，请管理员生成重设链接。",
      en: "The name or the password is not right. Try again; if you forgot it, ask an administrator for a reset link.",
    }),
  },
  "too-many-attempts": {
    status: 429,
    text: ({ retryAfterSeconds }) => ({
      zh: `尝试次数过多，请在 ${minutes(retryAfterSeconds)} 分钟后再试。`,
      en: `Too many attempts. Try again in ${minutes(retryAfterSeconds)} min.`,
    }),
  },
  "password-too-common": {
    status: 422,
    text: () => ({
      zh: "这个密码太常见或与账号相同，容易被猜到；请换一个，建议 15 个字符以上。",
      en: "This password is too common or equals the login name. Choose another; 15 characters or more are advised.",
    }),
  },
  "link-not-valid": {
    status: 410,
    text: () => ({
      zh: "这个链接已使用过、已过期或不完整；请向管理员要一个新的链接。",
      en: "This link was used already, has expired or is incomplete. Ask an administrator for a new one.",
    }),
  },
  "already-a-member": {
    status: 409,
    text: () => ({
      zh: "该账号已是本组织的成员；可在账号列表中修改角色或恢复停用的账号。",
      en: "This account is a member already. Change its roles or bring it back in the list of accounts.",
    }),
  },
  "last-administrator": {
    status: 409,
    text: () => ({
      zh: "这是组织里最后一位能登录的管理员；请先让另一位成员成为管理员。",
      en: "This is the organisation's last administrator who can sign in. Make another member administrator first.",
    }),
  },
  "account-deactivated": {
    status: 409,
    text: () => ({
      zh: "该账号在本组织已停用；请先恢复。",
      en: "This account is deactivated in this organisation. Bring it back first.",
    }),
  },
  "member-elsewhere": {
    status: 409,
    text: () => ({
      zh: "该账号同时属于其他组织，一个组织的管理员不能重设它的密码；请本人修改密码，或请系统运维人员生成链接。",
      en: "This account belongs to other organisations too, so one administrator cannot reset it. The person changes the password, or whoever runs the installation makes a link.",
    }),
  },
} as const satisfies RefusalTable;
