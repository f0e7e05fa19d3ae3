import type { Text } from "../kernel/index.ts";
import type { EventKind } from "./model.ts";

/** What each kind of entry is called, on screen and in the calendar file. */
export const eventWords: Readonly<Record<EventKind, Text>> = {
  assessment: { zh: "测评", en: "Assessment" },
  "site-visit": { zh: "现场测评", en: "Site visit" },
  "action-due": { zh: "改进措施到期", en: "Action due" },
  "certificate-expiry": { zh: "证书到期", en: "Certificate expires" },
  "surveillance-visit": { zh: "监督审核", en: "Surveillance visit" },
  "run-due": { zh: "定期测评到期", en: "Scheduled assessment due" },
  "duty-due": { zh: "周期性任务到期", en: "Recurring duty due" },
};
