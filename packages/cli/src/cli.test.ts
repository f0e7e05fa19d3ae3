import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const example = join(root, "examples", "centre-120-seats.csv");
const scratch = await mkdtemp(join(tmpdir(), "command-"));
afterAll(() => rm(scratch, { recursive: true }));

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the command as a user would, in a process of its own. */
function plumbline(
  args: readonly string[],
  environment: Record<string, string> = { LANG: "C" },
): Promise<Ended> {
  const command = join(root, "packages", "cli", "plumbline.mjs");
  const child = spawn(process.execPath, [command, ...args], { cwd: scratch, env: environment });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

const assess = (file: string, ...more: string[]) =>
  plumbline(["assess", file, "--standard", "cc-cmm-oc@2017", ...more]);

async function fileOf(name: string, content: string): Promise<string> {
  await writeFile(join(scratch, name), content);
  return join(scratch, name);
}

const header = "criterion,method,execution,note,notApplicable";
const all = (rating: string) => Array.from({ length: 168 }, (_, at) => `${at + 1},${rating},${rating},,`);
const sheet = (rows: readonly string[]) => [header, ...rows].join("\n");

describe("assess --json", () => {
  test("the example centre attains L2 by points; every promised field is there", async () => {
    const { code, out, err } = await assess(example, "--years", "3", "--json");
    expect([code, err]).toEqual([0, ""]);
    const verdict = JSON.parse(out);
    expect(verdict).toMatchObject({
      standard: "cc-cmm-oc@2017",
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      complete: true,
      indicative: false,
      criteria: 168,
      notApplicable: 0,
      missing: [],
      attained: "L2",
      held: null,
      eligible: "L1",
      best: "L2",
      worst: "L2",
    });
    expect(Object.keys(verdict.points)).toEqual(["total", "applicableMax", "fullMax", "share"]);
    expect(verdict.points.share).toBe(verdict.points.total / 3360);
    expect(verdict.areas.map(({ code }: { code: string }) => code)).toEqual(["1", "2", "3", "4", "5"]);
    expect(verdict.sections).toHaveLength(30);
    const [area] = verdict.areas;
    expect(Object.keys(area)).toEqual(["code", "method", "execution", "points"]);
    expect(Object.keys(area.method).sort()).toEqual(["applicable", "full", "none", "partial", "points"]);
    expect(area.points).toBe(area.method.points + area.execution.points);
  });

  test("conditions carry exactly the promised fields, printed and required totals side by side", async () => {
    const { out } = await assess(example, "--years", "3", "--json");
    const { levels } = JSON.parse(out);
    const [share, , total, years] = levels[0].conditions;
    expect(Object.keys(share)).toEqual([
      "id",
      "required",
      "needed",
      "actual",
      "applicable",
      "shortfall",
      "met",
    ]);
    expect(share).toMatchObject({ id: "method-1-4", required: 0.8, needed: 119, applicable: 148 });
    expect(Object.keys(total)).toEqual(["id", "printed", "required", "actual", "shortfall", "met"]);
    expect(years).toEqual({ id: "years", required: 0, actual: 3, met: true });
    const totals = levels.map(
      ({ conditions }: { conditions: { id: string; printed: number; required: number }[] }) => {
        const { printed, required } = conditions.find(({ id }) => id === "total")!;
        return [printed, required];
      },
    );
    expect(totals).toEqual([
      [2250, 2220],
      [2500, 2470],
      [2750, 2715],
      [3200, 3160],
      [3380, 3340],
    ]);
    expect(levels[3].conditions.map(({ id }: { id: string }) => id)).toEqual([
      "method-1-4",
      "execution-1-4",
      "method-5",
      "execution-5",
      "total",
      "years",
    ]);
  });

  test("the plan names the level after the attained one and sums its own steps", async () => {
    const { out } = await assess(example, "--years", "3", "--held", "L1", "--json");
    const { plan, eligible } = JSON.parse(out);
    expect([plan.level, eligible, plan.blockedBy]).toEqual(["L3", "L2", []]);
    expect(Object.keys(plan.steps[0])).toEqual(["criterion", "angle", "from", "to", "effort"]);
    expect(plan.effort).toBe(
      plan.steps.reduce((sum: number, { effort }: { effort: number }) => sum + effort, 0),
    );
  });

  test("weights steer the plan away from what is dear", async () => {
    const weights = await fileOf("weights.csv", "criterion,weight\n2,50\n");
    const { out } = await assess(example, "--years", "3", "--weights", weights, "--json");
    expect(JSON.parse(out).plan.steps.map(({ criterion }: { criterion: string }) => criterion)).not.toContain(
      "2",
    );
  });

  test("missing ratings leave the verdict incomplete, with bounds and without a plan", async () => {
    const file = await fileOf(
      "missing.csv",
      sheet(all("10").map((row) => (row.startsWith("7,") ? "7,10,,," : row))),
    );
    const { code, out } = await assess(file, "--years", "5", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      complete: false,
      missing: [{ criterion: "7", angle: "execution" }],
      attained: "L4",
      worst: "L4",
      best: "L5",
      plan: null,
    });
  });

  test("unknown years are null and not met; where only they lack, the plan is empty and says so", async () => {
    const file = await fileOf("years.csv", sheet(all("10")));
    const { out } = await assess(file, "--json");
    const verdict = JSON.parse(out);
    expect(verdict.levels[2].conditions.at(-1)).toEqual({
      id: "years",
      required: 2,
      actual: null,
      met: false,
    });
    expect(verdict.plan).toEqual({ level: "L3", effort: 0, blockedBy: ["years"], steps: [] });
  });

  test("a scope without chapter 5 is held against the higher of the scaled totals", async () => {
    const { out } = await assess(example, "--scope", "1,2,3,4", "--years", "3", "--json");
    const { levels, points, attained } = JSON.parse(out);
    expect([points.applicableMax, attained]).toEqual([2960, "L2"]);
    expect(
      levels
        .slice(0, 3)
        .map(({ conditions }: { conditions: { required: number }[] }) => conditions[2]?.required),
    ).toEqual([2220, 2465, 2710]);
    expect(levels[3].conditions.at(-1)).toEqual({ id: "scope", lacking: ["5"], met: false });
  });

  test("a clause not applicable leaves every count, with its note as the reason", async () => {
    const file = await fileOf(
      "na.csv",
      sheet(all("10").map((row) => (row.startsWith("7,") ? "7,,,无此业务,是" : row))),
    );
    const verdict = JSON.parse((await assess(file, "--json")).out);
    expect(verdict).toMatchObject({ notApplicable: 1, indicative: true, points: { applicableMax: 3340 } });
  });
});

