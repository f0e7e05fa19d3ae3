import { assessments as api, type Endpoint, journal, organisation } from "@plumbline/api";
import type { Role } from "@plumbline/core/accounts";
import type { TeamRole } from "@plumbline/core/assessments";
import { outline, type Standard } from "@plumbline/core/standards";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { everyEndpoint } from "../../platform/http/index.ts";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let standard: Standard;
let centreId: string;
const who: Record<
  "lead" | "one" | "two" | "respondent" | "observer" | "administrator" | "manager" | "viewer" | "stranger",
  Signed
> = {} as never;

beforeAll(async () => {
  server = await testServer();
  const roles: Record<keyof typeof who, Role> = {
    ...{ lead: "assessor", one: "assessor", two: "assessor", respondent: "quality", observer: "viewer" },
    ...{ administrator: "administrator", manager: "manager", viewer: "viewer", stranger: "assessor" },
  };
  for (const [name, role] of Object.entries(roles)) {
    who[name as keyof typeof who] = await server.signedIn([role]);
  }
  ({ id: centreId } = await server.call(organisation.createCentre, { body: { name: "热线" } }, who.manager));
  const pack = server.services.packs.find((each) => each.standard.id === "cc-cmm-oc");
  if (!pack) throw new Error("no pack on the shelf");
  standard = pack.standard;
});
afterAll(() => server.close());

let id: string;
const section = "1.1";
const other = "1.2";
const inSection = (code: string) =>
  outline(standard)
    .criteria.filter((criterion) => criterion.section === code)
    .map((criterion) => criterion.id);

const member = (signed: Signed, role: TeamRole, sections: string[] = []) => ({
  accountId: signed.accountId,
  role,
  sections,
});
const plan = () => [
  member(who.lead, "lead"),
  member(who.one, "assessor", [section, other]),
  member(who.two, "assessor", [section]),
  member(who.respondent, "respondent"),
  member(who.observer, "observer"),
];
const planned = (members = plan(), expectedVersion = 0) => ({
  params: { id },
  body: {
    ...{ members, expectedVersion },
    sites: [{ name: "番禺", place: "广州市番禺区", from: "2026-05-01", to: "2026-05-02" }],
  },
});
async function newAssessment() {
  const facts = { centreId, standard: "cc-cmm-oc@2017", title: "现场测评", purpose: "external" } as const;
  const days = { from: "2026-05-01", to: "2026-05-03" };
  ({ id } = await server.call(api.createAssessment, { body: { ...facts, ...days } }, who.lead));
}
beforeEach(async () => {
  await newAssessment();
  await server.call(api.planTeam, planned(), who.lead);
});

const rated = (criterion: string, value: string | null, expectedVersion = 0, angle = "method") => ({
  params: { id, criterion, angle },
  body: { value, expectedVersion },
});
const rate = (as: Signed, criterion: string, value: string, angle = "method") =>
  server.call(api.rateCriterion, rated(criterion, value, 0, angle), as);
const note = (as: Signed, criterion: string, text: string) =>
  server.call(api.writeNote, { params: { id, criterion }, body: { text, expectedVersion: 0 } }, as);
const submit = (as: Signed, code: string, missing: number) =>
  server.call(api.submitSection, { params: { id, section: code }, body: { missing } }, as);
const read = (as: Signed) => server.call(api.readAssessment, { params: { id } }, as);
const consensus = (as: Signed) => server.call(api.readConsensus, { params: { id } }, as);
/** Gives every rating of a section. */
async function rateAll(as: Signed, code: string, value: (criterion: string, angle: string) => string) {
  for (const criterion of inSection(code))
    for (const angle of ["method", "execution"]) await rate(as, criterion, value(criterion, angle), angle);
}

/** Every value said of a criterion anywhere in an answer: ratings, lines, journal entries, sheet changes. */
function valuesOf(answer: unknown, criterion: string): unknown[] {
  if (Array.isArray(answer)) return answer.flatMap((each) => valuesOf(each, criterion));
  if (typeof answer !== "object" || answer === null) return [];
  const said = answer as Record<string, unknown>;
  const own =
    said.criterion === criterion
      ? ["value", "counts", "after", "before", "from", "to", "text", "ratings"].map((key) => said[key])
      : [];
  const deeper = Object.values(said).flatMap((each) => valuesOf(each, criterion));
  return [...own.filter(says), ...deeper];
}

/** An empty count says nothing: coverage counts pieces of evidence under the same name. */
function says(value: unknown): boolean {
  const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return !isEmpty && value !== undefined && value !== null && value !== "";
}

