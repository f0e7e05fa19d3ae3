import { assessments as api, journal, organisation } from "@plumbline/api";
import type { CellRow } from "@plumbline/core/assessments";
import type { Standard } from "@plumbline/core/standards";
import { readAnswerBook, writeAnswerBook } from "@plumbline/documents";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { json } from "../../platform/database/index.ts";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let one: Signed;
let two: Signed;
let respondent: Signed;
let other: Signed;
let stranger: Signed;
let standard: Standard;
let id: string;
let centres = 0;

beforeAll(async () => {
  server = await testServer();
  one = await server.signedIn(["assessor", "manager", "administrator"]);
  two = await server.signedIn(["assessor"]);
  respondent = await server.signedIn(["viewer"]);
  other = await server.signedIn(["quality"]);
  stranger = await server.signedIn(["administrator"], await server.newOrganisation("别处"));
});
beforeEach(async () => {
  ({ id } = await newAssessment());
});
afterAll(() => server.close());

const facts = { title: "现场测评", purpose: "external", from: "2026-05-01", to: "2026-05-03" } as const;
async function newAssessment(as = one) {
  const centre = await server.call(organisation.createCentre, { body: { name: `热线 ${++centres}` } }, as);
  const set = { ...facts, centreId: centre.id, standard: "cc-cmm-oc@2017" };
  const made = await server.call(api.createAssessment, { body: set }, as);
  ({ standard } = await server.call(api.readPinnedStandard, { params: { id: made.id } }, as));
  return made;
}

/** A workbook as it was handed out. */
async function handOut(as = one, of = id): Promise<Buffer> {
  const input = { params: { id: of }, query: { language: "zh" } };
  const answer = await server.send(api.handOutWorkbook, input, as);
  expect(answer.statusCode).toBe(200);
  return answer.rawPayload;
}
/** The same workbook as somebody filled it: its id is that of the bytes, its answers are those given. */
async function filled(bytes: Buffer, rows: readonly CellRow[], more: { workbookId?: string } = {}) {
  const { workbookId } = await readAnswerBook(bytes, "b.xlsx");
  const about = { title: "x", centre: "x", madeBy: "x", madeAt: "x" };
  // Whatever else the file says of itself is of no account.
  const lies = {
    assessmentId: "lie",
    packHash: "lie",
    basis: 999,
    scope: [],
    about,
    filler: { kind: "shared", mayMark: true },
    language: "en",
  } as const;
  return writeAnswerBook({ workbookId, ...lies, standard, rows, ...more });
}
const sent = (bytes: Buffer, apply = false, of = id) => ({
  ...{ params: { id: of }, query: { apply: String(apply) as "true" | "false" } },
  // A name with a direction mark in it, as it would hide an ending.
  upload: { name: "\u202e填好.xlsx", bytes },
});
const preview = (bytes: Buffer, as = one) => server.call(api.returnWorkbook, sent(bytes), as);
const apply = (bytes: Buffer, as = one) => server.call(api.returnWorkbook, sent(bytes, true), as);
const refused = async (bytes: Buffer, as = one, of = id) =>
  (await server.refused(api.returnWorkbook, sent(bytes, true, of), as)).code;
const rate = (as: Signed, criterion: string, value: string, expectedVersion = 0) =>
  server.call(
    api.rateCriterion,
    { params: { id, criterion, angle: "method" }, body: { value, expectedVersion } },
    as,
  );
const read = () => server.call(api.readAssessment, { params: { id } }, one);
const row = (criterion: string, cells: CellRow["cells"]): CellRow => ({ criterion, cells });

