import { z } from "zod";
import type { Text } from "../kernel/index.ts";

/** Who can answer a criterion or should read it. */
export const Audience = z.enum([
  "centre-manager",
  "team-leader",
  "quality",
  "marketing",
  "product",
  "process-owner",
  "senior-management",
  "hr",
  "recruiter",
  "trainer",
  "consultant",
  "it",
  "finance",
  "health-safety",
  "owner",
  "student",
]);
export type Audience = z.infer<typeof Audience>;

/** Is something meant for an audience? Nobody named means everybody, and no audience asked about means all. */
export function isFor(
  { audiences }: { readonly audiences?: readonly Audience[] | undefined },
  audience: Audience | null,
): boolean {
  return audience === null || audiences === undefined || audiences.includes(audience);
}

/** An audience, and how many criteria it can answer. */
export type AudienceCount = { readonly audience: Audience; readonly criteria: number };

/** The audiences that are named, in the order they are listed, with their criteria; what names nobody counts for all. */
export function audiencesOf(
  criteria: readonly { readonly audiences?: readonly Audience[] | undefined }[],
): readonly AudienceCount[] {
  const named = new Set(criteria.flatMap(({ audiences = [] }) => audiences));
  return Audience.options
    .filter((audience) => named.has(audience))
    .map((audience) => ({
      audience,
      criteria: criteria.filter((criterion) => isFor(criterion, audience)).length,
    }));
}

/** What each audience is called. */
export const audienceNames: Readonly<Record<Audience, Text>> = {
  "centre-manager": { zh: "客户中心经理", en: "Centre manager" },
  "team-leader": { zh: "班组长", en: "Team leader" },
  quality: { zh: "质检", en: "Quality monitoring" },
  marketing: { zh: "市场", en: "Marketing" },
  product: { zh: "产品", en: "Product" },
  "process-owner": { zh: "流程负责人", en: "Process owner" },
  "senior-management": { zh: "高层管理", en: "Senior management" },
  hr: { zh: "人力资源", en: "Human resources" },
  recruiter: { zh: "招聘", en: "Recruiter" },
  trainer: { zh: "培训", en: "Trainer" },
  consultant: { zh: "管理顾问", en: "Consultant" },
  it: { zh: "信息技术", en: "IT" },
  finance: { zh: "财务", en: "Finance" },
  "health-safety": { zh: "健康与安全", en: "Health and safety" },
  owner: { zh: "企业主", en: "Business owner" },
  student: { zh: "学生与新人", en: "Student, newcomer" },
};
