import { assessments as api, organisation } from "@plumbline/api";
import { type AssessmentSummary, assess, sheetRows } from "@plumbline/core/assessments";
import { outline, type Standard } from "@plumbline/core/standards";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../testing/test-server.ts";

let server: TestServer;
let manager: Signed;
let assessor: Signed;
let standard: Standard;
const queries: string[] = [];

beforeAll(async () => {
  server = await testServer({ onQuery: ({ sql }) => queries.push(sql) });
  manager = await server.signedIn(["manager"]);
  assessor = await server.signedIn(["assessor"]);
  const pack = server.services.packs.find((one) => one.standard.id === "cc-cmm-oc");
  if (!pack) throw new Error("no pack on the shelf");
  standard = pack.standard;
});
afterAll(() => server.close());

let centres = 0;
async function newCentre(openedOn: string | null = "2023-06-01") {
  return server.call(organisation.createCentre, { body: { name: `中心 ${++centres}`, openedOn } }, manager);
}
const facts = {
  standard: "cc-cmm-oc@2017",
  title: "年度测评",
  purpose: "self",
  from: "2026-03-01",
  to: "2026-03-20",
} as const;
async function newAssessment(more: { centreId?: string; scope?: string[]; held?: string; to?: string } = {}) {
  const centreId = more.centreId ?? (await newCentre()).id;
  return server.call(api.createAssessment, { body: { ...facts, ...more, centreId } }, assessor);
}
const read = (id: string) => server.call(api.readAssessment, { params: { id } }, assessor);
const rate = (id: string, criterion: string, angle: string, value: string | null, expectedVersion = 0) =>
  server.call(
    api.rateCriterion,
    { params: { id, criterion, angle }, body: { value, expectedVersion } },
    assessor,
  );
/** Rates every criterion of the scope by a sheet, which is quicker than 336 calls. */
async function rateAll(id: string, value: (criterion: string, angle: string) => number, scope?: string[]) {
  const clauses = outline(standard).criteria.filter(({ area }) => !scope || scope.includes(area));
  const rows = clauses.map(({ id }) => [id, value(id, "method"), value(id, "execution")].join(","));
  const bytes = Buffer.from(["criterion,method,execution", ...rows].join("\n"));
  const upload = { name: "sheet.csv", bytes };
  return server.call(api.uploadSheet, { params: { id }, query: { apply: "true" }, upload }, assessor);
}
const seen = ({ id, version }: AssessmentSummary) => ({ params: { id }, body: { expectedVersion: version } });