describe("a workbook brought back", () => {
  test("shows what it would change, then changes it once; the same file again changes nothing", async () => {
    await rate(two, "1", "partial");
    const file = await filled(await handOut(), [
      row("1", { method: "full" }),
      row("2", { notApplicable: "未设该渠道" }),
      row("3", { note: "=1+1" }),
    ]);
    const shown = await preview(file);
    expect(shown).toMatchObject({
      fileName: "填好.xlsx",
      problems: [],
      workbook: { madeBy: expect.any(String) },
    });
    expect(shown.merge).toMatchObject({ applied: false, conflicts: [] });
    expect(shown.merge.changes).toEqual([
      { criterion: "1", field: "method", from: "partial", to: "full" },
      { criterion: "2", field: "notApplicable", from: null, to: "未设该渠道" },
      { criterion: "3", field: "note", from: null, to: "=1+1" },
    ]);
    expect((await read()).ratings).toMatchObject([{ value: "partial" }]);
    const named = { params: { id, return: shown.id } };
    expect(await server.call(api.readReturn, named, one)).toEqual(shown);
    // What somebody brought back is his.
    expect(await server.refused(api.readReturn, named, two)).toMatchObject({ code: "not-found" });
    const list = await server.call(api.listReturns, { params: { id } }, one);
    expect(list).toMatchObject({ total: 1, entries: [{ id: shown.id, fileName: "填好.xlsx" }] });
    expect(await server.call(api.listReturns, { params: { id } }, two)).toMatchObject({ total: 0 });
    const asked = { params: { id, return: shown.id }, body: { apply: true, basis: shown.merge.basis } };
    expect((await server.call(api.mergeWorkbook, asked, one)).merge).toMatchObject({ applied: true });
    expect(await read()).toMatchObject({
      ratings: [{ value: "full", version: 2 }],
      notes: [{ text: "=1+1" }],
      notApplicable: [{ reason: "未设该渠道" }],
      answersVersion: 2,
    });
    expect((await apply(file)).merge).toMatchObject({ changes: [], conflicts: [], unchanged: 12 });
    expect((await read()).answersVersion).toBe(2);
  });

  test("an older workbook meets what was changed since: theirs stays, both sides of a conflict are shown", async () => {
    await rate(one, "1", "partial");
    await rate(one, "2", "partial");
    const bytes = await handOut();
    await rate(two, "1", "none", 1);
    await rate(two, "3", "none");
    const file = await filled(bytes, [row("1", { method: "full" }), row("2", {})]);
    const shown = await preview(file);
    // Cleared in the workbook is taken back; filled since by somebody else stays.
    expect(shown.merge.changes).toEqual([{ criterion: "2", field: "method", from: "partial", to: null }]);
    expect(shown.merge.conflicts).toMatchObject([
      { criterion: "1", field: "method", base: "partial", present: "none", value: "full", by: "assessor" },
    ]);
    const decisions = [{ criterion: "1", field: "method", present: "none", take: "mine" as const }];
    const asked = { params: { id, return: shown.id }, body: { apply: true, decisions } };
    await server.call(api.mergeWorkbook, asked, one);
    const { ratings } = await read();
    const values = ratings.map(({ criterion, value }) => [criterion, value]).sort();
    expect(values).toEqual([
      ["1", "full"],
      ["2", null],
      ["3", "none"],
    ]);
  });

  test("is not applied to answers that changed after the preview", async () => {
    const shown = await preview(await filled(await handOut(), [row("1", { method: "full" })]));
    await rate(two, "5", "none");
    const asked = { params: { id, return: shown.id }, body: { apply: true, basis: shown.merge.basis } };
    expect(await server.refused(api.mergeWorkbook, asked, one)).toMatchObject({ code: "merge-outdated" });
  });

  test("who handed out, brought back and took over which file is in the journal", async () => {
    await apply(await filled(await handOut(), [row("1", { method: "full" })]), two);
    const { entries } = await server.call(journal.listJournal, { query: { subjectId: id } }, one);
    const [merged, returned, handedOut] = entries;
    expect([merged, returned, handedOut].map((entry) => entry?.action)).toEqual([
      "assessments.merge-answers",
      "assessments.return-workbook",
      "assessments.hand-out-workbook",
    ]);
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(returned?.data).toMatchObject({ fileName: "填好.xlsx", sha256, cells: 1, problems: 0 });
    expect(merged?.data).toMatchObject({
      fileName: "填好.xlsx",
      sha256,
      changes: [{ criterion: "1", to: "full" }],
    });
  });

  test("of 168 clauses filled whole is taken over whole", async () => {
    const cells = { method: "full", execution: "partial", note: "已查阅" };
    const ids = Array.from({ length: 168 }, (_, at) => String(at + 1));
    const file = await filled(
      await handOut(),
      ids.map((criterion) => row(criterion, cells)),
    );
    expect((await apply(file)).merge.changes).toHaveLength(168 * 3);
    expect((await read()).assessment).toMatchObject({ rated: 336, asked: 336 });
  });
});

