import { standards as api, assessments, journal, organisation } from "@plumbline/api";
import {
  blankCriterion,
  criteriaOf,
  type Draft,
  type DraftChange,
  type DraftCriterion,
} from "@plumbline/core/standards";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withConnection } from "../../platform/database/index.ts";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let author: Signed;
let colleague: Signed;
const queries: string[] = [];
const text = (words: string) => ({ zh: `${words}（中）`, en: words });

beforeAll(async () => {
  server = await testServer({ onQuery: ({ sql: statement }) => queries.push(statement) });
  author = await server.signedIn(["quality"]);
  colleague = await server.signedIn(["manager"]);
});
afterAll(() => server.close());

const named = (id: string, edition = "1") => ({ id, edition });
type Name = ReturnType<typeof named>;

const create = (
  name: Name,
  beginning: api.Beginning = { from: "template", template: "yes-no" },
  as = author,
) => server.call(api.createOwnStandard, { body: { ...name, title: text(name.id), beginning } }, as);
const read = (params: Name, as = author) => server.call(api.readOwnStandard, { params }, as);
const change = (params: Name, expectedVersion: number, made: DraftChange, as = author) =>
  server.call(api.changeOwnStandard, { params, body: { expectedVersion, change: made } }, as);
const publish = (params: Name, expectedVersion: number) =>
  server.call(api.publishOwnStandard, { params, body: { expectedVersion } }, author);

function headOf({ title, summary, publisher, rights, notes, supersedes, thresholds }: Draft): DraftChange {
  return { part: "head", head: { title, summary, publisher, rights, notes, supersedes, thresholds } };
}
function criteria(ids: readonly string[]): DraftChange {
  const section = { code: "1.1", title: text("Section"), required: true, sections: [], groups: [] };
  return {
    part: "tree",
    areas: [{ code: "1", title: text("Area"), sections: [{ ...section, criteria: [...ids] }] }],
    criteria: ids.map((id) => ({
      ...blankCriterion(id),
      title: text(`title ${id}`),
      text: text(`text ${id}`),
    })),
  };
}
const criterion = (id: string, more: Partial<DraftCriterion> = {}): DraftChange => ({
  ...{ part: "criterion", id },
  criterion: { ...blankCriterion(id), title: text(`title ${id}`), text: text(`text ${id}`), ...more },
});

/** A draft of two criteria without faults; gives its version. */
async function written(name: Name): Promise<number> {
  const { version } = await create(name);
  const { standard } = await read(name);
  await change(name, version, headOf({ ...standard, summary: text("summary") }));
  const { own, faults } = await change(name, version, criteria(["1", "2"]));
  expect(faults).toEqual([]);
  return own.version;
}