describe("the life of an assessment", () => {
  test("it is set up, rated, approved, closed, reopened, copied and archived, each step in the journal", async () => {
    const made = await newAssessment();
    expect(made).toMatchObject({ state: "open", rated: 0, asked: 336, points: 0, max: 3360, attained: null });

    await rateAll(made.id, () => 10);
    const mark = await server.call(
      api.markNotApplicable,
      { params: { id: made.id, criterion: "60" }, body: { reason: "不设电子邮件渠道", expectedVersion: 0 } },
      assessor,
    );
    expect(mark).toMatchObject({ approvedBy: null, version: 1, markedBy: "assessor" });
    const before = await read(made.id);
    expect(before.assessment).toMatchObject({
      rated: 334,
      asked: 334,
      points: 3340,
      max: 3340,
      attained: "L3",
    });
    expect(before.years).toBe(2);

    const approval = { params: { id: made.id, criterion: "60" }, body: { expectedVersion: 1 } };
    expect(await server.refused(api.approveNotApplicable, approval, assessor)).toMatchObject({
      code: "not-allowed",
    });
    const approved = await server.call(api.approveNotApplicable, approval, manager);
    expect(approved).toMatchObject({ approvedBy: "manager", version: 2, reason: "不设电子邮件渠道" });

    const closed = await server.call(api.closeAssessment, seen(made), assessor);
    expect(closed).toMatchObject({ state: "closed", attained: "L3" });
    const late = {
      params: { id: made.id, criterion: "1", angle: "method" },
      body: { value: "none", expectedVersion: 1 },
    };
    expect(await server.refused(api.rateCriterion, late, assessor)).toMatchObject({
      code: "assessment-closed",
    });

    const again = { params: { id: made.id }, body: { expectedVersion: closed.version, reason: "补录两项" } };
    const reopened = await server.call(api.reopenAssessment, again, assessor);
    expect(reopened).toMatchObject({ state: "open", closedAt: null });
    await rate(made.id, "1", "method", "none", 1);

    const copyBody = { title: "下半年", from: "2026-09-01", to: "2026-09-10" };
    const copies = await Promise.all(
      [true, false].map((withRatings) =>
        server.call(
          api.copyAssessment,
          { params: { id: made.id }, body: { ...copyBody, withRatings } },
          assessor,
        ),
      ),
    );
    expect(copies[0]).toMatchObject({ rated: 334, points: 3330, packHash: made.packHash, state: "open" });
    expect(copies[1]).toMatchObject({ rated: 0, points: 0 });
    const copy = await read(copies[0]?.id ?? "");
    expect(copy.notApplicable).toMatchObject([{ criterion: "60", approvedBy: null }]);

    const archived = await server.call(api.archiveAssessment, seen(reopened), assessor);
    expect(archived.state).toBe("archived");
    expect(await server.refused(api.archiveAssessment, seen(archived), assessor)).toMatchObject({
      code: "assessment-archived",
    });
    expect((await server.call(api.restoreAssessment, seen(archived), assessor)).state).toBe("open");

    const actions = await journalOf(made.id);
    expect(actions).toEqual([
      "assessments.create-assessment",
      "assessments.upload-sheet",
      "assessments.mark-not-applicable",
      "assessments.approve-not-applicable",
      "assessments.close-assessment",
      "assessments.reopen-assessment",
      "assessments.rate-criterion",
      "assessments.archive-assessment",
      "assessments.restore-assessment",
    ]);
  });

  test("kept figures and the level are what core works out from the answers that are read", async () => {
    const made = await newAssessment({ held: "L1" });
    await rateAll(made.id, (criterion, angle) =>
      angle === "execution" && Number(criterion) % 4 === 0 ? 5 : 10,
    );
    await rate(made.id, "7", "method", null, 1);
    const { assessment, years, ...answers } = await read(made.id);
    const verdict = assess(standard, { rows: sheetRows(answers), years, held: assessment.held });
    expect(assessment).toMatchObject({
      rated: assessment.asked - verdict.missing.length,
      points: verdict.points.total,
      max: verdict.points.applicableMax,
      attained: verdict.attained,
    });
    expect(verdict.missing).toEqual([{ criterion: "7", angle: "method" }]);
  });

  test("the opening day of the centre decides while it is open, and no longer once it is closed", async () => {
    const centre = await newCentre(null);
    const made = await newAssessment({ centreId: centre.id });
    await rateAll(made.id, () => 10);
    expect((await read(made.id)).assessment.attained).toBe("L2");
    const opened = async (openedOn: string, expectedVersion: number) => {
      const { id, archivedAt: _, version: __, ...rest } = centre;
      const body = { ...rest, openedOn, expectedVersion };
      await server.call(organisation.changeCentre, { params: { id }, body }, manager);
      return (await read(made.id)).assessment;
    };
    const current = await opened("2020-01-01", 1);
    expect(current.attained).toBe("L5");
    await server.call(api.closeAssessment, seen(current), assessor);
    expect((await opened("2025-12-01", 2)).attained).toBe("L5");
  });

  test("a narrower scope asks less, keeps the answers outside, and gives no level", async () => {
    const made = await newAssessment();
    await rateAll(made.id, () => 10);
    const { title, purpose, from, to, held } = made;
    const change = (scope: string[], expectedVersion: number) =>
      server.call(
        api.changeAssessment,
        { params: { id: made.id }, body: { title, purpose, from, to, held, scope, expectedVersion } },
        assessor,
      );
    const narrow = await change(["5"], made.version);
    expect(narrow).toMatchObject({ asked: 40, points: 400, attained: null, version: 2 });
    const outside = {
      params: { id: made.id, criterion: "1", angle: "method" },
      body: { value: "full", expectedVersion: 1 },
    };
    expect(await server.refused(api.rateCriterion, outside, assessor)).toMatchObject({
      code: "criterion-not-in-scope",
    });
    expect(await change([], 2)).toMatchObject({ asked: 336, points: 3360 });
    const old = {
      params: { id: made.id },
      body: { title, purpose, from, to, held, scope: [], expectedVersion: 2 },
    };
    expect(await server.refused(api.changeAssessment, old, assessor)).toMatchObject({
      code: "changed-meanwhile",
    });
  });
});