test("bad rows are all named with line and reason, nothing is printed as a result, exit code 2", async () => {
  const file = await fileOf(
    "bad.csv",
    sheet(["1,10,10,,", "1,10,10,,", "2,7,10,,", "999,10,10,,", "3,,,,true"]),
  );
  const { code, out, err } = await assess(file, "--json");
  expect([code, out]).toEqual([2, ""]);
  for (const line of [
    "line 3: Clause 1",
    "line 4: Method",
    "line 5: The standard has no",
    "line 6: Clause “3”",
  ])
    expect(err).toContain(line);
  const chinese = await assess(file, "--lang", "zh");
  expect(chinese.err).toContain("第 4 行: 方法合规不能填 “7”；可填：10 (完全符合)");
});

test.each<[string, readonly string[], RegExp]>([
  ["no command", [], /Use: plumbline/],
  ["an unknown command", ["asses"], /no command called asses/],
  ["no file", ["assess", "--standard", "cc-cmm-oc"], /one answer sheet/],
  ["no standard", ["assess", example], /Name the standard/],
  ["an unknown standard", ["assess", example, "--standard", "iso"], /cc-cmm-oc@2017/],
  ["a file that is not there", ["assess", "none.csv", "--standard", "cc-cmm-oc"], /none\.csv/],
  ["an unknown option", ["assess", example, "--standard", "cc-cmm-oc", "--year", "3"], /--year is not known/],
  [
    "years that are no number",
    ["assess", example, "--standard", "cc-cmm-oc", "--years", "three"],
    /complete years/,
  ],
  ["a level that does not exist", ["assess", example, "--standard", "cc-cmm-oc", "--held", "L9"], /L9/],
  ["a scope that does not exist", ["assess", example, "--standard", "cc-cmm-oc", "--scope", "1,9"], /: 9/],
  ["a language not spoken", ["standards", "list", "--lang", "fr"], /zh or en/],
  ["a sheet without a place to go", ["standards", "sheet", "cc-cmm-oc"], /-o/],
  ["a pack that is not there", ["standards", "validate", "nowhere"], /nowhere/],
])("%s: a plain sentence and exit code 2", async (_, args, sentence) => {
  const { code, out, err } = await plumbline(args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(sentence);
  expect(err).not.toMatch(/^\s+at /m);
});

test("help comes with examples in the language of the terminal", async () => {
  for (const command of ["assess", "standards"]) {
    const [english, chinese] = await Promise.all([
      plumbline([command, "--help"]),
      plumbline([command, "--help"], { LANG: "zh_CN.UTF-8" }),
    ]);
    expect([english.code, chinese.code]).toEqual([0, 0]);
    expect(english.out).toContain("Examples:");
    expect(chinese.out).toContain("示例：");
  }
  expect((await plumbline(["--help"])).out).toContain("assess");
});

test("the verdict in words names level, conditions, plan and what an assessor must confirm", async () => {
  const { code, out } = await assess(example, "--years", "3", "--lang", "zh");
  expect(code).toBe(0);
  for (const words of [
    "达到 L2 专业级",
    "总分（印定值 2500）",
    "升到 L3 标杆级 的最省力计划",
    "优势小节",
    "文字要求",
  ])
    expect(out).toContain(words);
  expect((await assess(example)).out).toContain("Level attained: L2 Professional");
});

test("a report is written in the form its name asks for, with progress, and another kind of file is refused", async () => {
  const file = join(scratch, "report.html");
  const { code, err } = await assess(example, "--years", "3", "--lang", "zh", "--report", file);
  expect(code).toBe(0);
  expect(err).toContain("100 %");
  expect(await readFile(file, "utf8")).toContain("专业级");
  const refused = await assess(example, "--report", join(scratch, "report.txt"));
  expect([refused.code, refused.out]).toEqual([2, ""]);
});

describe("standards", () => {
  test("show --json gives areas, 30 sections and 168 clauses in both languages", async () => {
    const shown = JSON.parse((await plumbline(["standards", "show", "cc-cmm-oc", "--json"])).out);
    expect(shown).toMatchObject({
      id: "cc-cmm-oc",
      edition: "2017",
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect([shown.areas.length, shown.sections.length, shown.criteria.length]).toEqual([5, 30, 168]);
    expect(shown.sections[0]).toMatchObject({ code: "1.1", title: { zh: "文化与战略" }, required: true });
    expect(shown.criteria[46]).toMatchObject({
      id: "47",
      area: "2",
      section: "2.1.3",
      text: { zh: expect.any(String), en: expect.any(String) },
    });
  });

  test("list names every standard; validate says where a pack is wrong", async () => {
    expect((await plumbline(["standards", "list"])).out).toContain("cc-cmm-oc@2017");
    const folder = join(scratch, "cc-cmm-oc", "2017");
    await cp(join(root, "standards", "cc-cmm-oc", "2017"), folder, { recursive: true });
    expect((await plumbline(["standards", "validate", folder])).code).toBe(0);
    const head = await readFile(join(folder, "standard.yaml"), "utf8");
    await writeFile(join(folder, "standard.yaml"), head.replace("criteria: 168", "criteria: 170"));
    const line = head.slice(0, head.indexOf("criteria: 168")).split("\n").length;
    const { code, err } = await plumbline(["standards", "validate", folder]);
    expect(code).toBe(2);
    expect(err).toContain(`standard.yaml:${line}:`);
  });

  test.each(["csv", "xlsx"])(
    "the empty sheet (%s) is written once, and assesses as all missing",
    async (format) => {
      const file = join(scratch, `empty.${format}`);
      const written = () => plumbline(["standards", "sheet", "cc-cmm-oc@2017", "-o", file, "--lang", "zh"]);
      expect((await written()).code).toBe(0);
      const again = await written();
      expect(again.code).toBe(2);
      expect(again.err).toContain("--force");
      const verdict = JSON.parse((await assess(file, "--json")).out);
      expect(verdict).toMatchObject({ complete: false, attained: null, plan: null });
      expect(verdict.missing).toHaveLength(336);
    },
  );
});

describe("assess of a self-audit", () => {
  const audit = join(root, "examples", "self-audit-120-seats.csv");
  const auditAs = (file: string, ...more: string[]) =>
    plumbline(["assess", file, "--standard", "service-audit@1", ...more]);
  const json = async (file: string, ...more: string[]) =>
    JSON.parse((await auditAs(file, ...more, "--json")).out);

  test("the example gives exactly the promised fields, its risks ranked by weight", async () => {
    const { code, out, err } = await auditAs(audit, "--json");
    expect([code, err]).toEqual([0, ""]);
    const said = JSON.parse(out);
    expect(Object.keys(said)).toEqual([
      ...["standard", "hash", "criteria", "scoped", "applicable", "answered", "missing", "share"],
      ...["areas", "sections", "risks", "dontKnow", "leftOut"],
    ]);
    expect(said).toMatchObject({ standard: "service-audit@1", criteria: 571, scoped: 571, applicable: 555 });
    expect(said).toMatchObject({ answered: 555, missing: [], leftOut: [] });
    expect([said.areas.length, said.sections.length, said.dontKnow.length]).toEqual([8, 29, 15]);
    expect(Object.keys(said.sections[0])).toEqual([
      "code",
      "applicable",
      "answered",
      "points",
      "max",
      "share",
    ]);
    const points = said.areas.reduce((sum: number, area: { points: number }) => sum + area.points, 0);
    expect(said.share).toBe(points / (555 * 4));
    expect(Object.keys(said.risks[0])).toEqual(["criterion", "severity", "answer", "weight"]);
    const weights: number[] = said.risks.map(({ weight }: { weight: number }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  test("a scope by name, by codes, or all; mandatory sections left out are named", async () => {
    expect(await json(audit, "--scope", "mandatory")).toMatchObject({ scoped: 275, leftOut: [] });
    expect(await json(audit, "--scope", "all")).toMatchObject({ scoped: 571 });
    const some = await json(audit, "--scope", "1,2.1,4");
    expect(some.sections.map(({ code }: { code: string }) => code)).toEqual([
      "1.1",
      "1.2",
      "1.3",
      "1.4",
      "2.1",
      "4",
    ]);
    expect(some.leftOut).toContain("2.2");
  });

  test.each([
    ["--years", "3"],
    ["--held", "L1"],
    ["--weights", audit],
  ])("%s belongs to levels and is refused", async (option, value) => {
    const { code, out, err } = await auditAs(audit, option, value);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("A self-audit has no levels");
  });

  test("not applicable without a note is refused with its line; an unknown answer, too", async () => {
    const rows = ["criterion,answer,note", "1.1-001,not-applicable,", "1.1-002,perhaps,"];
    const { code, out, err } = await auditAs(await fileOf("audit-bad.csv", rows.join("\n")));
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("line 2:");
    expect(err).toContain("line 3:");
  });

  test("Chinese headings and answers do as well; don't know is answered, and a risk of its own", async () => {
    const rows = [
      "编号,回答,备注",
      "1.1-001,大部分做到,",
      "1.1-002,不清楚,要问财务",
      "1.1-003,不适用,没有新产品",
    ];
    const said = await json(await fileOf("audit-zh.csv", rows.join("\n")), "--scope", "1.1");
    expect(said).toMatchObject({ scoped: 6, applicable: 5, answered: 2, share: null });
    expect(said.risks[0]).toEqual({ criterion: "1.1-002", severity: 4, answer: "dont-know", weight: 16 });
    expect(said.dontKnow).toEqual(["1.1-002"]);
    expect(said.missing).toEqual(["1.1-004", "1.1-005", "1.1-006"]);
  });

  test("the workbook of the example gives the same, and in words the heaviest risks come with advice", async () => {
    expect(await json(audit.replace(".csv", ".xlsx"))).toEqual(await json(audit));
    const { out } = await auditAs(audit, "--lang", "zh");
    expect(out).toContain("适用 555 题，已答 555 题");
    expect(out).toContain("没人说得清的 15 题");
    expect(out).toMatch(/→ \S/);
  });

  test("its report is about shares and risks, not about levels", async () => {
    const file = join(scratch, "audit.html");
    expect((await auditAs(audit, "--lang", "zh", "--report", file)).code).toBe(0);
    const html = await readFile(file, "utf8");
    for (const chapter of ["风险清单", "说不清楚的问题", "管理委员会一览", "逐题回答"])
      expect(html).toContain(chapter);
    expect(html).not.toContain("等级判定");
  });
});
