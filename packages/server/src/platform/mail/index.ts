export { type Mail, type MailService, type Message, openMail } from "./mail.ts";
export { mailRefusals } from "./refusals.ts";
export { type GivenMail, type MailSettings, readMailSettings } from "./settings.ts";