describe("the life of an own standard", () => {
  test("from an empty draft with its faults to a published edition among the standards", async () => {
    const name = named("hotline");
    const made = await create(name);
    expect(made).toMatchObject({
      state: "draft",
      version: 1,
      criteria: 0,
      sections: 1,
      basis: null,
      hash: null,
    });
    const { faults, standard } = await read(name);
    expect(faults.map(({ code }) => code)).toContain("standard-empty");
    expect(standard.rights.zh).toContain("自行编写");
    const early = { params: name, body: { expectedVersion: 1 } };
    expect(await server.refused(api.publishOwnStandard, early, author)).toMatchObject({
      code: "draft-has-faults",
      status: 422,
    });
    const inList = async () =>
      (await server.call(api.listStandards, {}, colleague)).entries.find(({ id }) => id === "hotline");
    expect(await inList()).toBeUndefined();

    const { own } = await change(name, 1, headOf({ ...standard, summary: text("summary") }));
    const state = await change(name, own.version, criteria(["1", "2"]));
    expect(state).toMatchObject({
      faults: [],
      own: { criteria: 2, faults: 0, version: 3, changedBy: "quality" },
    });
    const published = await publish(name, 3);
    expect(published).toMatchObject({ state: "published", publishedBy: "quality", faults: 0 });
    expect(await inList()).toMatchObject({ own: true, hash: published.hash, criteria: 2, edition: "1" });
    const pack = await server.call(api.readStandard, { params: name }, colleague);
    expect(pack).toMatchObject({ hash: published.hash, standard: { title: text("hotline") } });
    expect(pack).not.toHaveProperty("guidance");
  });

  test("a published edition is read by guidance, uses, search, sheet and difference like any other", async () => {
    const name = named("guided");
    const version = await written(name);
    const guidance = {
      ...{ why: text("why"), risk: text("risk"), advice: text("advice"), duties: [], facts: [] },
      evidence: [{ kind: "record" as const, text: text("log") }],
      crosswalk: [
        {
          standard: "service-audit@1",
          criterion: "1.1-001",
          relation: "part" as const,
          reason: text("same"),
        },
      ],
      uses: [{ view: "cost-item" as const, text: text("a clock") }],
    };
    const words = { zh: "独一无二的措辞", en: "a phrase nobody else has" };
    const { own, faults } = await change(name, version, criterion("2", { guidance, text: words }));
    expect(faults).toEqual([]);
    await publish(name, own.version);
    const beside = await server.call(api.readGuidance, { params: name }, colleague);
    expect(beside.entries).toMatchObject([
      { criterion: "2", links: [{ standard: "service-audit@1", criterion: "1.1-001" }] },
    ]);
    expect((await server.call(api.listUses, { params: name }, colleague)).entries).toHaveLength(1);
    const found = await server.call(api.searchCriteria, { query: { search: "独一无二的措辞" } }, colleague);
    expect(found.entries).toMatchObject([{ standard: "guided@1", criterion: "2" }]);
    const sheet = await server.send(api.downloadSheet, { params: name, query: { format: "csv" } }, colleague);
    expect(sheet.body).toContain("title 2");
    // The other side of the link is read at the shipped standard, in this organisation only.
    const shipped = { params: named("service-audit", "1") };
    const seen = await server.call(api.readGuidance, shipped, colleague);
    expect(seen.entries.find((entry) => entry.criterion === "1.1-001")?.links).toContainEqual(
      expect.objectContaining({ standard: "guided@1" }),
    );
    const stranger = await server.signedIn(["manager"], await server.newOrganisation());
    const abroad = await server.call(api.readGuidance, shipped, stranger);
    expect(JSON.stringify(abroad)).not.toContain("guided@1");
  });

  test("a next edition begins with the words of the published one, supersedes it, and shows what is different", async () => {
    const name = named("yearly", "2026");
    await publish(name, await written(name));
    const next = named("yearly", "2027");
    const made = await create(next, { from: "edition", standard: "yearly@2026" });
    expect(made).toMatchObject({ basis: "yearly@2026", criteria: 2 });
    const { faults } = await change(
      next,
      1,
      criterion("2", { text: text("said better"), supersedes: { criterion: "2", change: "wording" } }),
    );
    expect(faults).toEqual([]);
    const compared = await server.call(api.compareOwnStandard, { params: next }, author);
    expect(compared.with).toBe("yearly@2026");
    expect(compared.difference?.criteria.map(({ change: kind }) => kind)).toEqual(["unchanged", "wording"]);
    await publish(next, 2);
    const query = { before: "yearly@2026", after: "yearly@2027" };
    const difference = await server.call(api.compareStandards, { query }, colleague);
    expect(difference.criteria).toEqual(compared.difference?.criteria);
    const unknown = { query: { ...query, after: "yearly@2028" } };
    expect(await server.refused(api.compareStandards, unknown, colleague)).toMatchObject({
      status: 404,
      code: "standard-unknown",
    });
  });

  test("a shipped standard may be the beginning of an own one, under another id, whose rights say so", async () => {
    const beginning = { from: "edition", standard: "cc-cmm-oc@2017" } as const;
    const taken = { body: { ...named("cc-cmm-oc", "2030"), title: text("t"), beginning } };
    expect(await server.refused(api.createOwnStandard, taken, author)).toMatchObject({
      code: "standard-id-shipped",
    });
    await create(named("adapted"), beginning);
    const { standard, faults } = await read(named("adapted"));
    expect(faults).toEqual([]);
    expect(standard.rights.zh).toContain("cc-cmm-oc@2017");
    expect(standard.supersedes).toEqual([]);
    expect(criteriaOf(standard)).toHaveLength(168);
    expect(criteriaOf(standard)[0]?.guidance?.why.zh).not.toBe("");
  });

  test("a name is taken once; one that was discarded may be taken again, and a discarded draft comes back", async () => {
    const name = named("twice");
    await create(name);
    const again = {
      body: { ...name, title: text("t"), beginning: { from: "template", template: "practice" } },
    } as const;
    expect(await server.refused(api.createOwnStandard, again, author)).toMatchObject({
      code: "edition-taken",
      status: 409,
    });
    const version = (expectedVersion: number) => ({ params: name, body: { expectedVersion } });
    expect(await server.refused(api.discardOwnStandard, version(7), author)).toMatchObject({
      code: "changed-meanwhile",
    });
    await server.call(api.discardOwnStandard, version(1), author);
    expect((await server.call(api.listOwnStandards, {}, author)).entries.map(({ id }) => id)).not.toContain(
      "twice",
    );
    expect(await server.refused(api.readOwnStandard, { params: name }, author)).toMatchObject({
      status: 404,
    });
    const late = { params: name, body: { expectedVersion: 2, change: criteria(["1"]) } };
    expect(await server.refused(api.changeOwnStandard, late, author)).toMatchObject({
      code: "draft-discarded",
    });
    expect(await server.call(api.restoreOwnStandard, version(2), author)).toMatchObject({
      state: "draft",
      version: 3,
    });
    await server.call(api.discardOwnStandard, version(3), author);
    expect(await create(name, again.body.beginning)).toMatchObject({ state: "draft", version: 5 });
  });

  test("every step stands in the journal, with what it changed", async () => {
    const name = named("kept");
    await publish(name, await written(name));
    const admin = await server.signedIn(["administrator"]);
    const { entries } = await server.call(journal.listJournal, { query: { subjectId: "kept@1" } }, admin);
    expect(entries.map(({ action }) => action)).toEqual([
      "standards.publish-own-standard",
      "standards.change-own-standard",
      "standards.change-own-standard",
      "standards.create-own-standard",
    ]);
    expect(entries[2]?.data).toMatchObject({
      part: "head",
      before: { summary: { zh: "" } },
      after: { summary: text("summary") },
    });
    expect(Object.keys(entries[2]?.data.after as object)).toEqual(["summary"]);
  });
});