/** What anybody may read about an assessment: every endpoint that reads, lists and journal included. */
const reading = everyEndpoint.filter(
  ({ endpoint }) =>
    endpoint.route.startsWith("GET ") &&
    endpoint.carries !== "download" &&
    !endpoint.route.includes("{report}"),
);
async function leaks(as: Signed, criterion: string, canary: string): Promise<string[]> {
  const found: string[] = [];
  const probe = async (name: string, endpoint: Endpoint, input: object) => {
    const { body } = await server.send(endpoint, input, as);
    if (body.includes(canary)) found.push(`${name}: the note`);
    const values = body.startsWith("{") ? valuesOf(JSON.parse(body), criterion) : [];
    if (values.length > 0) found.push(`${name}: ${JSON.stringify(values)}`);
  };
  for (const { name, endpoint } of reading) {
    const params = { id: endpoint.route.startsWith("GET /centres") ? centreId : id };
    await probe(name, endpoint, { params });
  }
  const upload = {
    name: "a.csv",
    bytes: Buffer.from(`criterion,method,execution,note\n${criterion},10,10,x\n`),
  };
  await probe("uploadSheet", api.uploadSheet, { params: { id }, upload });
  await probe("rateCriterion", api.rateCriterion, rated(criterion, "none", 7));
  await probe("copyAssessment", api.copyAssessment, {
    params: { id },
    body: { title: "t", from: "2026-06-01", to: "2026-06-02", withRatings: true },
  });
  return found;
}

describe("what nobody may see", () => {
  const canary = "只有我知道的备注";
  const outsiders = [
    "lead",
    "two",
    "respondent",
    "observer",
    "administrator",
    "manager",
    "viewer",
    "stranger",
  ] as const;

  test.each(outsiders)(
    "before a section is open, the %s learns no rating and no note of an assessor",
    async (name) => {
      const [first = ""] = inSection(section);
      await rate(who.one, first, "partial");
      await note(who.one, first, canary);
      expect(await leaks(who[name], first, canary)).toEqual([]);
      await submit(who.one, section, inSection(section).length * 2 - 1);
      expect(await leaks(who[name], first, canary)).toEqual([]);
      expect((await read(who[name])).assessment).toMatchObject({ rated: 0, points: 0 });
    },
  );

  test("he himself sees what he wrote, and goes on with it", async () => {
    const [first = ""] = inSection(section);
    await rate(who.one, first, "partial");
    await note(who.one, first, canary);
    const own = await server.call(api.readOwnAnswers, { params: { id } }, who.one);
    expect(own.ratings).toMatchObject([{ criterion: first, value: "partial", version: 1 }]);
    expect(own.notes).toMatchObject([{ criterion: first, text: canary, version: 1 }]);
    const again = await server.call(api.rateCriterion, rated(first, "full", 1), who.one);
    expect(again).toMatchObject({ value: "full", version: 2 });
    // Another assessor's rating of the same criterion starts at its own first version.
    expect(await rate(who.two, first, "none")).toMatchObject({ version: 1 });
  });

  test("a report ordered meanwhile holds nothing of it", async () => {
    const [first = ""] = inSection(section);
    await rate(who.one, first, "partial");
    await note(who.one, first, canary);
    const order = { params: { id }, body: { format: "json", language: "zh" } } as const;
    await server.call(api.requestReport, order, who.manager);
    const contents = await server.services.database.inOrganisation(who.lead.organisationId, (tx) =>
      tx.selectFrom("assessment_reports").select("contents").where("assessment_id", "=", id).execute(),
    );
    expect(JSON.stringify(contents)).not.toContain(canary);
    expect(contents[0]?.contents.sheet.ratings).toEqual([]);
  });

  test("once all have submitted, the team sees each value, others what counts, and strangers no names", async () => {
    await rateAll(who.one, section, () => "partial");
    await rateAll(who.two, section, (criterion) => (criterion === "1" ? "full" : "partial"));
    await note(who.one, "2", canary);
    await submit(who.one, section, 0);
    await submit(who.two, section, 0);
    for (const name of ["lead", "one", "two", "observer"] as const) {
      const { lines, notes } = await consensus(who[name]);
      expect(lines.filter(({ standing }) => standing === "differs")).toHaveLength(2);
      expect(lines[0]?.ratings.map(({ value }) => value).sort()).toEqual(["full", "partial"]);
      expect(notes).toMatchObject([{ criterion: "2", text: canary }]);
    }
    // The probe finds what is there to be found.
    expect((await leaks(who.lead, "2", canary)).length).toBeGreaterThan(3);
    for (const name of ["respondent", "manager", "viewer", "stranger", "administrator"] as const) {
      expect(await server.refused(api.readConsensus, { params: { id } }, who[name])).toMatchObject({
        status: 403,
      });
      const sheet = await read(who[name]);
      expect(sheet.ratings).toHaveLength((inSection(section).length - 1) * 2);
      expect(sheet.assessment).toMatchObject({ points: (inSection(section).length - 1) * 10 });
    }
    const entries = (
      await server.call(
        journal.listJournal,
        { query: { action: "assessments.submit-section" } },
        who.administrator,
      )
    ).entries.filter(({ subjectId }) => subjectId === id);
    expect(entries.map(({ data }) => "opened" in data)).toEqual([true, false]);
  });

  test("progress in numbers is the lead's and one's own; others see who has submitted", async () => {
    await rate(who.one, "1", "partial");
    const ratedOf = async (as: Signed) => {
      const { team } = await server.call(api.readTeam, { params: { id } }, as);
      const one = team?.members.find(({ accountId }) => accountId === who.one.accountId);
      return one?.parts.map(({ rated, asked, submittedAt }) => [rated, asked, submittedAt]);
    };
    const asked = [inSection(section).length * 2, inSection(other).length * 2];
    expect(await ratedOf(who.lead)).toEqual([
      [1, asked[0], null],
      [0, asked[1], null],
    ]);
    expect(await ratedOf(who.one)).toEqual(await ratedOf(who.lead));
    expect(await ratedOf(who.two)).toEqual([
      [null, asked[0], null],
      [null, asked[1], null],
    ]);
  });
});

