import { assessments as api, organisation } from "@plumbline/api";
import { outline, type Standard } from "@plumbline/core/standards";
import exceljs from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { QueryFact } from "../../platform/database/index.ts";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let manager: Signed;
let assessor: Signed;
let standard: Standard;
let queries: QueryFact[] = [];
const centres: string[] = [];
const name = "cc-cmm-oc@2017";

beforeAll(async () => {
  server = await testServer({ onQuery: (fact) => queries.push(fact) });
  manager = await server.signedIn(["manager"]);
  assessor = await server.signedIn(["assessor"]);
  const pack = server.services.packs.find((each) => each.standard.id === "cc-cmm-oc");
  if (!pack) throw new Error("no pack on the shelf");
  standard = pack.standard;
  for (const centre of ["广州", "佛山"])
    centres.push((await server.call(organisation.createCentre, { body: { name: centre } }, manager)).id);
});
afterAll(() => server.close());

const compare = (query: object, as = manager) =>
  server.call(api.compareAssessments, { query: { standard: name, ...query } }, as);
const refused = async (query: object) =>
  (await server.refused(api.compareAssessments, { query: { standard: name, ...query } }, manager)).code;

type Given = {
  readonly centre?: number;
  readonly method?: string;
  readonly scope?: string[];
  readonly open?: boolean;
};
async function assessment(to: string, { centre = 0, method = "10", scope = [], open = false }: Given = {}) {
  const facts = {
    standard: name,
    title: `至 ${to}`,
    purpose: "self" as const,
    from: "2020-01-01",
    to,
    scope,
  };
  const body = { ...facts, centreId: centres[centre] ?? "" };
  const { id } = await server.call(api.createAssessment, { body }, assessor);
  const inScope = outline(standard).criteria.filter(({ area }) => scope.length === 0 || scope.includes(area));
  const lines = inScope.map((criterion) => `${criterion.id},${method},10`);
  const upload = {
    name: "sheet.csv",
    bytes: Buffer.from(["criterion,method,execution", ...lines].join("\n")),
  };
  await server.call(api.uploadSheet, { params: { id }, query: { apply: "true" }, upload }, assessor);
  if (!open)
    await server.call(api.closeAssessment, { params: { id }, body: { expectedVersion: 1 } }, assessor);
  return id;
}

let runs: string[];
beforeAll(async () => {
  runs = [
    await assessment("2023-06-30", { method: "5" }),
    await assessment("2024-06-30", { scope: ["1"] }),
    await assessment("2025-06-30"),
    await assessment("2024-12-31", { centre: 1, method: "0" }),
    await assessment("2025-12-31", { open: true }),
  ];
}, 120_000);

test("the finished runs of all centres stand beside each other, the oldest first, open ones left out", async () => {
  const { runs: found, left, frame } = await compare({});
  expect(found.map(({ facts }) => facts.assessmentId)).toEqual([runs[0], runs[1], runs[3], runs[2]]);
  expect(found.map(({ share }) => share)).toEqual([0.75, 1, 0.5, 1]);
  expect(found[1]?.sections.map(({ share }) => share).slice(-1)).toEqual([null]);
  expect(left).toBe(0);
  expect(frame.criteria).toHaveLength(168);
});

test("as of a day, and of each centre the latest", async () => {
  const latest = async (asOf: string) =>
    (await compare({ runs: "latest", asOf })).runs.map(({ facts }) => facts.assessmentId);
  expect(await latest("2024-12-31")).toEqual([runs[1], runs[3]]);
  expect(await latest("2024-12-30")).toEqual([runs[1]]);
  expect(await latest("2030-01-01")).toEqual([runs[3], runs[2]]);
  expect((await compare({ runs: "purposes" })).runs).toHaveLength(2);
  expect((await compare({ centres: centres[1] ?? "" })).runs).toHaveLength(1);
});