describe("what was published", () => {
  test("is not changed, published or discarded again over HTTP", async () => {
    const name = named("firm");
    const version = await written(name);
    await publish(name, version);
    const body = { expectedVersion: version + 1 };
    const attempts = [
      await server.refused(
        api.changeOwnStandard,
        { params: name, body: { ...body, change: criterion("1") } },
        author,
      ),
      await server.refused(api.publishOwnStandard, { params: name, body }, author),
      await server.refused(api.discardOwnStandard, { params: name, body }, author),
      await server.refused(api.restoreOwnStandard, { params: name, body }, author),
    ];
    expect(attempts.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => "edition-published"));
  });

  test("is not changed or deleted even by the owner of the records", async () => {
    const name = named("firmer");
    await publish(name, await written(name));
    await withConnection(server.records.ownerUrl, async (client) => {
      const where = "where id = 'firmer'";
      for (const statement of [
        `update organisation_standards set title = '{}' ${where}`,
        `delete from organisation_standards ${where}`,
      ])
        await expect(
          client.query(`set app.organisation = '${author.organisationId}'; ${statement}`),
        ).rejects.toThrow(/never changes/);
    });
    const update = sql`update organisation_standards set faults = 3 where id = 'firmer'`;
    const asApplication = server.services.database.inOrganisation(author.organisationId, (tx) =>
      update.execute(tx),
    );
    await expect(asApplication).rejects.toThrow(/never changes/);
    expect((await read(name)).own.state).toBe("published");
  });
});

