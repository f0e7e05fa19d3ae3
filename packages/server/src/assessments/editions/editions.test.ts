import { assessments as api, improvement, journal, organisation, standards } from "@plumbline/api";
import { outline } from "@plumbline/core/standards";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withConnection } from "../../platform/database/index.ts";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let manager: Signed;
let one: Signed;
let two: Signed;
let viewer: Signed;
let centreId: string;
const hashes: Record<string, string> = {};
const text = (words: string) => ({ zh: `${words}（中）`, en: words });

type Made = { id: string; says?: string; was?: { criterion: string; change: "wording" | "meaning" } };
/** A small standard in one file: JSON is YAML. */
function made(edition: string, sections: Record<string, Made[]>, supersedes: string[] = []) {
  const criteria = (own: Made[]) =>
    own.map(({ id, says = id, was }) => ({
      ...{ id, title: text(`title ${says}`), text: text(says), ...(was && { supersedes: was }) },
    }));
  return {
    ...{ id: "made", edition, revision: 1, title: text("made"), summary: text("s"), publisher: text("us") },
    rights: text("ours"),
    supersedes: supersedes.map((each) => ({ id: "made", edition: each })),
    scales: [
      {
        id: "three",
        values: [
          { id: "full", points: 10, title: text("full"), compliant: true },
          { id: "partial", points: 5, title: text("partial") },
          { id: "none", points: 0, title: text("none") },
        ],
        notApplicable: { allowed: true, needsApprover: false },
      },
    ],
    angles: ["method", "execution"].map((id) => ({
      ...{ id, title: text(id), question: text(`${id}?`), scale: "three" },
    })),
    counts: { criteria: Object.values(sections).flat().length, sections: Object.keys(sections).length },
    areas: [
      {
        ...{ code: "A", title: text("A") },
        sections: Object.entries(sections).map(([code, own]) => ({
          ...{ code, title: text(code), criteria: criteria(own) },
        })),
      },
    ],
  };
}
const first = made("1", {
  "A.1": [{ id: "1" }, { id: "2" }, { id: "3" }, { id: "4" }],
  "A.2": [{ id: "5" }, { id: "6" }],
  "A.3": [{ id: "8" }],
});
const second = made(
  "2",
  {
    "A.1": [
      { id: "1" },
      { id: "2", says: "better said", was: { criterion: "2", change: "wording" } },
      { id: "3", says: "another matter", was: { criterion: "3", change: "meaning" } },
      { id: "7" },
    ],
    "A.2": [
      { id: "6", says: "five", was: { criterion: "5", change: "wording" } },
      { id: "5", says: "six", was: { criterion: "6", change: "wording" } },
    ],
    "A.4": [{ id: "8" }],
  },
  ["1"],
);

async function publish(standard: ReturnType<typeof made>) {
  const upload = { name: "made.yaml", bytes: Buffer.from(JSON.stringify(standard)) };
  const taken = await server.call(standards.importOwnStandard, { upload, query: {} }, manager);
  expect(taken.faults).toEqual([]);
  const params = { id: standard.id, edition: standard.edition };
  const body = { expectedVersion: taken.own?.version ?? 0 };
  const { hash } = await server.call(standards.publishOwnStandard, { params, body }, manager);
  hashes[standard.edition] = hash ?? "";
}

beforeAll(async () => {
  server = await testServer();
  manager = await server.signedIn(["manager", "assessor", "quality", "administrator"]);
  one = await server.signedIn(["assessor"]);
  two = await server.signedIn(["assessor"]);
  viewer = await server.signedIn(["viewer"]);
  ({ id: centreId } = await server.call(organisation.createCentre, { body: { name: "热线" } }, manager));
  await publish(first);
  await publish(second);
});
afterAll(() => server.close());

let id: string;
const facts = { title: "年度自评", purpose: "self" as const, from: "2026-05-01", to: "2026-05-30" };
beforeEach(async () => {
  const body = { ...facts, centreId, standard: "made@1" };
  ({ id } = await server.call(api.createAssessment, { body }, manager));
});