describe("a workbook that does not fit", () => {
  test("of another assessment, another organisation, or of nobody is refused with where it belongs", async () => {
    const other = await newAssessment();
    const file = await filled(await handOut(one, other.id), [row("1", { method: "full" })]);
    const problem = await server.refused(api.returnWorkbook, sent(file), one);
    expect(problem).toMatchObject({ code: "workbook-of-another-assessment", data: { title: "现场测评" } });
    const theirs = await newAssessment(stranger);
    const foreign = await filled(await handOut(stranger, theirs.id), [row("1", { method: "full" })]);
    expect(await refused(foreign)).toBe("workbook-unknown");
    expect(await refused(foreign, stranger)).toBe("not-found");
    const bytes = await handOut();
    for (const workbookId of ["01a1ffff-0000-7000-8000-00000000dead", "'; drop table", ""]) {
      expect(await refused(await filled(bytes, [], { workbookId }))).toBe("workbook-unknown");
    }
    expect((await read()).ratings).toEqual([]);
  });

  test("of the edition the assessment had before is refused, also as a merge that names it", async () => {
    const workbookId = "01a1ffff-0000-7000-8000-0000000000ed";
    const packHash = "0".repeat(64);
    await server.services.database.inOrganisation(one.organisationId, (tx) =>
      tx
        .insertInto("assessment_workbooks")
        .values({
          ...{ organisation_id: one.organisationId, id: workbookId, assessment_id: id, kind: "shared" },
          ...{ account_id: one.accountId, account_name: "x", language: "zh", pack_hash: packHash, basis: 0 },
          ...{ base: json([]), made_at: "2026-05-01T00:00:00Z" },
        })
        .execute(),
    );
    const file = await filled(await handOut(), [row("1", { method: "full" })], { workbookId });
    expect(await refused(file)).toBe("filled-for-another-edition");
    const merge = { params: { id }, body: { key: workbookId, packHash, apply: true, edits: [] } };
    const problem = await server.refused(api.mergeAnswers, merge, one);
    expect(problem).toMatchObject({ code: "filled-for-another-edition", status: 409 });
  });

  test.each([
    ["truncated", (bytes: Buffer) => bytes.subarray(0, bytes.length - 2000), "file-not-readable"],
    ["no workbook", () => Buffer.from("MZ"), "file-not-readable"],
    ["empty", () => Buffer.alloc(0), "file-not-readable"],
  ])("%s: refused, and the server goes on", async (_what, spoil, code) => {
    expect(await refused(spoil(await handOut()))).toBe(code);
    expect((await read()).ratings).toEqual([]);
  });

  test("a sheet of the other kind is told so, and an unsound line keeps the others from nothing", async () => {
    const other = await server.refused(
      api.returnWorkbook,
      { ...sent(Buffer.from("1")), upload: { name: "a.csv", bytes: Buffer.from("criterion\n1") } },
      one,
    );
    expect(other.code).toBe("workbook-unmarked");
    const { title, purpose, from, to, held, version } = (await read()).assessment;
    const bytes = await handOut();
    const scope = { title, purpose, from, to, held, scope: ["1.1"], expectedVersion: version };
    await server.call(api.changeAssessment, { params: { id }, body: scope }, one);
    const file = await filled(bytes, [row("1", { method: "full" }), row("168", { method: "full" })]);
    const { merge, problems } = await apply(file);
    expect(merge.changes).toMatchObject([{ criterion: "1" }]);
    expect(problems).toMatchObject([{ criterion: "168", cell: expect.stringMatching(/^D\d+$/) }]);
  });
});

