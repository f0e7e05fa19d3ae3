import {
  Account,
  ApiToken,
  Email,
  Invitation,
  LoginName,
  OneTimeLink,
  Password,
  Role,
  Session,
  SignIn,
} from "@plumbline/core/accounts";
import { Id, Language } from "@plumbline/core/kernel";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, listOf } from "./shared.ts";

const secret = z.strictObject({ secret: z.string().min(20).max(200) });

export const setUp = endpoint("POST /setup", {
  summary: {
    zh: "用一次性链接建立首位管理员与组织",
    en: "Create the first administrator and organisation by the one-time link",
  },
  permission: "public",
  body: z.strictObject({
    secret: z.string(),
    organisationName: z.string().trim().min(1).max(120),
    name: z.string().trim().min(1).max(120),
    loginName: LoginName,
    password: Password,
    language: Language,
  }),
  reply: Session,
  status: 201,
  problems: ["link-not-valid", "password-too-common", "insecure-http"],
});

export const signIn = endpoint("POST /session", {
  summary: { zh: "登录", en: "Sign in" },
  permission: "public",
  body: z.strictObject({ loginName: z.string().max(120), password: z.string().max(128) }),
  reply: Session,
  status: 201,
  problems: ["sign-in-failed", "too-many-attempts", "insecure-http"],
});

export const signOut = endpoint("DELETE /session", {
  summary: { zh: "退出登录", en: "Sign out" },
  permission: "signed-in",
});

export const readSession = endpoint("GET /session", {
  summary: { zh: "当前登录的账号、组织与角色", en: "Who is signed in, where and as what" },
  permission: "signed-in",
  reply: Session,
});

export const changeSession = endpoint("PUT /session", {
  summary: { zh: "切换组织或语言", en: "Change the organisation worked in, or the language" },
  permission: "signed-in",
  body: z.strictObject({ organisationId: Id.optional(), language: Language.optional() }),
  reply: Session,
  problems: ["not-found"],
});

export const changePassword = endpoint("PUT /session/password", {
  summary: { zh: "修改本人密码", en: "Change one's own password" },
  permission: "signed-in",
  body: z.strictObject({ current: z.string().max(128), password: Password }),
  problems: ["sign-in-failed", "password-too-common", "too-many-attempts"],
});

export const changeOwnEmail = endpoint("PUT /session/email", {
  summary: {
    zh: "修改本人在当前组织的邮箱（空值为删除）",
    en: "Change one's own e-mail address in this organisation; null takes it away",
  },
  permission: "signed-in",
  body: z.strictObject({ email: Email.nullable() }),
  reply: Session,
  problems: ["no-organisation"],
});

export const listSignIns = endpoint("GET /session/sign-ins", {
  summary: { zh: "本人的登录记录", en: "One's own sign-ins" },
  permission: "signed-in",
  reply: listOf(SignIn),
});

export const endSignIn = endpoint("DELETE /session/sign-ins/{id}", {
  summary: { zh: "结束本人的一次登录", en: "End one of one's own sign-ins" },
  permission: "signed-in",
  params: byId,
  problems: ["not-found"],
});

export const readLink = endpoint("POST /links/read", {
  summary: { zh: "查看一次性链接的用途", en: "What a one-time link is for" },
  permission: "public",
  body: secret,
  reply: z.strictObject({
    purpose: z.enum(["set-up", "invitation", "reset"]),
    name: z.string(),
    loginName: z.string(),
  }),
  problems: ["link-not-valid"],
});

export const redeemLink = endpoint("POST /links/redeem", {
  summary: { zh: "用一次性链接设置密码并登录", en: "Set a password by a one-time link, and sign in" },
  permission: "public",
  body: z.strictObject({ secret: z.string(), password: Password }),
  reply: Session,
  status: 201,
  problems: ["link-not-valid", "password-too-common", "insecure-http"],
});

export const listAccounts = endpoint("GET /accounts", {
  summary: { zh: "本组织的账号", en: "Accounts of the organisation" },
  permission: "accounts.manage",
  reply: listOf(Account),
});

export const inviteAccount = endpoint("POST /accounts", {
  summary: { zh: "邀请成员，得到一次性链接", en: "Invite a member; the reply holds a one-time link" },
  permission: "accounts.manage",
  body: Invitation,
  reply: z.strictObject({ account: Account, link: OneTimeLink.nullable() }),
  status: 201,
  problems: ["already-a-member"],
});

export const changeRoles = endpoint("PUT /accounts/{id}/roles", {
  summary: { zh: "修改成员的角色", en: "Change a member's roles" },
  permission: "accounts.manage",
  params: byId,
  body: z.strictObject({ roles: z.array(Role).min(1) }),
  reply: Account,
  problems: ["not-found", "last-administrator"],
});

export const changeEmail = endpoint("PUT /accounts/{id}/email", {
  summary: { zh: "修改成员的邮箱（空值为删除）", en: "Change a member's e-mail address; null takes it away" },
  permission: "accounts.manage",
  params: byId,
  body: z.strictObject({ email: Email.nullable() }),
  reply: Account,
  problems: ["not-found"],
});

export const resetAccount = endpoint("POST /accounts/{id}/reset", {
  summary: {
    zh: "为成员生成重设密码的一次性链接",
    en: "Make a one-time link by which a member sets a new password",
  },
  permission: "accounts.manage",
  params: byId,
  reply: OneTimeLink,
  status: 201,
  problems: ["not-found", "account-deactivated", "member-elsewhere"],
});

export const deactivateAccount = endpoint("POST /accounts/{id}/deactivate", {
  summary: { zh: "停用成员在本组织的账号", en: "Deactivate a member's account in this organisation" },
  permission: "accounts.manage",
  params: byId,
  reply: Account,
  problems: ["not-found", "last-administrator"],
});

export const reactivateAccount = endpoint("POST /accounts/{id}/reactivate", {
  summary: { zh: "恢复已停用的账号", en: "Bring a deactivated account back" },
  permission: "accounts.manage",
  params: byId,
  reply: Account,
  problems: ["not-found"],
});

export const listTokens = endpoint("GET /tokens", {
  summary: { zh: "程序用的访问令牌", en: "Tokens for programs" },
  permission: "tokens.manage",
  reply: listOf(ApiToken),
});

export const createToken = endpoint("POST /tokens", {
  summary: { zh: "新建访问令牌，密文只显示一次", en: "Create a token; its secret is shown once" },
  permission: "tokens.manage",
  body: z.strictObject({
    name: z.string().trim().min(1).max(120),
    roles: z.array(Role).min(1),
    days: z.int().min(1).max(366),
  }),
  reply: z.strictObject({ token: ApiToken, secret: z.string() }),
  status: 201,
});

export const revokeToken = endpoint("DELETE /tokens/{id}", {
  summary: { zh: "撤销访问令牌", en: "Revoke a token" },
  permission: "tokens.manage",
  params: byId,
  problems: ["not-found"],
});