test("named ones come whatever their state; what is not there or goes by another standard is refused", async () => {
  const { runs: found } = await compare({ ids: [runs[4], runs[0]].join(",") });
  expect(found.map(({ facts }) => facts.state)).toEqual(["closed", "open"]);
  expect(await refused({ ids: "01a1ffff-0000-7000-8000-00000000dead" })).toBe("not-found");
  expect(await refused({ standard: "no-such@1" })).toBe("standard-unknown");
  expect(await refused({ standard: "service-audit@1", ids: runs[0] })).toBe("standards-not-comparable");
  const elsewhere = await server.signedIn(["manager"], await server.newOrganisation());
  const foreign = { query: { standard: name, ids: runs[0] ?? "" } };
  expect((await server.refused(api.compareAssessments, foreign, elsewhere)).code).toBe("not-found");
  expect((await server.call(api.compareAssessments, { query: { standard: name } }, elsewhere)).runs).toEqual(
    [],
  );
  for (const query of [{ ids: "x" }, { asOf: "2026" }, { runs: "some" }, { ids: "a,".repeat(5000) }])
    expect(
      (await server.send(api.compareAssessments, { query: { standard: name, ...query } }, manager))
        .statusCode,
    ).toBe(422);
  const agent = await server.signedIn(["agent"]);
  expect((await server.refused(api.compareAssessments, { query: { standard: name } }, agent)).code).toBe(
    "not-allowed",
  );
});

test("many runs take as many queries as two", async () => {
  const count = async (ids: readonly (string | undefined)[]) => {
    queries = [];
    await compare({ ids: ids.join(",") });
    return queries.length;
  };
  const two = await count(runs.slice(0, 2));
  expect(await count(runs)).toBe(two);
});

test("the workbook and the table hold every run; what is missing is an empty cell", async () => {
  const file = async (format: "xlsx" | "csv") =>
    server.send(api.downloadComparison, { query: { standard: name, format } }, manager);
  const book = new exceljs.Workbook();
  await book.xlsx.load((await file("xlsx")).rawPayload as unknown as ArrayBuffer);
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual(["各次", "各节得分率", "各项得分"]);
  const sections = book.getWorksheet("各节得分率");
  expect(sections?.getRow(2).getCell(3).value).toBe(0.75);
  expect(sections?.lastRow?.getCell(4).value).toBeNull();
  expect(book.getWorksheet("各项得分")?.rowCount).toBe(1 + 168 * 2);
  const lines = (await file("csv")).body.trim().split("\r\n");
  expect(lines).toHaveLength(1 + 4 * 30);
});

test("what a team rates blind stands in no comparison until it may be seen; what the centre states stands beside", async () => {
  const facts = {
    standard: name,
    title: "现场",
    purpose: "external",
    from: "2026-01-01",
    to: "2026-01-02",
  } as const;
  const body = { ...facts, centreId: centres[0] ?? "" };
  const { id } = await server.call(api.createAssessment, { body }, assessor);
  const [one, two, own] = [
    await server.signedIn(["assessor"]),
    await server.signedIn(["assessor"]),
    await server.signedIn(["quality"]),
  ];
  const members = [
    { accountId: assessor.accountId, role: "lead" as const },
    ...[one, two].map(({ accountId }) => ({ accountId, role: "assessor" as const, sections: ["1.1"] })),
    { accountId: own.accountId, role: "respondent" as const },
  ];
  await server.call(api.planTeam, { params: { id }, body: { members, expectedVersion: 0 } }, assessor);
  const [criterion = ""] = outline(standard).criteria.map((each) => each.id);
  const given = (value: string) => ({
    params: { id, criterion, angle: "method" },
    body: { value, expectedVersion: 0 },
  });
  await server.call(api.rateCriterion, given("full"), one);
  await server.call(api.rateCriterion, given("full"), two);
  await server.call(api.stateCriterion, given("partial"), own);
  const looked = () => compare({ ids: id, stated: id });
  const blind = (await looked()).runs;
  expect(blind.map((run) => [run.facts.kind, run.given, run.points[0]])).toEqual([
    ["stated", 1, 5],
    ["verified", 0, null],
  ]);
  for (const [at, each] of [one, two].entries()) {
    const section = outline(standard).sections[0];
    const missing = (section?.criteria.length ?? 0) * 2 - 1;
    await server.call(api.submitSection, { params: { id, section: "1.1" }, body: { missing } }, each);
    expect((await looked()).runs[1]?.points[0]).toBe(at === 0 ? null : 10);
  }
  expect((await compare({ ids: id })).runs).toHaveLength(1);
});