describe("what is refused when an assessment is set up", () => {
  const refused = async (more: object) => {
    const centre = await newCentre();
    return server.refused(
      api.createAssessment,
      { body: { ...facts, centreId: centre.id, ...more } },
      assessor,
    );
  };
  test.each([
    [{ scope: ["9"] }, "scope-unknown"],
    [{ held: "L9" }, "level-unknown"],
    [{ standard: "cc-cmm-oc@1999" }, "standard-unknown"],
    [{ from: "2026-03-21" }, "period-ends-before-it-starts"],
    [{ centreId: "018f0000-0000-7000-8000-000000000000" }, "not-found"],
    [{ title: "" }, "input-not-valid"],
  ])("%o: %s", async (more, code) => {
    expect(await refused(more)).toMatchObject({ code });
  });
  test("an archived centre; and a centre with open assessments is not archived", async () => {
    const centre = await newCentre();
    const made = await newAssessment({ centreId: centre.id });
    const archive = { params: { id: centre.id }, body: { expectedVersion: centre.version } };
    expect(await server.refused(organisation.archiveCentre, archive, manager)).toMatchObject({
      code: "still-in-use",
    });
    await server.call(api.closeAssessment, seen(made), assessor);
    await server.call(organisation.archiveCentre, archive, manager);
    expect(await refused({ centreId: centre.id })).toMatchObject({ code: "archived" });
  });
});

describe("statements and weights", () => {
  test("a statement is confirmed with evidence on the version seen, and taken back", async () => {
    const made = await newAssessment();
    const level = standard.levels?.list.find(({ statements }) => statements.length > 0);
    const params = { id: made.id, level: level?.id ?? "", statement: level?.statements[0]?.id ?? "" };
    const confirm = (evidence: string, expectedVersion: number, confirmed = true) =>
      ({ params, body: { evidence, confirmed, expectedVersion } }) as const;
    expect(await server.refused(api.confirmStatement, confirm("", 0), assessor)).toMatchObject({
      status: 422,
    });
    const { confirmation } = await server.call(api.confirmStatement, confirm("战略纲要 2026", 0), assessor);
    expect(confirmation).toMatchObject({ version: 1, confirmedBy: "assessor" });
    expect((await read(made.id)).statements).toEqual([confirmation]);
    const conflict = await server.refused(api.confirmStatement, confirm("别的", 0), manager);
    expect(conflict).toMatchObject({ code: "statement-changed", data: { current: confirmation } });
    const back = await server.call(api.confirmStatement, confirm("", 1, false), assessor);
    expect(back.confirmation).toBeNull();
    expect((await read(made.id)).statements).toEqual([]);
    const unknown = { ...confirm("x", 0), params: { ...params, statement: "none" } };
    expect(await server.refused(api.confirmStatement, unknown, assessor)).toMatchObject({
      code: "statement-unknown",
    });
  });

  test("weights replace each other by version; an unknown criterion is refused", async () => {
    const made = await newAssessment();
    const weigh = (weights: Record<string, number>, expectedVersion: number) =>
      ({ params: { id: made.id }, body: { weights, expectedVersion } }) as const;
    const saved = await server.call(api.changeWeights, weigh({ "8": 2.5 }, 1), assessor);
    expect(saved).toMatchObject({ weights: { "8": 2.5 }, assessment: { version: 2 } });
    expect(await server.refused(api.changeWeights, weigh({}, 1), assessor)).toMatchObject({
      code: "changed-meanwhile",
    });
    expect(await server.refused(api.changeWeights, weigh({ "999": 1 }, 2), assessor)).toMatchObject({
      code: "criterion-unknown",
    });
  });
});