describe("in a team", () => {
  beforeEach(async () => {
    const members = [
      { accountId: one.accountId, role: "lead" as const, sections: ["1.1"] },
      { accountId: two.accountId, role: "assessor" as const, sections: ["1.1"] },
    ];
    await server.call(api.planTeam, { params: { id }, body: { members, expectedVersion: 0 } }, one);
  });

  test("a workbook holds one's own ratings, goes into them, and nobody else brings it back", async () => {
    await rate(one, "1", "none");
    await rate(two, "1", "partial");
    const bytes = await handOut(two);
    const file = await filled(bytes, [row("1", { method: "full" }), row("100", { method: "full" })]);
    expect(await refused(file)).toBe("workbook-not-yours");
    const { merge, problems } = await apply(file, two);
    expect(merge.changes).toEqual([{ criterion: "1", field: "method", from: "partial", to: "full" }]);
    expect(problems).toMatchObject([{ criterion: "100" }]);
    const { ratings } = await server.call(api.readOwnAnswers, { params: { id } }, one);
    expect(ratings).toMatchObject([{ value: "none" }]);
    const { entries } = await server.call(journal.listJournal, { query: { subjectId: id } }, one);
    expect(JSON.stringify(entries.slice(0, 3))).not.toMatch(/partial|full/);
  });

  test("a workbook handed out before there was a team goes into nobody's ratings", async () => {
    await server.call(api.dissolveTeam, { params: { id }, query: { expectedVersion: 1 } }, one);
    const file = await filled(await handOut(two), [row("1", { method: "full" })]);
    const members = [{ accountId: two.accountId, role: "lead" as const, sections: ["1.1"] }];
    await server.call(api.planTeam, { params: { id }, body: { members, expectedVersion: 0 } }, one);
    expect(await refused(file, two)).toBe("workbook-not-yours");
  });
});

