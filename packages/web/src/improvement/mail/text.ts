import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  title: { zh: "邮件提醒", en: "Reminders" },
  description: {
    zh: "每天早上八点给每位负责人发一封邮件，列出已超期和十四天内到期的措施；没有到期的事就不发。",
    en: "Every morning at eight each owner gets one message with what is overdue or due within fourteen days; none when nothing is.",
  },
  notSet: { zh: "没有设置邮件服务，目前不发送任何邮件", en: "No mail service is set, so no message is sent" },
  notSetWhy: {
    zh: "请运维人员在启动服务器时用环境变量或 serve 的选项设置，然后重新启动。到期的事仍会显示在“今日”。",
    en: "Whoever runs the server sets one by environment variables or options of serve, then starts it again. What is due still shows on Today.",
  },
  variables: {
    zh: "PLUMBLINE_SMTP_HOST、PLUMBLINE_SMTP_FROM 必填；PLUMBLINE_SMTP_PORT、PLUMBLINE_SMTP_TLS、PLUMBLINE_SMTP_USER、PLUMBLINE_SMTP_PASSWORD_FILE、PLUMBLINE_PUBLIC_URL 视需要填写。",
    en: "PLUMBLINE_SMTP_HOST and PLUMBLINE_SMTP_FROM are needed; PLUMBLINE_SMTP_PORT, PLUMBLINE_SMTP_TLS, PLUMBLINE_SMTP_USER, PLUMBLINE_SMTP_PASSWORD_FILE and PLUMBLINE_PUBLIC_URL as the case may be.",
  },
  host: { zh: "主机", en: "Host" },
  port: { zh: "端口", en: "Port" },
  tls: { zh: "加密", en: "Encryption" },
  none: { zh: "不加密", en: "None" },
  starttls: { zh: "STARTTLS", en: "STARTTLS" },
  user: { zh: "用户名", en: "User" },
  noUser: { zh: "不登录", en: "No sign-in" },
  from: { zh: "发件人", en: "From" },
  publicUrl: { zh: "邮件中的链接", en: "Links in messages" },
  noPublicUrl: {
    zh: "没有设置访问地址，邮件中不带链接",
    en: "No public address is set; messages carry no links",
  },
  password: {
    zh: "密码不在这里显示，也不写入日志。",
    en: "The password is shown nowhere and never written into the journal.",
  },
  test: { zh: "给自己发一封测试邮件", en: "Send yourself a test message" },
  sent: {
    zh: (address: string) => `已交给邮件服务器，收件人 ${address}。请查收。`,
    en: (address: string) => `Handed to the mail service for ${address}. See whether it arrives.`,
  },
  ownEmail: {
    zh: "测试邮件发到您在“我的账号”中填写的邮箱。",
    en: "It goes to the address you gave under “My account”.",
  },
  toAccount: { zh: "前往我的账号", en: "Go to my account" },
  unreached: { zh: "收不到提醒的负责人", en: "Owners who get no reminder" },
  unreachedWhy: {
    zh: "他们有未办结的措施，但没有填写邮箱。可在“账号”中替他们填写。",
    en: "They own unfinished actions but have no address. You can enter one under “Accounts”.",
  },
  everyone: {
    zh: "有未办结措施的负责人都填写了邮箱。",
    en: "Every owner of unfinished actions has an address.",
  },
  toAccounts: { zh: "前往账号", en: "Go to the accounts" },
});
