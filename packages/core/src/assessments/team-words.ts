import type { Text } from "../kernel/index.ts";
import type { TeamRole } from "./team-model.ts";

/** What somebody does in a team, on screen and on paper. */
export const teamRoleWords = {
  lead: { zh: "组长", en: "Lead assessor" },
  assessor: { zh: "测评员", en: "Assessor" },
  respondent: { zh: "被测方人员", en: "Respondent" },
  observer: { zh: "观察员", en: "Observer" },
} as const satisfies Readonly<Record<TeamRole, Text>>;
