import type { NewCentre } from "@plumbline/core/organisation";

/** How well a centre did in one assessment: shares of criteria fully met, on chapters 1–4 and on chapter 5. */
export type Standing = {
  readonly method14: number;
  readonly execution14: number;
  readonly method5: number;
  readonly execution5: number;
};

/** A centre of the demo organisation: its facts, teams, and how it stood a year ago and stands now. */
export type DemoCentre = {
  readonly centre: NewCentre;
  readonly teams: readonly string[];
  readonly before: Standing;
  readonly now: Standing;
  readonly held: { readonly before: string | null; readonly now: string | null };
  /** How good it is in its self-audits half a year ago and now, and whether it says why. */
  readonly audit: { readonly before: number; readonly now: number; readonly speaks: boolean };
};

export const organisationName = "岭南客户服务集团（演示）";

export const positions = ["座席", "班组长", "质检员", "培训师", "排班与预测专员", "运营经理"] as const;

export const demoCentres: readonly DemoCentre[] = [
  {
    centre: {
      name: "广州客户服务中心",
      city: "广州",
      region: "south",
      openedOn: "2019-05-06",
      seats: 120,
      channels: ["phone", "chat", "messaging", "email"],
      businessTypes: ["customer-service", "technical-support"],
      industry: "telecom",
      operatingModel: "own",
    },
    teams: ["热线一组", "热线二组", "在线服务组", "投诉处理组"],
    before: { method14: 0.86, execution14: 0.62, method5: 0.45, execution5: 0.25 },
    now: { method14: 0.95, execution14: 0.74, method5: 0.6, execution5: 0.35 },
    held: { before: null, now: "L1" },
    audit: { before: -0.04, now: 0.04, speaks: true },
  },
  {
    centre: {
      name: "佛山金融服务中心",
      city: "佛山",
      region: "south",
      openedOn: "2023-09-01",
      seats: 45,
      channels: ["phone", "sms", "messaging"],
      businessTypes: ["collections", "customer-service"],
      industry: "finance",
      operatingModel: "outsourced",
    },
    teams: ["账务提醒组", "客户服务组"],
    before: { method14: 0.7, execution14: 0.5, method5: 0.2, execution5: 0.1 },
    now: { method14: 0.84, execution14: 0.64, method5: 0.3, execution5: 0.15 },
    held: { before: null, now: null },
    audit: { before: -0.12, now: -0.02, speaks: false },
  },
  {
    centre: {
      name: "武汉政务热线中心",
      city: "武汉",
      region: "central",
      openedOn: "2016-03-15",
      seats: 260,
      channels: ["phone", "chat", "messaging", "counter", "email"],
      businessTypes: ["customer-service", "field-dispatch"],
      industry: "government-and-utilities",
      operatingModel: "hosted",
    },
    teams: ["受理一组", "受理二组", "派单跟进组", "回访组", "知识运营组"],
    before: { method14: 0.95, execution14: 0.78, method5: 0.6, execution5: 0.4 },
    now: { method14: 1, execution14: 0.88, method5: 0.75, execution5: 0.6 },
    held: { before: "L1", now: "L2" },
    audit: { before: 0.02, now: 0.06, speaks: false },
  },
];

const surnames = [..."陈李张黄何梁周吴林罗郭邓谢许曾彭"];
const givenNames = [
  "嘉怡",
  "志远",
  "思敏",
  "俊杰",
  "晓彤",
  "文博",
  "婉婷",
  "子轩",
  "雅琪",
  "伟明",
  "若曦",
  "浩然",
  "静仪",
];

/** A made-up name; the same number gives the same name, and 208 numbers give 208 names. */
export function personName(number: number): string {
  const surname = surnames[number % surnames.length] ?? "";
  return `${surname}${givenNames[number % givenNames.length] ?? ""}`;
}