const read = (as = manager, of = id) => server.call(api.readAssessment, { params: { id: of } }, as);
const version = async () => (await read()).assessment.version;
const rated = (criterion: string, value: string | null, expectedVersion = 0, angle = "method") => ({
  params: { id, criterion, angle },
  body: { value, expectedVersion },
});
const rate = (criterion: string, value: string, as = manager, angle = "method") =>
  server.call(api.rateCriterion, rated(criterion, value, 0, angle), as);
const editions = (of = id) => server.call(api.readEditions, { params: { id: of } }, manager);
const change = async (as = manager) => {
  const body = { standard: "made@2", hash: hashes["2"] ?? "", expectedVersion: await version() };
  return server.call(api.changeEdition, { params: { id }, body }, as);
};
const undo = async () =>
  server.call(api.undoEdition, { params: { id }, body: { expectedVersion: await version() } }, manager);
const given = async (of = id) =>
  (await read(manager, of)).ratings
    .filter(({ value }) => value !== null)
    .map(({ criterion, value }) => `${criterion} ${value}`)
    .sort();

type Step = {
  readonly criterion: string;
  readonly angle: string;
  readonly value: string | null;
  readonly does: string;
  readonly who: number;
};

const tables = [
  ...["ratings", "notes", "not_applicable", "statements", "section_notes", "team_ratings", "team_notes"],
  ...["decisions", "fact_decisions", "team_parts", "team_members", "team_sites"],
];
/** Every answer of an assessment, byte for byte, as the database has it. */
async function dump(of: string): Promise<Record<string, string[]>> {
  return withConnection(server.records.ownerUrl, async (client) => {
    const all: Record<string, string[]> = {};
    for (const table of tables) {
      const { rows } = await client.query(
        `select to_jsonb(t) - 'assessment_id' as row from assessment_${table} t where assessment_id = $1`,
        [of],
      );
      all[table] = rows.map(({ row }) => JSON.stringify(row)).sort();
    }
    const { rows } = await client.query(
      `select l.evidence_id || l.criterion || l.angle as link from assessment_evidence_links l
        join assessment_evidence e on e.id = l.evidence_id where e.assessment_id = $1 and l.standing`,
      [of],
    );
    return { ...all, links: rows.map(({ link }) => link).sort() };
  });
}

async function answerAll() {
  for (const criterion of ["1", "2", "3", "4", "5", "6"]) {
    await rate(criterion, criterion === "5" ? "none" : "full");
  }
  const note = (criterion: string) => ({
    params: { id, criterion },
    body: { text: `备注 ${criterion}`, expectedVersion: 0 },
  });
  for (const criterion of ["2", "3"]) await server.call(api.writeNote, note(criterion), manager);
  const links = ["1", "3", "5"].map((criterion) => ({ criterion, angle: "method" }));
  const piece = { kind: "interview" as const, title: "访谈", links };
  await server.call(api.attachEvidence, { params: { id }, body: piece }, manager);
  const hand = { owner: "李静", documents: "", actions: ["复核"], expectedVersion: 0 };
  await server.call(api.writeSectionNote, { params: { id, section: "A.1" }, body: hand }, manager);
}

