import { expect, test } from "vitest";
import type { Sheet } from "./saved-answers.ts";
import { isLocked, submissionsOf, teamSheet } from "./team-mode.ts";

const at = "2026-05-01T08:00:00.000Z";
const rating = (value: string) => ({
  ...{ criterion: "1", angle: "method", value, version: 1, raterId: "x", raterName: "x", changedAt: at },
});
// Only what the rules read is given.
const sheet = {
  assessment: { scope: [] },
  ratings: [rating("full")],
  notes: [],
  notApplicable: [],
} as unknown as Sheet;
const own = { ratings: [rating("none")], notes: [], stated: [rating("partial")], statedNotes: [] };
const part = (section: string, submittedAt: string | null) => ({
  ...{ section, submittedAt, missing: null, rated: null, asked: 2 },
});
const member = (
  accountId: string,
  role: "lead" | "assessor" | "respondent",
  parts: ReturnType<typeof part>[],
) => ({
  ...{ accountId, name: accountId, role, parts },
});
const members = [
  member("lead", "lead", []),
  member("a", "assessor", [part("1.1", at), part("1.2", null)]),
  member("b", "assessor", [part("1.1", null)]),
  member("r", "respondent", []),
];
const open = (accountId: string, role: "lead" | "assessor" | "respondent" | null) =>
  teamSheet(sheet, { team: { version: 1, members, sites: [] }, role }, own, accountId);

test("an assessor works on his own ratings in his own sections, with what is stated beside", () => {
  const { sheet: laid, team } = open("a", "assessor");
  expect(laid.assessment.scope).toEqual(["1.1", "1.2"]);
  expect(laid.ratings).toEqual(own.ratings);
  expect([...(team?.beside.values() ?? [])]).toEqual(["partial"]);
  expect([isLocked(team, "1.1"), isLocked(team, "1.2")]).toEqual([true, false]);
  expect(team && submissionsOf(team, "1.1")).toEqual({ assessors: 2, submitted: 1 });
});

test("the centre's people state in all of it, with what counts beside", () => {
  const { sheet: laid, team } = open("r", "respondent");
  expect([laid.assessment.scope, team?.kind]).toEqual([[], "stated"]);
  expect([...(team?.beside.values() ?? [])]).toEqual(["full"]);
});

test("a lead without sections and strangers read what counts; without a team nothing changes", () => {
  expect(open("lead", "lead").team).toMatchObject({ kind: "reads", mayMark: true });
  expect(open("s", null)).toMatchObject({ sheet: { ratings: [rating("full")] }, team: { kind: "reads" } });
  expect(teamSheet(sheet, { team: null, role: null }, own, "a")).toEqual({ sheet, team: null });
});