describe("who may do what", () => {
  test("only the assessors of a section rate it, and nobody once he has submitted", async () => {
    const [elsewhere = ""] = inSection(other);
    const tries: [Signed, string, string][] = [
      [who.lead, "1", "section-not-yours"],
      [who.two, elsewhere, "section-not-yours"],
      [who.stranger, "1", "not-in-team"],
      [who.manager, "1", "not-in-team"],
    ];
    for (const [as, criterion, code] of tries) {
      expect(await server.refused(api.rateCriterion, rated(criterion, "full"), as)).toMatchObject({ code });
      const text = { params: { id, criterion }, body: { text: "t", expectedVersion: 0 } };
      expect(await server.refused(api.writeNote, text, as)).toMatchObject({ code });
    }
    await submit(who.two, section, inSection(section).length * 2);
    expect(await server.refused(api.rateCriterion, rated("1", "full"), who.two)).toMatchObject({
      code: "section-submitted",
    });
  });

  test("respondents state, side by side with what is verified, and it never counts", async () => {
    const stated = { ...rated("1", "full"), params: { id, criterion: "1", angle: "method" } };
    expect(await server.call(api.stateCriterion, stated, who.respondent)).toMatchObject({ value: "full" });
    await server.call(
      api.writeStatedNote,
      { params: { id, criterion: "1" }, body: { text: "见制度第 3 章", expectedVersion: 0 } },
      who.respondent,
    );
    for (const name of ["lead", "one", "observer", "viewer"] as const) {
      const own = await server.call(api.readOwnAnswers, { params: { id } }, who[name]);
      expect(own).toMatchObject({
        ratings: [],
        stated: [{ value: "full" }],
        statedNotes: [{ text: "见制度第 3 章" }],
      });
    }
    expect((await read(who.lead)).assessment).toMatchObject({ rated: 0, points: 0 });
    for (const name of ["one", "lead", "observer", "viewer"] as const) {
      expect(await server.refused(api.stateCriterion, stated, who[name])).toMatchObject({
        code: "not-in-team",
      });
    }
  });

  test("not applicable, statements and decisions are the lead's; closing his or a manager's", async () => {
    const mark = { params: { id, criterion: "60" }, body: { reason: "不设邮件", expectedVersion: 0 } };
    expect(await server.refused(api.markNotApplicable, mark, who.one)).toMatchObject({
      code: "team-lead-only",
    });
    await server.call(api.markNotApplicable, mark, who.lead);
    const { assessment } = await read(who.lead);
    const close = { params: { id }, body: { expectedVersion: assessment.version } };
    expect(await server.refused(api.closeAssessment, close, who.one)).toMatchObject({
      code: "team-lead-only",
    });
    await server.call(api.closeAssessment, close, who.manager);
    expect(await server.refused(api.rateCriterion, rated("1", "full"), who.one)).toMatchObject({
      code: "assessment-closed",
    });
  });

  test("of ten saves of one rating at once, from two windows of one assessor, one is written", async () => {
    const tries = Array.from({ length: 10 }, (_, at) =>
      server.send(api.rateCriterion, rated("1", at % 2 === 0 ? "full" : "none"), who.one),
    );
    const answers = await Promise.all(tries);
    const saved = answers.filter(({ statusCode }) => statusCode === 200).map((answer) => answer.json());
    expect(new Set(saved.map(({ value }) => value)).size).toBe(1);
    const own = await server.call(api.readOwnAnswers, { params: { id } }, who.one);
    expect(own.ratings).toMatchObject([{ version: 1, value: saved[0].value }]);
    expect(answers.every(({ statusCode }) => [200, 409].includes(statusCode))).toBe(true);
  });

  test("a sheet cannot be uploaded over blind ratings", async () => {
    const upload = { name: "a.csv", bytes: Buffer.from("criterion,method,execution\n1,10,10\n") };
    expect(await server.refused(api.uploadSheet, { params: { id }, upload }, who.one)).toMatchObject({
      code: "by-team",
    });
  });
});

