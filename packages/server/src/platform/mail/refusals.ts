import type { RefusalTable } from "@plumbline/core/kernel";

/** Why a message was not sent, or the mail service could not be set. */
export const mailRefusals = {
  "mail-not-set": {
    status: 409,
    text: () => ({
      zh: "还没有设置邮件服务。请运维人员用 PLUMBLINE_SMTP_HOST 等环境变量或 serve 的选项设置。",
      en: "No mail service is set. Whoever runs the server sets one by PLUMBLINE_SMTP_HOST and the like, or by options of serve.",
    }),
  },
  "mail-not-sent": {
    status: 503,
    text: ({ cause }) => ({
      zh: `邮件没有发出，邮件服务器答复：${cause}。请核对主机、端口、加密方式、用户名和密码。`,
      en: `The message was not sent. The mail service said: ${cause}. Check host, port, TLS, user and password.`,
    }),
  },
  "mail-setting-wrong": {
    status: 422,
    text: ({ setting, value }) => ({
      zh: `邮件设置 ${setting} 不能是“${value}”。请按使用指南修改后再启动。`,
      en: `The mail setting ${setting} cannot be “${value}”. Mend it as the guide says, then start again.`,
    }),
  },
} as const satisfies RefusalTable;
