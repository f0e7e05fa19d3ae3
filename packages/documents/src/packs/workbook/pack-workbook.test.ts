import { type GuidedPack, outline, putTogether, Standard, standardName } from "@plumbline/core/standards";
import exceljs from "exceljs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadGuidedPacks, readPackFile, writePackWorkbook, writePackYaml } from "../../index.ts";
import { packOf } from "../fingerprint.ts";
import { packFiles } from "../pack-yaml.ts";

const packs = await loadGuidedPacks();
const fingerprints = ({ hash, rulesHash, textsHash }: GuidedPack) => ({ hash, rulesHash, textsHash });
const text = (words: string) => ({ zh: `${words}（中）`, en: words });

/** A pack that uses everything a pack can have, its words to be chosen. */
function full(word: (at: string) => { zh: string; en: string } = text): GuidedPack {
  const guidance = {
    why: word("why"),
    lookFor: { evidence: { "0": word("nothing"), full: word("everything") } },
    evidence: [
      { kind: "document" as const, text: word("paper") },
      { kind: "kpi" as const, angle: "evidence", text: word("figure") },
    ],
    risk: word("risk"),
    advice: word("advice"),
    duties: [
      { every: "month" as const, task: word("count") },
      { on: "leaving" as const, task: word("hand over") },
    ],
    facts: ["quality" as const, "training" as const],
    crosswalk: [
      { standard: "cc-cmm-oc@2017", criterion: "12", relation: "part" as const, reason: word("reason") },
      {
        standard: "cc-cmm-oc@2017",
        criterion: "11",
        relation: "overlaps" as const,
        reason: word("other reason"),
      },
    ],
    uses: [{ view: "cost-item" as const, text: word("a cost") }],
  };
  const criterion = (id: string, rest: object = {}) => ({
    id,
    title: word(`title ${id}`),
    text: word(id),
    ...rest,
  });
  return packOf(
    Standard.parse({
      id: "full",
      edition: "2.0",
      revision: 3,
      title: word("title"),
      summary: word("summary"),
      publisher: word("publisher"),
      rights: word("rights"),
      notes: [word("first note"), word("second note")],
      supersedes: [{ id: "cc-cmm-oc", edition: "2017" }],
      scales: [
        {
          id: "two",
          values: [
            { id: "full", points: 4, title: word("full"), compliant: true },
            { id: "0", points: 0, title: word("none") },
            { id: "unknown", points: 0, title: word("unknown"), unknown: true },
          ],
          notApplicable: { allowed: true, needsApprover: false },
        },
      ],
      angles: [{ id: "evidence", title: word("angle"), question: word("question"), scale: "two" }],
      levels: {
        groups: [{ id: "all", title: word("all"), areas: ["1", "A.b"] }],
        list: [
          {
            id: "L1",
            title: word("level"),
            description: word("description"),
            areas: ["1"],
            shares: [{ id: "share", angle: "evidence", group: "all", percent: 50 }],
            total: {
              printed: 4,
              step: 1,
              bases: [{ points: 16 }, { group: "all", points: 16 }],
              reason: word("why so"),
            },
            years: 2,
            statements: [{ id: "said", text: word("statement") }],
          },
          { id: "L2", title: word("level 2"), description: word("more"), areas: ["1", "A.b"], shares: [] },
        ],
      },
      thresholds: { strength: 80, weakness: 40 },
      counts: { criteria: 4, sections: 3 },
      areas: [
        {
          code: "1",
          title: word("area"),
          summary: word("about"),
          // An area printed without sections: its only section has the same code, and sections below it.
          sections: [
            {
              code: "1",
              title: word("whole"),
              sections: [
                {
                  code: "1.1",
                  title: word("1.1"),
                  criteria: [criterion("1.1"), criterion("1.10", { effort: 2.25, guidance })],
                },
                {
                  code: "1.2",
                  title: word("1.2"),
                  required: false,
                  summary: word("optional"),
                  groups: [
                    {
                      id: "g",
                      title: word("group"),
                      criteria: [
                        criterion("7", { severity: 5, audiences: ["it", "hr"], channels: ["phone"] }),
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          code: "A.b",
          title: word("second"),
          sections: [
            {
              code: "A.b",
              title: word("same code"),
              criteria: [criterion("x", { supersedes: { criterion: "3", change: "meaning" } })],
            },
          ],
        },
      ],
    }),
  );
}

async function book(change: (workbook: exceljs.Workbook) => void, pack = full()): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  const written = await writePackWorkbook(pack);
  // exceljs names a Buffer of its own, which is the same.
  await workbook.xlsx.load(written as unknown as exceljs.Buffer);
  change(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function cell(workbook: exceljs.Workbook, sheet: string, heading: string, line: number): exceljs.Cell {
  const found = workbook.getWorksheet(sheet)!;
  const headings = found.getRow(1).values as string[];
  return found.getCell(line, headings.indexOf(heading));
}

async function faults(change: (workbook: exceljs.Workbook) => void): Promise<readonly string[]> {
  const refusal = await readPackFile(await book(change), "book.xlsx").catch((error) => error);
  expect(refusal.code).toBe("pack-invalid");
  return refusal.data.problems.map(({ cell: at, code }: { cell: string; code: string }) => `${at} ${code}`);
}

test.each(packs.map((pack) => [standardName(pack.standard), pack] as const))(
  "%s comes back from its workbook, from one YAML file and from its folder's files with the same fingerprints",
  async (_, pack) => {
    expect(fingerprints(await readPackFile(await writePackWorkbook(pack), "p.xlsx"))).toEqual(
      fingerprints(pack),
    );
    expect(fingerprints(await readPackFile(Buffer.from(writePackYaml(pack)), "p.yaml"))).toEqual(
      fingerprints(pack),
    );
    expect(packFiles(pack).map(({ name }) => name)).toEqual([
      "standard.yaml",
      ...pack.standard.areas.map(({ code }) => `area-${code}.yaml`),
    ]);
  },
);

test("a pack with everything a pack can have comes back from both, guidance in place", async () => {
  const pack = full();
  const read = await readPackFile(await writePackWorkbook(pack), "p.xlsx");
  expect(read).toEqual(pack);
  expect(await readPackFile(Buffer.from(writePackYaml(pack)), "p.yml")).toEqual(pack);
});

/** Words as people paste them, in the form the model keeps: trimmed, never empty. */
const odd = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "=1+1",
        "+86",
        "-",
        "@x",
        '"',
        "'",
        "\n",
        "\t",
        " ",
        "1.10",
        "007",
        "true",
        "#",
        "# ",
        "👩🏽‍💻",
        "_x000D_",
        "&lt;",
        "<b>",
        "：",
        "- a",
        "{",
        "|",
        "null",
        "~",
        "2026-11-27",
        "%",
        "\u00a0",
        "\u2028",
        "，",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) =>
    parts
      .join("")
      .replaceAll(/\p{Cc}/gu, (sign) => ("\n\t".includes(sign) ? sign : ""))
      .trim(),
  )
  .filter((words) => words !== "" && words.isWellFormed());
const oddWords = fc.infiniteStream(odd);

const oddPack = (words: Iterator<string>) => {
  const next = () => words.next().value ?? "–";
  return full(() => ({ zh: next(), en: next() }));
};

test("no words whatever change on the way through one YAML file", async () => {
  await fc.assert(
    fc.asyncProperty(oddWords, async (words) => {
      const pack = oddPack(words);
      const read = await readPackFile(Buffer.from(writePackYaml(pack)), "p.yaml");
      expect(fingerprints(read)).toEqual(fingerprints(pack));
    }),
    { numRuns: 40 },
  );
});

test("no words whatever change on the way through the workbook, and none is a formula there", async () => {
  await fc.assert(
    fc.asyncProperty(oddWords, async (words) => {
      const pack = oddPack(words);
      const written = await writePackWorkbook(pack);
      expect(fingerprints(await readPackFile(written, "p.xlsx"))).toEqual(fingerprints(pack));
    }),
    { numRuns: 12 },
  );
});

test("saved again by a spreadsheet program, with ids as numbers and columns moved, it means the same", async () => {
  const again = await book((workbook) => {
    const sections = workbook.getWorksheet("sections")!;
    sections.spliceColumns(9, 0, ["# for me", "a remark", "todo"]);
    cell(workbook, "criteria", "id", 5).value = 7;
    cell(workbook, "criteria", "effort", 4).value = { richText: [{ text: "2.2" }, { text: "5" }] };
    cell(workbook, "sections", "kind", 3).value = "Area";
    cell(workbook, "standard", "revision", 3).value = "3";
    const levels = workbook.getWorksheet("levels")!;
    levels.spliceColumns(2, 1);
    levels.getColumn(20).values = ["title::zh", "# 名称", "level（中）", "level 2（中）"];
    workbook.getWorksheet("criteria")!.addRow(["# a note of the author", "more"]);
    workbook.addWorksheet("my notes").addRow(["whatever"]);
  });
  expect(fingerprints(await readPackFile(again, "p.xlsx"))).toEqual(fingerprints(full()));
});

test("no cell of the workbook is a formula, texts are typed strings, closed lists have drop-downs", async () => {
  const pack = full(() => ({ zh: "=1+1", en: "@SUM(A1)" }));
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await writePackWorkbook(pack)) as unknown as exceljs.Buffer);
  const kinds = new Set<exceljs.ValueType>();
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((one) => kinds.add(one.type))));
  expect(kinds).not.toContain(exceljs.ValueType.Formula);
  expect(workbook.worksheets[0]?.name).toBe("说明 Instructions");
  const criteria = workbook.getWorksheet("criteria")!;
  expect(criteria.views[0]).toMatchObject({ state: "frozen", ySplit: 2 });
  expect(cell(workbook, "criteria", "evidence1.kind", 4).dataValidation.formulae).toEqual([
    '"document,record,observation,interview,kpi"',
  ]);
  expect(cell(workbook, "criteria", "section", 4).dataValidation.type).toBe("list");
});

test("every fault is named by its cell, all of them at once", async () => {
  const found = await faults((workbook) => {
    cell(workbook, "criteria", "id", 3).value = "a b";
    cell(workbook, "criteria", "title::en", 3).value = null;
    cell(workbook, "criteria", "severity", 5).value = 9;
    cell(workbook, "criteria", "section", 6).value = "9.9";
    cell(workbook, "criteria", "why::zh", 4).value = null;
    cell(workbook, "criteria", "evidence1.kind", 4).value = "hearsay";
    cell(workbook, "criteria", "audiences", 5).value = "it, ghosts";
    cell(workbook, "scales", "compliant", 3).value = "maybe";
    cell(workbook, "angles", "scale", 3).value = "stars";
    cell(workbook, "shares", "level", 3).value = "L9";
    cell(workbook, "crosswalk", "criterion", 3).value = "none";
    cell(workbook, "crosswalk", "target", 4).value = "9999";
    cell(workbook, "sections", "parent", 6).value = "nowhere";
    cell(workbook, "standard", "edition", 3).value = null;
    cell(workbook, "standard", "count.criteria", 3).value = 40;
  });
  expect([...found].sort()).toEqual([
    "angles!F3 reference-broken",
    "criteria!A3 cell-wrong",
    "criteria!B6 reference-broken",
    "criteria!E3 cell-wrong",
    "criteria!I5 cell-wrong",
    "criteria!J5 cell-wrong",
    "criteria!L4 cell-wrong",
    // An angle without its scale has no answers to look for.
    "criteria!N4 reference-broken",
    "criteria!P4 reference-broken",
    "criteria!T4 cell-wrong",
    "crosswalk!A3 reference-broken",
    "crosswalk!C4 reference-broken",
    "scales!F3 cell-wrong",
    // The group and the section have lost what stood in them.
    "sections!A9 section-empty",
    "sections!C6 reference-broken",
    "shares!A3 reference-broken",
    "standard!B3 cell-wrong",
    "standard!O3 count-wrong",
    "standard!P3 count-wrong",
  ]);
});

test("missing sheets and columns, unknown and unnamed columns, and surplus rows are named", async () => {
  const found = await faults((workbook) => {
    workbook.removeWorksheet(workbook.getWorksheet("angles")!.id);
    cell(workbook, "criteria", "title::zh", 1).value = "titel::zh";
    cell(workbook, "sections", "summary::en", 1).value = null;
    workbook.getWorksheet("standard")!.addRow(["again", "1"]);
  });
  expect(found).toContain("angles!A1 sheet-missing");
  expect(found).toContain("criteria!A1 column-missing");
  expect(found.filter((fault) => fault.endsWith("column-unknown")).length).toBeGreaterThanOrEqual(2);
  expect(found).toContain("standard!A4 row-surplus");
});

test("levels, totals and groups that do not belong together are named", async () => {
  const found = await faults((workbook) => {
    cell(workbook, "totals", "level", 3).value = "L2";
    cell(workbook, "totals", "level", 4).value = "L2";
    cell(workbook, "scales", "notApplicable.allowed", 4).value = "no";
  });
  expect([...found].sort()).toEqual([
    "levels!H3 reference-broken",
    "scales!H4 scale-at-odds",
    "totals!A3 reference-broken",
    "totals!A4 reference-broken",
  ]);
});

test("counts left empty are counted, and evidence with a gap closes up", async () => {
  const pack = full();
  const read = await readPackFile(
    await book((workbook) => {
      cell(workbook, "standard", "count.criteria", 3).value = null;
      cell(workbook, "standard", "count.sections", 3).value = null;
      for (const part of [".kind", ".angle", "::zh", "::en"]) {
        const second = cell(workbook, "criteria", `evidence2${part}`, 4);
        cell(workbook, "criteria", `evidence4${part}`, 4).value = second.value;
        second.value = null;
      }
    }),
    "p.xlsx",
  );
  expect(fingerprints(read)).toEqual(fingerprints(pack));
});

test("a file of another kind, a workbook that is none, and YAML with faults are refused with their cause", async () => {
  await expect(readPackFile(Buffer.from("x"), "p.csv")).rejects.toMatchObject({ code: "file-not-readable" });
  await expect(readPackFile(Buffer.from("x"), "p.xlsx")).rejects.toMatchObject({ code: "file-not-readable" });
  const yaml = writePackYaml(full())
    .replace("severity: 5", "severity: 9")
    .replace("criteria: 4", "criteria: 5");
  const refusal = await readPackFile(Buffer.from(yaml), "p.yaml").catch((error) => error);
  expect(refusal.data.problems.map(({ code }: { code: string }) => code)).toEqual(["value-wrong"]);
  expect(refusal.data.problems[0].line).toBeGreaterThan(1);
});

test("a workbook made to fill a memory is refused: columns, rows and sheets without end", async () => {
  const cause = async (change: (workbook: exceljs.Workbook) => void) => {
    const refusal = await readPackFile(await book(change), "p.xlsx").catch((error) => error);
    expect(refusal.code).toBe("file-not-readable");
    return refusal.data.cause.en;
  };
  const wide = await cause((workbook) => {
    workbook.getWorksheet("notes")!.getCell(3, 500).value = "far";
  });
  const deep = await cause((workbook) => {
    workbook.getWorksheet("notes")!.getCell(200_000, 1).value = "deep";
  });
  const many = await cause((workbook) => {
    for (let at = 0; at < 40; at += 1) workbook.addWorksheet(`more ${at}`);
  });
  expect([wide, deep, many]).toEqual([
    "Row 3 has more than 400 columns; remove the surplus ones.",
    expect.stringContaining("20000 rows"),
    expect.stringContaining("40 sheets"),
  ]);
});

test("every criterion of a shipped pack is one row of its workbook", async () => {
  for (const pack of packs) {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await writePackWorkbook(pack)) as unknown as exceljs.Buffer);
    const ids = (workbook.getWorksheet("criteria")!.getColumn(1).values as unknown[]).slice(3).map(String);
    expect(ids).toEqual(outline(putTogether(pack.standard, pack.guidance)).criteria.map(({ id }) => id));
  }
});