describe("the plan", () => {
  test("it is refused where it cannot be carried out", async () => {
    const lead = member(who.lead, "lead");
    const plans: [ReturnType<typeof plan>, string][] = [
      [[member(who.one, "assessor")], "team-needs-a-lead"],
      [[lead, member(who.one, "lead")], "team-needs-a-lead"],
      [[lead, member(who.one, "assessor"), member(who.one, "observer")], "team-member-twice"],
      [[lead, member(who.viewer, "assessor")], "team-member-may-not-rate"],
      [[lead, member(who.viewer, "observer", [section])], "team-sections-not-rated"],
      [[lead, member(who.one, "assessor", ["9.9"])], "scope-unknown"],
    ];
    for (const [members, code] of plans) {
      expect(await server.refused(api.planTeam, planned(members, 1), who.lead)).toMatchObject({ code });
    }
    const stranger = await server.signedIn(["assessor"], await server.newOrganisation());
    const foreign = [lead, member(stranger, "assessor", [section])];
    expect(await server.refused(api.planTeam, planned(foreign, 1), who.lead)).toMatchObject({
      code: "team-member-unknown",
    });
    expect(await server.refused(api.planTeam, planned(plan(), 1), who.one)).toMatchObject({
      code: "team-lead-only",
    });
    expect(await server.refused(api.planTeam, planned(plan(), 0), who.lead)).toMatchObject({
      code: "changed-meanwhile",
    });
  });

  test("who has submitted a section keeps it, and an open section gets nobody new", async () => {
    await submit(who.two, section, inSection(section).length * 2);
    const without = plan().filter(({ accountId }) => accountId !== who.two.accountId);
    expect(await server.refused(api.planTeam, planned(without, 1), who.lead)).toMatchObject({
      code: "team-part-frozen",
    });
    await submit(who.one, section, inSection(section).length * 2);
    const more = plan().map((each) => (each.role === "lead" ? { ...each, sections: [section] } : each));
    expect(await server.refused(api.planTeam, planned(more, 1), who.lead)).toMatchObject({
      code: "team-part-frozen",
    });
  });

  test("an assessment that was rated together stays so, and a team without ratings can be dissolved", async () => {
    await rate(who.one, "1", "full");
    const away = () => ({ params: { id }, query: { expectedVersion: "1" } });
    expect(await server.refused(api.dissolveTeam, away(), who.lead)).toMatchObject({ code: "rated-already" });
    await newAssessment();
    await rate(who.one, "1", "full");
    expect(await server.refused(api.planTeam, planned(), who.lead)).toMatchObject({ code: "rated-already" });
    await newAssessment();
    await server.call(api.planTeam, planned(), who.lead);
    await server.call(api.dissolveTeam, away(), who.lead);
    expect(await server.call(api.readTeam, { params: { id } }, who.lead)).toEqual({ team: null, role: null });
    await rate(who.stranger, "1", "full");
    expect((await read(who.one)).ratings).toMatchObject([{ value: "full" }]);
  });
});