describe("the list", () => {
  test("it is newest first, leaves archived ones out, and narrows by centre, state and words", async () => {
    const centre = await newCentre();
    const [first, second] = [
      await newAssessment({ centreId: centre.id }),
      await newAssessment({ centreId: centre.id }),
    ];
    const list = (query: object) =>
      server.call(api.listAssessments, { query: { centreId: centre.id, ...query } }, assessor);
    expect((await list({})).entries.map(({ id }) => id)).toEqual([second.id, first.id]);
    await server.call(api.archiveAssessment, seen(first), assessor);
    expect(await list({})).toMatchObject({ total: 1, entries: [{ id: second.id }] });
    expect(await list({ state: "archived" })).toMatchObject({ total: 1, entries: [{ id: first.id }] });
    expect((await list({ state: "closed" })).total).toBe(0);
    expect((await list({ search: centre.name })).total).toBe(1);
    expect((await list({ search: "100%_" })).total).toBe(0);
  });

  test("every request takes a constant number of queries, however much there is", async () => {
    const centre = await newCentre();
    const made = await newAssessment({ centreId: centre.id });
    const count = async (work: () => Promise<unknown>) => {
      await work();
      queries.length = 0;
      await work();
      return queries.length;
    };
    const list = () => server.call(api.listAssessments, { query: { centreId: centre.id } }, assessor);
    const sheet = () => read(made.id);
    const overview = () => server.call(api.readCentreOverview, { params: { id: centre.id } }, assessor);
    const today = () => server.call(api.readToday, {}, assessor);
    let version = 0;
    const save = () => rate(made.id, "1", "method", "full", version++);
    const all = [list, sheet, overview, today, save];
    const before = [];
    for (const work of all) before.push(await count(work));
    await rateAll(made.id, () => 5);
    version++;
    for (let more = 0; more < 5; more++) await newAssessment({ centreId: centre.id });
    const after = [];
    for (const work of all) after.push(await count(work));
    expect(after).toEqual(before);
  });
});

test("another organisation's assessment is not there, byte for byte as one that does not exist", async () => {
  const made = await newAssessment();
  const stranger = await server.signedIn(["administrator"], await server.newOrganisation());
  const missing = "018f0000-0000-7000-8000-000000000000";
  const body = { title: "x", from: facts.from, to: facts.to, withRatings: true };
  const calls = (id: string) => [
    server.send(api.readAssessment, { params: { id } }, stranger),
    server.send(api.readPinnedStandard, { params: { id } }, stranger),
    server.send(api.closeAssessment, { params: { id }, body: { expectedVersion: 1 } }, stranger),
    server.send(api.copyAssessment, { params: { id }, body }, stranger),
    server.send(api.listReports, { params: { id } }, stranger),
    server.send(
      api.rateCriterion,
      { params: { id, criterion: "1", angle: "method" }, body: { value: "full", expectedVersion: 0 } },
      stranger,
    ),
  ];
  const [theirs, none] = [await Promise.all(calls(made.id)), await Promise.all(calls(missing))];
  expect(theirs.map(({ statusCode }) => statusCode)).toEqual(theirs.map(() => 404));
  expect(theirs.map(({ body }) => body)).toEqual(none.map(({ body }) => body));
  expect((await server.call(api.listAssessments, {}, stranger)).total).toBe(0);
});

async function journalOf(subjectId: string): Promise<string[]> {
  const { actor } = { actor: manager.organisationId };
  const rows = await server.services.database.inOrganisation(actor, (tx) =>
    tx
      .selectFrom("journal")
      .select("action")
      .where("subject_id", "=", subjectId)
      .orderBy("sequence")
      .execute(),
  );
  return rows.map(({ action }) => action);
}
