import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  signIn: { zh: "登录", en: "Sign in" },
  loginName: { zh: "账号", en: "Login name" },
  loginNameHint: {
    zh: "邮箱地址或任意名称，登录时使用",
    en: "An e-mail address or any word; used to sign in",
  },
  password: { zh: "密码", en: "Password" },
  passwordHint: {
    zh: "至少 8 个字符，建议 15 个以上，例如几个不相干的词",
    en: "At least 8 characters, better 15 or more, such as a few unrelated words",
  },
  forgotten: {
    zh: "忘记密码时，请本组织的管理员生成重设链接。",
    en: "If you forgot your password, ask an administrator of your organisation for a reset link.",
  },
  setUp: { zh: "建立组织与首位管理员", en: "Set up the organisation and its first administrator" },
  setUpWhy: {
    zh: "只需做一次。之后由管理员邀请其他成员。",
    en: "This is done once. Afterwards the administrator invites everybody else.",
  },
  organisationName: { zh: "组织名称", en: "Name of the organisation" },
  ownName: { zh: "您的姓名", en: "Your name" },
  create: { zh: "建立并登录", en: "Set up and sign in" },
  linkMissing: { zh: "链接不完整", en: "The link is incomplete" },
  setUpLinkMissing: {
    zh: "首次启动时，服务器会显示一条含 /link# 的一次性链接，请从那里复制完整地址打开。",
    en: "At its first start the server prints a one-time link with /link# in it. Copy the whole address from there.",
  },
  memberLinkMissing: {
    zh: "请复制管理员给您的完整链接，包括 # 之后的部分。",
    en: "Copy the whole link that your administrator gave you, including what stands after #.",
  },
  linkNotUsable: { zh: "链接无法使用", en: "This link cannot be used" },
  toSignIn: { zh: "前往登录", en: "Go to sign in" },
  welcome: { zh: (name: string) => `${name}，欢迎`, en: (name: string) => `Welcome, ${name}` },
  invitationWhy: {
    zh: "请设置密码，完成后即登录。",
    en: "Choose a password; you are then signed in.",
  },
  reset: { zh: "重设密码", en: "Set a new password" },
  resetWhy: {
    zh: "设置新密码后，其他设备上的登录会全部结束。",
    en: "Setting a new password ends every other sign-in of yours.",
  },
  setPassword: { zh: "设置密码并登录", en: "Set the password and sign in" },
});
