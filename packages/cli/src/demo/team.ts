import { randomBytes } from "node:crypto";
import { accounts, assessments, type Client } from "@plumbline/api";
import type { Role } from "@plumbline/core/accounts";
import { outline, type Standard } from "@plumbline/core/standards";
import type { AnswerRow } from "./answers.ts";

/** Somebody of the demo with a client of his own. */
type Person = { readonly client: Client; readonly accountId: string };

const people = [
  { loginName: "zhao.min", name: "赵敏", role: "assessor" },
  { loginName: "sun.li", name: "孙立", role: "assessor" },
  { loginName: "he.jing", name: "何静", role: "quality" },
] as const satisfies readonly { loginName: string; name: string; role: Role }[];

const open = ["1.1", "1.2"];
const begun = "1.3";

/** What the team's assessment is about: the centre, the days and the ratings the assessors more or less agree on. */
export type TeamDemo = {
  readonly standard: Standard;
  readonly centreId: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly AnswerRow[];
};

/** An assessment by a team, in progress: two sections open with a few differences, one submitted by half, one decided. */
export async function addTeamAssessment(lead: Client, anew: () => Client, demo: TeamDemo): Promise<void> {
  const { account } = await lead.call(accounts.readSession, {});
  const [one, two, respondent] = await Promise.all(people.map((person) => join(lead, anew(), person)));
  if (!one || !two || !respondent) return;
  const { standard, centreId, title, from, to, rows } = demo;
  const days = { from, to };
  const facts = { centreId, standard: "cc-cmm-oc@2017", title, purpose: "external", ...days } as const;
  const { id } = await lead.call(assessments.createAssessment, { body: { ...facts, scope: ["1"] } });
  const sections = standard.areas[0]?.sections.map(({ code }) => code) ?? [];
  const members = [
    { accountId: account.id, role: "lead" as const, sections: [] },
    { accountId: one.accountId, role: "assessor" as const, sections: sections.slice(0, 5) },
    {
      accountId: two.accountId,
      role: "assessor" as const,
      sections: [...sections.slice(0, 3), ...sections.slice(5)],
    },
    { accountId: respondent.accountId, role: "respondent" as const, sections: [] },
  ];
  const sites = [{ name: "一号职场", place: "广州市天河区", from, to: from }];
  await lead.call(assessments.planTeam, { params: { id }, body: { members, sites, expectedVersion: 0 } });
  const work = { id, standard, rows };
  await state(respondent, work, open[0] ?? "");
  await Promise.all([rateSections(one, work, 0), rateSections(two, work, 3)]);
  await submit(one, id, [...open, begun]);
  await submit(two, id, open);
  await decideFirst(lead, id, two.accountId);
}

/** Invites somebody and takes the invitation up, with a password nobody knows: the administrator can set another. */
async function join(lead: Client, client: Client, person: (typeof people)[number]): Promise<Person> {
  const { loginName, name, role } = person;
  const { account, link } = await lead.call(accounts.inviteAccount, {
    body: { loginName, name, roles: [role] },
  });
  const secret = link?.path.split("#")[1] ?? "";
  const password = randomBytes(18).toString("base64url");
  await client.call(accounts.redeemLink, { body: { secret, password } });
  return { client, accountId: account.id };
}

type Work = { readonly id: string; readonly standard: Standard; readonly rows: readonly AnswerRow[] };

/** Rates the open and the begun sections; every `strict`th value is one step lower, so that there is something to settle. */
async function rateSections({ client }: Person, work: Work, strict: number): Promise<void> {
  let count = 0;
  for (const { criterion, angle, value } of valuesIn(work, [...open, begun])) {
    count += 1;
    const given = strict > 0 && count % strict === 0 ? lower(value) : value;
    const params = { id: work.id, criterion, angle };
    await client.call(assessments.rateCriterion, { params, body: { value: given, expectedVersion: 0 } });
  }
}

async function state({ client }: Person, work: Work, section: string): Promise<void> {
  for (const { criterion, angle } of valuesIn(work, [section])) {
    const params = { id: work.id, criterion, angle };
    await client.call(assessments.stateCriterion, { params, body: { value: "full", expectedVersion: 0 } });
  }
}

function valuesIn({ standard, rows }: Work, sections: readonly string[]) {
  const { criterion: placed } = outline(standard);
  const inSections = rows.filter(({ criterion }) => sections.includes(placed.get(criterion)?.section ?? ""));
  return inSections.flatMap((row) =>
    standard.angles.map(({ id: angle }) => ({ criterion: row.criterion, angle, value: givenIn(row, angle) })),
  );
}

function givenIn(row: AnswerRow, angle: string): string {
  const points = angle === "method" ? row.method : row.execution;
  return points === 10 ? "full" : points === 5 ? "partial" : "none";
}

function lower(value: string): string {
  return value === "full" ? "partial" : "none";
}

async function submit({ client }: Person, id: string, sections: readonly string[]): Promise<void> {
  for (const section of sections) {
    await client.call(assessments.submitSection, { params: { id, section }, body: { missing: 0 } });
  }
}

async function decideFirst(lead: Client, id: string, dissenter: string): Promise<void> {
  const { lines } = await lead.call(assessments.readConsensus, { params: { id } });
  const line = lines.find(({ standing }) => standing === "differs");
  const value = line?.ratings[0]?.value;
  if (!line || !value) return;
  const { criterion, angle } = line;
  const dissent = [{ accountId: dissenter, why: "抽看的记录只覆盖上半年。" }];
  const body = { value, reason: "现场补看了全年的会议记录，做法一直在执行。", dissent, expectedVersion: 0 };
  await lead.call(assessments.decideRating, { params: { id, criterion, angle }, body });
}