describe("of the centre's people, who state", () => {
  const canary = "只有测评员知道";
  const member = (
    signed: Signed,
    role: "lead" | "assessor" | "respondent" | "observer",
    sections: string[] = [],
  ) => ({ accountId: signed.accountId, role, sections });
  const plan = (members: ReturnType<typeof member>[], expectedVersion = 0) =>
    server.call(api.planTeam, { params: { id }, body: { members, expectedVersion } }, one);
  beforeEach(() =>
    plan([
      member(one, "lead"),
      member(two, "assessor", ["1.1"]),
      member(respondent, "respondent"),
      member(other, "respondent"),
    ]),
  );
  const state = (as: Signed, criterion: string, value: string, expectedVersion = 0) =>
    server.call(
      api.stateCriterion,
      { params: { id, criterion, angle: "method" }, body: { value, expectedVersion } },
      as,
    );
  const writeNote = (as: Signed, criterion: string, text: string) =>
    server.call(api.writeNote, { params: { id, criterion }, body: { text, expectedVersion: 0 } }, as);
  const own = (as: Signed) => server.call(api.readOwnAnswers, { params: { id } }, as);
  const linesIn = async (bytes: Buffer) => (await readAnswerBook(bytes, "b.xlsx")).lines;
  const filledIn = async (bytes: Buffer) =>
    (await linesIn(bytes)).flatMap(({ criterion, cells }) =>
      [...standard.angles.map(({ id: angle }) => `angle:${angle}`), "note", "notApplicable"].flatMap((key) =>
        cells[key]?.text ? [[criterion, key, cells[key].text]] : [],
      ),
    );

  test("holds what one stated oneself: nothing of an assessor's, nor of another respondent's", async () => {
    await rate(two, "1", "none");
    await writeNote(two, "1", canary);
    await state(respondent, "1", "full");
    await state(other, "2", "partial");
    const answer = await server.send(
      api.handOutWorkbook,
      { params: { id }, query: { language: "zh" } },
      respondent,
    );
    expect(decodeURIComponent(String(answer.headers["content-disposition"]))).toContain("自述工作簿");
    expect(await filledIn(answer.rawPayload)).toEqual([["1", "angle:method", "10"]]);
    // And the assessor's holds nothing that was stated.
    expect(await filledIn(await handOut(two))).toEqual([
      ["1", "angle:method", "0"],
      ["1", "note", canary],
    ]);
  });

  test("goes back into one's statements once, and is no rating of anybody", async () => {
    await rate(two, "1", "none");
    const file = await filled(await handOut(respondent), [
      row("1", { method: "full", note: "=HYPERLINK(1)" }),
      row("100", { execution: "partial" }),
      row("2", { notApplicable: "没有外呼" }),
    ]);
    const shown = await preview(file, respondent);
    expect(shown.merge.changes).toEqual([
      { criterion: "1", field: "method", from: null, to: "full" },
      { criterion: "1", field: "note", from: null, to: "=HYPERLINK(1)" },
      { criterion: "100", field: "execution", from: null, to: "partial" },
    ]);
    // What does not apply is the lead's to say.
    expect(shown.problems).toMatchObject([{ criterion: "2", cell: expect.stringMatching(/^F\d+$/) }]);
    expect((await own(respondent)).ratings).toEqual([]);
    expect((await apply(file, respondent)).merge).toMatchObject({ applied: true, conflicts: [] });
    expect((await own(respondent)).stated).toHaveLength(2);
    expect((await apply(file, respondent)).merge).toMatchObject({ changes: [], conflicts: [] });
    expect((await own(two)).ratings).toMatchObject([{ criterion: "1", value: "none" }]);
    expect((await own(other)).ratings).toEqual([]);
    const { ratings, notes, notApplicable } = await read();
    expect([ratings, notes, notApplicable]).toEqual([[], [], []]);
    const query = { subjectId: id, action: "assessments.merge-answers" };
    const { entries } = await server.call(journal.listJournal, { query }, one);
    expect(entries).toMatchObject([
      { data: { kind: "stated", fileName: "填好.xlsx", changes: [{}, {}, {}] } },
    ]);
  });

  test("an older one meets what was stated on the page since, and each cell is decided", async () => {
    await state(respondent, "1", "none");
    await state(respondent, "2", "none");
    const bytes = await handOut(respondent);
    await state(respondent, "1", "partial", 1);
    await state(respondent, "3", "full");
    const file = await filled(bytes, [row("1", { method: "full" }), row("2", {})]);
    const shown = await preview(file, respondent);
    expect(shown.merge.changes).toEqual([{ criterion: "2", field: "method", from: "none", to: null }]);
    expect(shown.merge.conflicts).toMatchObject([
      { criterion: "1", base: "none", present: "partial", value: "full", by: "viewer" },
    ]);
    const decisions = [{ criterion: "1", field: "method", present: "partial", take: "mine" as const }];
    const asked = { params: { id, return: shown.id }, body: { apply: true, decisions } };
    await server.call(api.mergeWorkbook, asked, respondent);
    const values = (await own(respondent)).ratings.map(({ criterion, value }) => [criterion, value]).sort();
    expect(values).toEqual([
      ["1", "full"],
      ["2", null],
      ["3", "full"],
    ]);
    // Neither the other respondent nor an assessor finds what he brought back.
    const named = { params: { id, return: shown.id } };
    for (const as of [other, two, one]) {
      expect(await server.refused(api.readReturn, named, as)).toMatchObject({ code: "not-found" });
      expect(await server.refused(api.mergeWorkbook, asked, as)).toMatchObject({ code: "not-found" });
    }
  });

  test("is never taken as ratings, and a workbook of ratings never as statements", async () => {
    const stated = await filled(await handOut(respondent), [row("1", { method: "full" })]);
    const rated = await filled(await handOut(two), [row("1", { method: "partial" })]);
    const sentence = async (bytes: Buffer, as: Signed) => {
      const problem = await server.refused(api.returnWorkbook, sent(bytes, true), as);
      expect(problem.code).toBe("workbook-not-yours");
      return problem.title;
    };
    expect(await sentence(stated, two)).toContain("被测方人员的自述");
    expect(await sentence(rated, respondent)).toContain("不能当作自述");
    expect(await sentence(stated, other)).toContain("别人下载的");
    expect((await own(two)).ratings).toEqual([]);
    expect((await own(respondent)).stated).toEqual([]);
  });

  test("whoever changes sides takes nothing along: neither a file nor one that waits for decisions", async () => {
    const file = await filled(await handOut(two), [row("1", { method: "full" })]);
    const shown = await preview(file, two);
    await plan([member(one, "lead", ["1.1"]), member(two, "respondent")], 1);
    expect(await refused(file, two)).toBe("workbook-not-yours");
    const named = { params: { id, return: shown.id } };
    expect(await server.refused(api.readReturn, named, two)).toMatchObject({ code: "workbook-not-yours" });
    const asked = { ...named, body: { apply: true } };
    expect(await server.refused(api.mergeWorkbook, asked, two)).toMatchObject({ code: "workbook-not-yours" });
    expect(await own(two)).toMatchObject({ ratings: [], stated: [] });
    // The other way round: what was stated does not become a rating.
    const statements = await filled(await handOut(two), [row("1", { method: "full" })]);
    await plan([member(one, "lead", ["1.1"]), member(two, "assessor", ["1.1"])], 2);
    expect(await refused(statements, two)).toBe("workbook-not-yours");
  });

  test("each gets his own: an assessor his sections, who states the whole scope, who does neither none", async () => {
    const observer = await server.signedIn(["assessor"]);
    await plan(
      [
        member(one, "lead"),
        member(two, "assessor", ["1.1"]),
        ...[respondent, other].map((as) => member(as, "respondent")),
      ].concat(member(observer, "observer")),
      1,
    );
    const sections = standard.areas[0]?.sections ?? [];
    const mine = sections.find(({ code }) => code === "1.1")?.criteria?.map((criterion) => criterion.id);
    expect((await linesIn(await handOut(two))).map(({ criterion }) => criterion)).toEqual(mine);
    expect(await linesIn(await handOut(respondent))).toHaveLength(168);
    const asked = { params: { id }, query: { language: "zh" } } as const;
    expect(await server.refused(api.handOutWorkbook, asked, one)).toMatchObject({ code: "no-section-yours" });
    for (const as of [observer, await server.signedIn(["manager"])]) {
      expect(await server.refused(api.handOutWorkbook, asked, as)).toMatchObject({ code: "not-in-team" });
    }
  });

  test("without a team nobody states, and whoever may not rate gets no workbook and brings none", async () => {
    const file = await filled(await handOut(respondent), [row("1", { method: "full" })]);
    const { id: alone } = await newAssessment();
    const asked = { params: { id: alone }, query: { language: "zh" } } as const;
    expect(await server.refused(api.handOutWorkbook, asked, respondent)).toMatchObject({
      code: "not-allowed",
    });
    expect(await refused(file, respondent, alone)).toBe("not-allowed");
    expect(await refused(file, one, alone)).toBe("workbook-of-another-assessment");
    expect(await linesIn(await handOut(one, alone))).toHaveLength(168);
  });

  test("of another assessment, of nobody, truncated or without ids: refused, and nothing is stated", async () => {
    const here = id;
    const there = (await newAssessment()).id;
    await server.call(
      api.planTeam,
      {
        params: { id: there },
        body: { members: [member(one, "lead"), member(respondent, "respondent")], expectedVersion: 0 },
      },
      one,
    );
    const foreign = await filled(await handOut(respondent, there), [row("1", { method: "full" })]);
    expect(await refused(foreign, respondent, here)).toBe("workbook-of-another-assessment");
    const bytes = await handOut(respondent);
    const workbookId = "01a1ffff-0000-7000-8000-00000000dead";
    expect(await refused(await filled(bytes, [], { workbookId }), respondent)).toBe("workbook-unknown");
    expect(await refused(bytes.subarray(0, bytes.length - 2000), respondent)).toBe("file-not-readable");
    expect(await refused(Buffer.from("criterion\n1"), respondent)).toBe("file-not-readable");
    expect((await own(respondent)).stated).toEqual([]);
  });
});