describe("two people at one draft", () => {
  test("write different parts without knowing of each other, and both stay", async () => {
    const name = named("shared");
    const version = await written(name);
    const mine = await change(name, version, criterion("1", { text: text("mine") }));
    const theirs = await change(name, version, criterion("2", { text: text("theirs") }), colleague);
    expect([mine.own.version, theirs.own.version]).toEqual([version + 1, version + 2]);
    expect(criteriaOf((await read(name)).standard).map(({ text: words }) => words.en)).toEqual([
      "mine",
      "theirs",
    ]);
  });

  test("the later one at the same part is refused, and nothing is lost", async () => {
    const name = named("same");
    const version = await written(name);
    await change(name, version, criterion("1", { text: text("first") }));
    const late = {
      params: name,
      body: { expectedVersion: version, change: criterion("1", { text: text("late") }) },
    };
    expect(await server.refused(api.changeOwnStandard, late, colleague)).toMatchObject({
      code: "changed-meanwhile",
      status: 409,
    });
    // Neither may a criterion be taken out of the tree that somebody wrote at meanwhile.
    const without = { params: name, body: { expectedVersion: version, change: criteria(["2"]) } };
    expect(await server.refused(api.changeOwnStandard, without, colleague)).toMatchObject({
      code: "changed-meanwhile",
    });
    const gone = await change(name, version + 1, criteria(["2"]));
    expect(gone.own.criteria).toBe(1);
    const lost = { params: name, body: { expectedVersion: version + 2, change: criterion("1") } };
    expect(await server.refused(api.changeOwnStandard, lost, colleague)).toMatchObject({
      code: "changed-meanwhile",
    });
    const publishing = { params: name, body: { expectedVersion: version } };
    expect(await server.refused(api.publishOwnStandard, publishing, colleague)).toMatchObject({
      code: "changed-meanwhile",
    });
  });

  test("at the same moment: one wins, the other is refused", async () => {
    const name = named("race");
    const version = await written(name);
    const body = (words: string) => ({
      expectedVersion: version,
      change: criterion("1", { text: text(words) }),
    });
    const answers = await Promise.all(
      ["a", "b", "c"].map((words) =>
        server.send(api.changeOwnStandard, { params: name, body: body(words) }, author),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
    const begin = {
      body: { ...named("race", "2"), title: text("t"), beginning: { from: "template", template: "yes-no" } },
    };
    const begun = await Promise.all([1, 2, 3].map(() => server.send(api.createOwnStandard, begin, author)));
    expect(begun.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
  });

  test("saving what is there already counts no change", async () => {
    const name = named("still");
    const version = await written(name);
    expect((await change(name, version, criterion("1"))).own.version).toBe(version);
  });

  test("an id is used once", async () => {
    const name = named("ids");
    const version = await written(name);
    const made = { part: "criterion", id: "1", criterion: blankCriterion("2") } as const;
    const input = { params: name, body: { expectedVersion: version, change: made } };
    expect(await server.refused(api.changeOwnStandard, input, author)).toMatchObject({
      code: "criterion-taken",
    });
    const { own } = await change(name, version, { ...made, criterion: { ...blankCriterion("9") } });
    // Whoever still has the old tree cannot bring the old id back by moving it.
    const stale = { params: name, body: { expectedVersion: version, change: criteria(["2", "1"]) } };
    expect(await server.refused(api.changeOwnStandard, stale, colleague)).toMatchObject({
      code: "changed-meanwhile",
    });
    expect(own.criteria).toBe(2);
  });
});

describe("another organisation", () => {
  test("is answered as if there were no such standard, draft or published", async () => {
    const [name, draft] = [named("ours"), named("ours", "2")];
    await publish(name, await written(name));
    await create(draft);
    const stranger = await server.signedIn(["administrator"], await server.newOrganisation());
    expect((await server.call(api.listOwnStandards, {}, stranger)).entries).toEqual([]);
    const own = (params: Name) => server.send(api.readOwnStandard, { params }, stranger);
    const nothing = (await own(named("nobody"))).body;
    for (const params of [name, draft]) expect((await own(params)).body).toBe(nothing);
    const shown = await server.call(api.listStandards, {}, stranger);
    expect(shown.entries.some(({ own: isOwn }) => isOwn)).toBe(false);
    const asked = async (id: string) => {
      const answer = await server.send(api.readStandard, { params: named(id) }, stranger);
      return [answer.statusCode, answer.body.replaceAll(id, "?")];
    };
    expect(await asked("ours")).toEqual(await asked("none"));
    const found = await server.call(api.searchCriteria, { query: { search: "title 1" } }, stranger);
    expect(found.entries.filter(({ standard }) => standard.startsWith("ours"))).toEqual([]);
    // The same name is free there.
    await create(name, undefined, stranger);
    expect((await read(name, stranger)).own.state).toBe("draft");
    const centre = await server.call(organisation.createCentre, { body: { name: "c" } }, stranger);
    const facts = {
      title: "t",
      purpose: "self",
      from: "2026-01-01",
      to: "2026-01-31",
      standard: "ours@1",
    } as const;
    const body = { ...facts, centreId: centre.id };
    expect(await server.refused(assessments.createAssessment, { body }, stranger)).toMatchObject({
      code: "standard-unknown",
    });
  });
});

test("an assessment on an own standard goes from creation to its verdict, and a later edition leaves it as it is", async () => {
  const name = named("assessed");
  await publish(name, await written(name));
  const centre = await server.call(organisation.createCentre, { body: { name: "热线" } }, colleague);
  const facts = {
    title: "自评",
    purpose: "self",
    from: "2026-01-01",
    to: "2026-01-31",
    standard: "assessed@1",
  } as const;
  const made = await server.call(
    assessments.createAssessment,
    { body: { ...facts, centreId: centre.id } },
    colleague,
  );
  expect(made).toMatchObject({ standard: "assessed@1", asked: 2 });
  const { id } = made;
  for (const [asked, value] of [
    ["1", "yes"],
    ["2", "no"],
  ] as const) {
    const params = { id, criterion: asked, angle: "answer" };
    await server.call(assessments.rateCriterion, { params, body: { value, expectedVersion: 0 } }, colleague);
  }
  const sheet = await server.call(assessments.readAssessment, { params: { id } }, colleague);
  expect(sheet.assessment).toMatchObject({ rated: 2, asked: 2, points: 1 });
  const closing = { params: { id }, body: { expectedVersion: sheet.assessment.version } };
  expect(await server.call(assessments.closeAssessment, closing, colleague)).toMatchObject({
    state: "closed",
  });
  const next = named("assessed", "2");
  await create(next, { from: "edition", standard: "assessed@1" });
  await change(next, 1, criteria(["1", "2", "3"]));
  await publish(next, 2);
  const pinned = await server.call(assessments.readPinnedStandard, { params: { id } }, colleague);
  expect(pinned.hash).toBe(made.packHash);
  expect(pinned.standard.counts.criteria).toBe(2);
  const overview = await server.call(
    assessments.readCentreOverview,
    { params: { id: centre.id } },
    colleague,
  );
  expect(JSON.stringify(overview)).toContain("assessed@1");
  // No copy is left where no organisation's wall stands.
  await withConnection(server.records.ownerUrl, async (client) => {
    const { rows } = await client.query("select hash from pinned_packs where standard like 'assessed@%'");
    expect(rows).toEqual([]);
  });
});

test("the number of queries does not grow with the number of own standards", async () => {
  const count = async () => {
    queries.length = 0;
    await server.call(api.listStandards, {}, author);
    return queries.length;
  };
  await count();
  const before = await count();
  for (const edition of ["1", "2", "3"])
    await publish(named("many", edition), await written(named("many", edition)));
  const cold = await count();
  const warm = await count();
  expect(warm).toBe(before);
  expect(cold).toBe(before + 1);
});