describe("submission and consensus", () => {
  const all = () => inSection(section).length * 2;
  const decide = (value: string | null, expectedVersion: number, as = who.lead, dissent: object[] = []) =>
    server.send(
      api.decideRating,
      {
        params: { id, criterion: "1", angle: "method" },
        body: { value, reason: "现场复核", dissent, expectedVersion },
      },
      as,
    );
  async function opened() {
    await rateAll(who.one, section, () => "partial");
    await rateAll(who.two, section, (criterion) => (criterion === "1" ? "full" : "partial"));
    await submit(who.one, section, 0);
    await submit(who.two, section, 0);
  }

  test("submitting names how many are missing, and another number than there is refuses", async () => {
    await rate(who.one, "1", "full");
    const given = { params: { id, section }, body: { missing: 0 } };
    expect(await server.refused(api.submitSection, given, who.one)).toMatchObject({
      ...{ code: "missing-changed", data: { missing: all() - 1 } },
    });
    const { team } = await submit(who.one, section, all() - 1);
    const own = team?.members.find(({ accountId }) => accountId === who.one.accountId);
    expect(own?.parts[0]).toMatchObject({ missing: all() - 1 });
  });

  test("what counts is the decision, else what all gave; decisions add up and are withdrawn", async () => {
    await opened();
    const count = inSection(section).length;
    expect((await read(who.lead)).assessment).toMatchObject({
      rated: (count - 1) * 2,
      points: (count - 1) * 10,
    });
    const dissent = [{ accountId: who.two.accountId, why: "制度已覆盖全部渠道" }];
    expect((await decide("none", 0, who.lead, dissent)).statusCode).toBe(200);
    expect((await decide("partial", 1)).statusCode).toBe(200);
    const { lines } = await consensus(who.one);
    expect(lines[0]).toMatchObject({ counts: "partial", standing: "decided" });
    expect(lines[0]?.decisions).toMatchObject([
      { version: 2, value: "partial" },
      { version: 1, value: "none", dissent: [{ why: "制度已覆盖全部渠道" }] },
    ]);
    expect(lines[0]?.ratings.map(({ value }) => value).sort()).toEqual(["full", "partial"]);
    expect((await read(who.lead)).assessment).toMatchObject({ rated: (count - 1) * 2 + 1 });
    expect((await decide(null, 2)).statusCode).toBe(200);
    expect((await consensus(who.one)).lines[0]).toMatchObject({ counts: null, standing: "differs" });
  });

  test("only the lead decides, only in open sections, and dissent is of those who rated", async () => {
    expect((await decide("full", 0)).json()).toMatchObject({ code: "section-not-open" });
    await opened();
    for (const name of ["one", "administrator", "manager"] as const) {
      expect((await decide("full", 0, who[name])).json()).toMatchObject({ code: "team-lead-only" });
    }
    const stranger = [{ accountId: who.respondent.accountId, why: "x" }];
    expect((await decide("full", 0, who.lead, stranger)).json()).toMatchObject({
      code: "dissent-of-a-stranger",
    });
  });

  test("of ten decisions at once one is written, and the others are told", async () => {
    await opened();
    const codes = (await Promise.all(Array.from({ length: 10 }, () => decide("full", 0)))).map(
      ({ statusCode }) => statusCode,
    );
    expect(codes.filter((code) => code === 200)).toHaveLength(1);
    expect(codes.filter((code) => code === 409)).toHaveLength(9);
    expect((await consensus(who.lead)).lines[0]?.decisions).toHaveLength(1);
  });

  test("a section given back closes again, and what was decided there is withdrawn with the reason", async () => {
    await opened();
    await decide("full", 0);
    const back = { params: { id, section }, body: { accountId: who.one.accountId, reason: "补看录音" } };
    expect(await server.refused(api.takeSectionBack, back, who.one)).toMatchObject({
      code: "team-lead-only",
    });
    await server.call(api.takeSectionBack, back, who.lead);
    expect(await consensus(who.lead)).toMatchObject({ lines: [], notes: [] });
    expect((await read(who.lead)).assessment).toMatchObject({ rated: 0, points: 0 });
    await server.call(api.rateCriterion, rated("1", "full", 1), who.one);
    await submit(who.one, section, 0);
    expect((await consensus(who.lead)).lines[0]).toMatchObject({
      ...{ standing: "agreed", counts: "full" },
      decisions: [
        { version: 2, value: null, reason: "补看录音" },
        { version: 1, value: "full" },
      ],
    });
    expect(
      await server.refused(api.takeSectionBack, { ...back, params: { id, section: other } }, who.lead),
    ).toMatchObject({ code: "section-not-submitted" });
  });

  test("Today says which sections wait for me, and what the lead is to decide", async () => {
    const duties = async (as: Signed) =>
      (await server.call(api.readToday, {}, as)).entries.flatMap((duty) =>
        "assessmentId" in duty && duty.assessmentId === id ? [[duty.kind, duty.count]] : [],
      );
    expect(await duties(who.one)).toEqual([["sections-to-submit", 2]]);
    expect(await duties(who.stranger)).toEqual([]);
    await opened();
    expect(await duties(who.two)).toEqual([]);
    expect(await duties(who.lead)).toEqual([["consensus-waiting", 2]]);
  });
});