describe("an open assessment goes over to another edition", () => {
  test("the preview says what is kept, asked again, set apart and new, and what the figures become", async () => {
    await answerAll();
    const before = await dump(id);
    const query = { standard: "made@2" };
    const preview = await server.call(api.previewEdition, { params: { id }, query }, manager);
    const classes = preview.difference.criteria.map((each) => `${each.before} ${each.change} ${each.after}`);
    expect(classes).toEqual([
      ...["1 unchanged 1", "2 wording 2", "3 meaning 3", "null added 7", "5 wording 6", "6 wording 5"],
      ...["8 unchanged 8", "4 removed null"],
    ]);
    expect(preview).toMatchObject({
      ratings: { kept: 4, apart: 2 },
      notes: { kept: 1, apart: 1 },
      links: { kept: 2, apart: 1 },
      before: { rated: 6, points: 50 },
      after: { rated: 4, points: 30 },
      ...{ sectionsAgain: [], sectionsOpen: [], scope: [], held: null },
    });
    expect(await dump(id)).toEqual(before);
    expect((await editions()).targets).toMatchObject([{ standard: "made@2", hash: hashes["2"] }]);
  });

  test("what is asked the same keeps its answers under its number now; all of the former edition stays readable", async () => {
    await answerAll();
    const before = await read();
    const changed = await change();
    expect(changed).toMatchObject({ id, standard: "made@2", rated: 4, points: 30, state: "open" });
    expect(await given()).toEqual(["1 full", "2 full", "5 full", "6 none"]);
    expect((await read()).notes.filter(({ text: words }) => words !== "")).toMatchObject([
      { criterion: "2" },
    ]);
    const { changes, targets } = await editions();
    expect(targets).toEqual([]);
    expect(changes).toMatchObject([
      { number: 1, from: { standard: "made@1" }, to: { standard: "made@2" }, undone: null },
    ]);
    const earlier = changes[0]?.id ?? "";
    const kept = await read(viewer, earlier);
    expect(kept.ratings).toEqual(before.ratings);
    expect(kept.notes).toEqual(before.notes);
    expect(kept.assessment).toMatchObject({ standard: "made@1", points: 50, state: "archived" });
    expect(await editions(earlier)).toMatchObject({ of: { id, title: facts.title }, changes: [] });
    const pinned = await server.call(api.readPinnedStandard, { params: { id: earlier } }, manager);
    expect(outline(pinned.standard).criterion.get("3")?.text.en).toBe("3");
    const pieces = await server.call(api.listEvidence, { params: { id: earlier } }, manager);
    expect(pieces.entries[0]?.links.map(({ criterion }) => criterion)).toEqual(["1", "3", "5"]);
    const one = { id: earlier, evidence: pieces.entries[0]?.id ?? "" };
    expect(await server.call(api.readEvidence, { params: one }, manager)).toMatchObject({ title: "访谈" });
    const now = await server.call(api.listEvidence, { params: { id } }, manager);
    expect(now.entries[0]?.links.map(({ criterion }) => criterion)).toEqual(["1", "6"]);
    const entries = await server.call(journal.listJournal, { query: { subjectId: id, limit: 1 } }, manager);
    expect(entries.entries[0]).toMatchObject({ action: "assessments.change-edition" });
  });

  test("answers of another edition are in no list and take no change", async () => {
    await rate("1", "full");
    await change();
    const [{ id: earlier = "" } = {}] = (await editions()).changes;
    for (const state of ["open", "closed", "archived"] as const) {
      const query = { centreId, state, limit: 500 };
      const { entries } = await server.call(api.listAssessments, { query }, manager);
      expect(entries.map((each) => each.id)).not.toContain(earlier);
    }
    const params = { id: earlier, criterion: "1", angle: "method" };
    const body = { value: "none", expectedVersion: 1 };
    expect((await server.refused(api.rateCriterion, { params, body }, manager)).code).toBe("earlier-edition");
    const seen = { params: { id: earlier }, body: { expectedVersion: 2 } };
    expect((await server.refused(api.restoreAssessment, seen, manager)).code).toBe("earlier-edition");
    expect((await server.refused(api.undoEdition, seen, manager)).code).toBe("earlier-edition");
  });

  test("undone, every answer is as it was, byte for byte, and those given since stay readable", async () => {
    await answerAll();
    const before = await dump(id);
    const was = (await read()).assessment;
    await change();
    await rate("7", "partial");
    await rate("1", "none", manager, "execution");
    const since = await dump(id);
    const back = await undo();
    expect(await dump(id)).toEqual(before);
    expect(back).toMatchObject({ standard: "made@1", packHash: was.packHash, rated: 6, points: was.points });
    const [last] = (await editions()).changes;
    expect(last?.undone).toMatchObject({ by: expect.stringContaining("manager") });
    const { links: _links, ...answers } = since;
    expect(await dump(last?.undone?.answers ?? "")).toMatchObject(answers);
    expect(await given(last?.undone?.answers)).toContain("7 partial");
    const nothing = { params: { id }, body: { expectedVersion: back.version } };
    expect((await server.refused(api.undoEdition, nothing, manager)).code).toBe("no-edition-change");
    // And once more: a change that was taken back can be made again.
    await change();
    expect((await editions()).changes.map(({ number }) => number)).toEqual([2, 1]);
    await undo();
    expect(await dump(id)).toEqual(before);
  });

  test("whatever was answered, the change loses nothing and the way back brings exactly it", async () => {
    const criterion = fc.constantFrom("1", "2", "3", "4", "5", "6", "8");
    const step = fc.record({
      criterion,
      angle: fc.constantFrom("method", "execution"),
      value: fc.constantFrom("full", "partial", "none", null),
      does: fc.constantFrom("rate", "note", "mark", "evidence"),
      who: fc.constantFrom(0, 1),
    });
    const take = async ({ criterion: at, angle, value, does, who }: Step) => {
      const as = [one, two][who] ?? one;
      const params = { id, criterion: at };
      // What one of the answers before forbids is refused, and the next step is taken.
      const seen = (await read()).ratings.find((each) => each.criterion === at && each.angle === angle);
      const rating = { value, expectedVersion: seen?.version ?? 0 };
      const words = { text: `${angle} ${value}`, expectedVersion: 0 };
      const piece = { kind: "interview" as const, title: at, links: [{ criterion: at, angle }] };
      if (does === "rate")
        await server.send(api.rateCriterion, { params: { ...params, angle }, body: rating }, as);
      if (does === "note") await server.send(api.writeNote, { params, body: words }, as);
      if (does === "mark")
        await server.send(api.markNotApplicable, { params, body: { reason: at, expectedVersion: 0 } }, as);
      if (does === "evidence") await server.send(api.attachEvidence, { params: { id }, body: piece }, as);
    };
    const steps = fc.array(step, { minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(steps, steps, async (first, then) => {
        const body = { ...facts, centreId, standard: "made@1" };
        ({ id } = await server.call(api.createAssessment, { body }, manager));
        for (const each of first) await take(each);
        const before = await dump(id);
        const figures = (await read()).assessment;
        await change();
        const [{ id: earlier = "" } = {}] = (await editions()).changes;
        expect(await dump(earlier)).toEqual({ ...before, links: [] });
        for (const each of then) if (each.does !== "evidence") await take(each);
        const { rated, asked, points, max } = await undo();
        expect(await dump(id)).toEqual(before);
        expect({ rated, asked, points, max }).toEqual({
          ...{ rated: figures.rated, asked: figures.asked, points: figures.points, max: figures.max },
        });
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  test("evidence put on file since stays when the change is taken back, with what both editions ask", async () => {
    await change();
    const links = ["6", "7"].map((criterion) => ({ criterion, angle: "method" }));
    const body = { kind: "interview" as const, title: "后来的访谈", links };
    await server.call(api.attachEvidence, { params: { id }, body }, manager);
    await undo();
    const { entries } = await server.call(api.listEvidence, { params: { id } }, manager);
    expect(entries).toMatchObject([{ title: "后来的访谈", links: [{ criterion: "5", angle: "method" }] }]);
  });

  test("an answer still on its way to the former edition is kept where it asks the same, else refused", async () => {
    await rate("3", "full");
    await rate("5", "partial");
    await change();
    expect(await server.call(api.rateCriterion, rated("1", "full"), one)).toMatchObject({ value: "full" });
    // Never rated, and rated once: both were meant for what 3, 4, 5 and 6 asked before.
    const late = [rated("3", "none", 1), rated("3", "none", 0, "execution"), rated("5", "none", 1)];
    const codes = [];
    for (const each of [...late, rated("6", "none"), rated("4", "none")])
      codes.push((await server.refused(api.rateCriterion, each, one)).code);
    expect(codes).toEqual([...Array.from({ length: 4 }, () => "rating-changed"), "criterion-unknown"]);
    expect(await given()).toEqual(["1 full", "6 partial"]);
  });

  test("ratings saved while the edition changes are kept or refused, never lost", async () => {
    const all = ["1", "2", "3", "4", "5", "6"];
    const seen = await version();
    const body = { standard: "made@2", hash: hashes["2"] ?? "", expectedVersion: seen };
    const answers = await Promise.all([
      ...all.slice(0, 3).map((each) => server.send(api.rateCriterion, rated(each, "full"), one)),
      server.send(api.changeEdition, { params: { id }, body }, manager),
      ...all.slice(3).map((each) => server.send(api.rateCriterion, rated(each, "full"), two)),
    ]);
    expect(answers[3]?.statusCode).toBe(200);
    const saved = answers.flatMap((answer, at) => (at !== 3 && answer.statusCode === 200 ? [at] : []));
    const [{ id: earlier = "" } = {}] = (await editions()).changes;
    const there = [...(await given(earlier)), ...(await given())];
    for (const at of saved) {
      const criterion = all[at < 3 ? at : at - 1] ?? "";
      expect(there).toContain(`${criterion} full`);
    }
    const refused = answers
      .filter(({ statusCode }) => statusCode !== 200)
      .map((answer) => answer.json().code);
    expect(refused.every((code) => ["rating-changed", "criterion-unknown"].includes(code))).toBe(true);
  });

  test("of two who change it at once one is told that it was changed meanwhile", async () => {
    const body = { standard: "made@2", hash: hashes["2"] ?? "", expectedVersion: await version() };
    const both = await Promise.all(
      [1, 2].map(() => server.send(api.changeEdition, { params: { id }, body }, manager)),
    );
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect((await editions()).changes).toHaveLength(1);
  });

  test("what cannot be done is refused in words", async () => {
    const ask = async (more: object, as = manager) => {
      const body = { standard: "made@2", hash: hashes["2"] ?? "", expectedVersion: 1, ...more };
      return (await server.refused(api.changeEdition, { params: { id }, body }, as)).code;
    };
    expect(await ask({ standard: "made@9" })).toBe("standard-unknown");
    expect(await ask({ standard: "cc-cmm-oc@2017" })).toBe("edition-not-of-line");
    expect(await ask({ standard: "made@1" })).toBe("edition-not-of-line");
    expect(await ask({ hash: "0".repeat(64) })).toBe("edition-moved");
    expect(await ask({ expectedVersion: 7 })).toBe("changed-meanwhile");
    expect(await ask({}, viewer)).toBe("not-allowed");
    await server.call(api.closeAssessment, { params: { id }, body: { expectedVersion: 1 } }, manager);
    expect(await ask({})).toBe("assessment-closed");
    const query = { standard: "made@2" };
    const closed = await server.refused(api.previewEdition, { params: { id }, query }, manager);
    expect(closed).toMatchObject({ code: "assessment-closed" });
    expect((await editions()).targets).toEqual([]);
  });
});

describe("in a team", () => {
  const member = (signed: Signed, role: "lead" | "assessor", sections: string[] = []) => ({
    ...{ accountId: signed.accountId, role, sections },
  });
  const plan = async (expectedVersion = 0) => {
    const members = [
      member(manager, "lead"),
      member(one, "assessor", ["A.1", "A.2"]),
      member(two, "assessor", ["A.2", "A.3"]),
    ];
    await server.call(
      api.planTeam,
      { params: { id }, body: { members, sites: [], expectedVersion } },
      manager,
    );
  };
  const submit = (as: Signed, section: string, missing: number) =>
    server.call(api.submitSection, { params: { id, section }, body: { missing } }, as);
  const ownOf = async (as: Signed) =>
    (await server.call(api.readOwnAnswers, { params: { id } }, as)).ratings
      .filter(({ value }) => value !== null)
      .map(({ criterion, value }) => `${criterion} ${value}`)
      .sort();

  beforeEach(async () => {
    await plan();
    for (const criterion of ["1", "3"]) await rate(criterion, "full", one);
    for (const criterion of ["5", "6"]) await rate(criterion, "full", one);
    for (const criterion of ["5", "6"]) await rate(criterion, "none", two);
    await submit(one, "A.1", 6);
    await submit(one, "A.2", 2);
  });

  test("what is blind stays blind, and a section with something asked anew goes back to its assessor", async () => {
    const query = { standard: "made@2" };
    const preview = await server.call(api.previewEdition, { params: { id }, query }, manager);
    expect(preview.sectionsAgain).toEqual([{ section: "A.1", names: ["assessor"] }]);
    await change();
    const view = await server.call(api.readTeam, { params: { id } }, one);
    const own = view.team?.members.find(({ accountId }) => accountId === one.accountId);
    expect(own?.parts.map(({ section, submittedAt }) => `${section} ${submittedAt !== null}`)).toEqual([
      ...["A.1 false", "A.2 true"],
    ]);
    expect(await ownOf(one)).toEqual(["1 full", "5 full", "6 full"]);
    expect(await ownOf(two)).toEqual(["5 none", "6 none"]);
    expect(await given()).toEqual([]);
    // The answers before are as blind where they are read now.
    const [{ id: earlier = "" } = {}] = (await editions()).changes;
    expect(await given(earlier)).toEqual(["1 full", "3 full"]);
    const lines = await server.call(api.readConsensus, { params: { id: earlier } }, manager);
    expect(JSON.stringify(lines)).not.toContain('"none"');
    // A late save of what 3 asked before is refused, in one's own answers, too.
    expect((await server.refused(api.rateCriterion, rated("3", "none", 1), one)).code).toBe("rating-changed");
    await submit(two, "A.2", 2);
    const open = await server.call(api.readConsensus, { params: { id } }, manager);
    expect(open.lines.filter(({ standing }) => standing === "differs")).toHaveLength(2);
  });

  test("a finding raised blind is seen by nobody else after the change either, wherever its section went", async () => {
    const asked = { centreId, assessmentId: id, criterion: "8", kind: "observation" as const, title: "缺口" };
    await server.call(improvement.raiseFinding, { body: asked }, two);
    const seenBy = async (as: Signed) =>
      (await server.call(improvement.listFindings, { query: { assessmentId: id } }, as)).total;
    expect([await seenBy(two), await seenBy(one)]).toEqual([1, 0]);
    await change();
    expect([await seenBy(two), await seenBy(one), await seenBy(viewer)]).toEqual([1, 0, 0]);
  });

  test("evidence kept to the assessors is read beside the former answers by the team of today alone", async () => {
    const links = [{ criterion: "5", angle: "method" }];
    const secret = { kind: "interview", title: "工资单", links, confidentiality: "assessors" } as const;
    await server.call(api.attachEvidence, { params: { id }, body: secret }, one);
    await change();
    const [{ id: earlier = "" } = {}] = (await editions()).changes;
    const readBy = async (as: Signed, of: string) => {
      const { total, hidden } = await server.call(api.listEvidence, { params: { id: of } }, as);
      return [total, hidden];
    };
    expect([await readBy(two, id), await readBy(two, earlier)]).toEqual([
      [1, 0],
      [1, 0],
    ]);
    const { team } = await server.call(api.readTeam, { params: { id } }, manager);
    const members = [member(manager, "lead"), member(one, "assessor", ["A.1", "A.2"])];
    const body = { members, sites: [], expectedVersion: team?.version ?? 0 };
    await server.call(api.planTeam, { params: { id }, body }, manager);
    expect([await readBy(two, id), await readBy(two, earlier)]).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  test("undone, plan, submissions, ratings and decisions are as they were", async () => {
    await submit(two, "A.2", 2);
    const decision = { value: "partial", reason: "会商一致", dissent: [], expectedVersion: 0 };
    const params = { id, criterion: "5", angle: "method" };
    await server.call(api.decideRating, { params, body: decision }, manager);
    const before = await dump(id);
    await change();
    expect(await given()).toEqual(["6 partial"]);
    await rate("7", "full", one);
    await undo();
    expect(await dump(id)).toEqual(before);
  });

  test("only the lead and those who manage the organisation may change the edition", async () => {
    const body = { standard: "made@2", hash: hashes["2"] ?? "", expectedVersion: await version() };
    expect((await server.refused(api.changeEdition, { params: { id }, body }, two)).code).toBe(
      "team-lead-only",
    );
  });
});
