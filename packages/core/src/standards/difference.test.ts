import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ComparedPack,
  type CriterionDifference,
  countChanges,
  difference,
  outline,
  Standard,
  splitStandard,
  validateStandard,
} from "./index.ts";

const text = (words: string) => ({ zh: `${words}（中）`, en: words });

type Asked = { id: string; says?: string; supersedes?: { criterion: string; change: "wording" | "meaning" } };

function standard(edition: string, criteria: readonly Asked[], rest: object = {}): Standard {
  return Standard.parse({
    id: "small",
    edition,
    revision: 1,
    title: text("small"),
    summary: text("summary"),
    publisher: text("us"),
    rights: text("ours"),
    scales: [
      {
        id: "two",
        values: [
          { id: "yes", points: 1, title: text("yes"), compliant: true },
          { id: "no", points: 0, title: text("no") },
        ],
        notApplicable: { allowed: false, needsApprover: false },
      },
    ],
    angles: [{ id: "answer", title: text("answer"), question: text("is it?"), scale: "two" }],
    levels: {
      groups: [{ id: "all", title: text("all"), areas: ["A"] }],
      list: [
        {
          id: "L1",
          title: text("L1"),
          description: text("first"),
          areas: ["A"],
          shares: [{ id: "share", angle: "answer", group: "all", percent: 80 }],
        },
      ],
    },
    counts: { criteria: Math.max(criteria.length, 1), sections: 1 },
    areas: [
      {
        code: "A",
        title: text("A"),
        sections: [
          {
            code: "A.1",
            title: text("A.1"),
            criteria: criteria.map(({ id, says = id, supersedes }) => ({
              id,
              title: text(`title ${id}`),
              text: text(says),
              ...(supersedes && { supersedes }),
            })),
          },
        ],
      },
    ],
    ...rest,
  });
}

/** A pack whose fingerprint of the rules is the rules themselves. */
const packed = (one: Standard): ComparedPack => ({
  standard: one,
  rulesHash: JSON.stringify(splitStandard(one).rules),
});
const compare = (before: Standard, after: Standard) => difference(packed(before), packed(after));
const shown = (criteria: readonly CriterionDifference[]) =>
  criteria.map(({ change, before, after }) => `${change} ${before ?? "–"} ${after ?? "–"}`);
const replaces = { supersedes: [{ id: "small", edition: "1" }] };

test("between editions, another text is another meaning unless its author calls it wording", () => {
  const before = standard("1", [{ id: "1" }, { id: "2" }, { id: "3" }, { id: "4" }]);
  const after = standard(
    "2",
    [
      { id: "1" },
      { id: "2", says: "otherwise" },
      { id: "3", says: "better said", supersedes: { criterion: "3", change: "wording" } },
      { id: "5" },
    ],
    replaces,
  );
  const { criteria } = compare(before, after);
  expect(shown(criteria)).toEqual([
    "unchanged 1 1",
    "meaning 2 2",
    "wording 3 3",
    "added – 5",
    "removed 4 –",
  ]);
  expect(countChanges(criteria)).toEqual({ unchanged: 1, wording: 1, meaning: 1, added: 1, removed: 1 });
});

test("what an author says of the origin comes before equal numbers", () => {
  const before = standard("1", [{ id: "1" }, { id: "2" }, { id: "3" }]);
  const after = standard(
    "2",
    [
      { id: "1", supersedes: { criterion: "2", change: "wording" } },
      { id: "2", supersedes: { criterion: "1", change: "meaning" } },
      { id: "3", supersedes: { criterion: "9", change: "wording" } },
    ],
    replaces,
  );
  expect(shown(compare(before, after).criteria)).toEqual([
    "wording 2 1",
    "meaning 1 2",
    "added – 3",
    "removed 3 –",
  ]);
});

test("a criterion that only got another number is unchanged", () => {
  const before = standard("1", [{ id: "1", says: "same" }]);
  const later = standard(
    "2",
    [{ id: "7", says: "same", supersedes: { criterion: "1", change: "wording" } }],
    replaces,
  );
  const title = outline(before).criteria[0]?.title;
  const section = later.areas[0]?.sections[0];
  const after = {
    ...later,
    areas: [
      {
        ...later.areas[0]!,
        sections: [{ ...section!, criteria: [{ ...section!.criteria![0]!, title: title! }] }],
      },
    ],
  };
  expect(shown(compare(before, after).criteria)).toEqual(["unchanged 1 7"]);
});

test("between revisions of one edition with the same rules, another text is wording; with other rules it is meaning", () => {
  const before = standard("1", [{ id: "1" }]);
  const reworded = standard("1", [{ id: "1", says: "better" }], { revision: 2 });
  const harder = { ...reworded, thresholds: { strength: 95, weakness: 60 } };
  expect(shown(compare(before, reworded).criteria)).toEqual(["wording 1 1"]);
  expect(compare(before, reworded).sameRules).toBe(true);
  expect(shown(compare(before, harder).criteria)).toEqual(["meaning 1 1"]);
  expect(compare(before, harder).sameRules).toBe(false);
});

test("what an author says counts only against the edition the head supersedes", () => {
  const before = standard("0", [{ id: "1" }, { id: "2" }]);
  const after = standard("2", [{ id: "1", supersedes: { criterion: "2", change: "meaning" } }], replaces);
  expect(shown(compare(before, after).criteria)).toEqual(["unchanged 1 1", "removed 2 –"]);
});

test("rules and words that changed stand with their place", () => {
  const before = standard("1", [{ id: "1" }]);
  const after = structuredClone(before);
  after.levels!.list[0]!.shares[0]!.percent = 90;
  after.levels!.list[0]!.title = text("Level 1");
  after.scales[0]!.values.splice(1, 0, { ...after.scales[0]!.values[1]!, id: "half", points: 0 });
  after.scales[0]!.values.reverse();
  after.notes = [text("a note")];
  const { rules, words } = compare(before, after);
  expect(rules).toEqual([
    { place: "scales/two/values/half", before: null, after: after.scales[0]!.values[1] },
    { place: "scales/two/values", before: ["yes", "no"], after: ["no", "half", "yes"] },
    { place: "levels/list/L1/shares/share/percent", before: 80, after: 90 },
  ]);
  expect(words.map(({ place }) => place)).toEqual(["notes/0", "levels/list/L1/title"]);
});

test("sections are added, removed, renamed, moved, and made mandatory or not", () => {
  const before = standard("1", [{ id: "1" }]);
  const after = structuredClone(before);
  after.areas[0]!.sections[0]!.title = text("other");
  after.areas[0]!.sections[0]!.required = false;
  after.areas.push({ ...structuredClone(before.areas[0]!), code: "B", sections: [] });
  const sections = ({ sections: all }: ReturnType<typeof compare>) =>
    all.map(({ kind, code, changes }) => `${kind} ${code} ${changes.join(" ")}`);
  expect(sections(compare(before, after))).toEqual(["section A.1 renamed required", "area B added"]);
  expect(sections(compare(after, before))).toEqual(["section A.1 renamed required", "area B removed"]);
  const deeper = structuredClone(before);
  deeper.areas[0]!.sections = [
    { code: "A.0", title: text("A.0"), required: true, sections: before.areas[0]!.sections },
  ];
  expect(sections(compare(before, deeper))).toEqual(["section A.0 added", "section A.1 moved"]);
});

test("parts other than the text are named and leave the class alone; guidance where both sides bring it", () => {
  const before = standard("1", [{ id: "1" }, { id: "2" }]);
  const after = structuredClone(before);
  after.areas[0]!.sections[0]!.criteria![0]!.severity = 4;
  const guidance = {
    why: text("why"),
    evidence: [],
    risk: text("r"),
    advice: text("a"),
    duties: [],
    facts: [],
    crosswalk: [],
    uses: [],
  };
  const plain = compare(before, after).criteria;
  const guided = difference(
    { ...packed(before), guidance: {} },
    { ...packed(after), guidance: { "2": guidance } },
  ).criteria;
  expect(plain.map(({ change, parts }) => [change, parts])).toEqual([
    ["unchanged", ["severity"]],
    ["unchanged", []],
  ]);
  expect(guided.map(({ parts }) => parts)).toEqual([["severity"], ["guidance"]]);
});

test("every criterion of both sides is in exactly one class, and nothing differs from itself", () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 12 }).map(String), { minLength: 1 });
  const origin = fc.option(
    fc.record({
      criterion: fc.integer({ min: 1, max: 14 }).map(String),
      change: fc.constantFrom("wording", "meaning"),
    }),
    { nil: undefined },
  );
  const later = fc.tuple(
    ids,
    fc.array(fc.record({ says: fc.option(fc.constant("new"), { nil: undefined }), supersedes: origin }), {
      minLength: 12,
      maxLength: 12,
    }),
  );
  fc.assert(
    fc.property(ids, later, fc.boolean(), (olds, [news, extras], says) => {
      const before = standard(
        "1",
        olds.map((id) => ({ id })),
      );
      const asked = news.map((id, at) => ({ id, ...JSON.parse(JSON.stringify(extras[at])) }));
      const after = standard("2", asked, says ? replaces : {});
      const { criteria } = compare(before, after);
      const sides = (side: "before" | "after") => criteria.flatMap((one) => one[side] ?? []).sort();
      expect(sides("before")).toEqual([...olds].sort());
      expect(sides("after")).toEqual([...news].sort());
      for (const { change, before: old, after: now } of criteria)
        expect([old === null, now === null]).toEqual([change === "added", change === "removed"]);
      const self = compare(after, after);
      expect([self.sections, self.rules, self.words]).toEqual([[], [], []]);
      expect(new Set(self.criteria.map(({ change }) => change))).toEqual(new Set(["unchanged"]));
    }),
  );
});

test("an origin is refused where the head supersedes nothing, and where it is claimed twice", () => {
  const origin = { criterion: "1", change: "wording" } as const;
  const codes = (one: Standard) =>
    validateStandard(one).map(({ code, path }) => `${code} /${path.slice(-3).join("/")}`);
  expect(codes(standard("2", [{ id: "1", supersedes: origin }]))).toEqual([
    "reference-broken /criteria/0/supersedes",
  ]);
  expect(
    codes(
      standard(
        "2",
        [
          { id: "1", supersedes: origin },
          { id: "2", supersedes: origin },
        ],
        replaces,
      ),
    ),
  ).toEqual(["id-twice /criteria/1/supersedes"]);
});

test("where a criterion comes from is none of the rules, which edition the head supersedes is", () => {
  const origin = { criterion: "1", change: "wording" } as const;
  const [plain, traced] = [
    standard("2", [{ id: "1" }], replaces),
    standard("2", [{ id: "1", supersedes: origin }], replaces),
  ];
  expect(splitStandard(traced).rules).toEqual(splitStandard(plain).rules);
  expect(splitStandard(plain).rules).not.toEqual(splitStandard(standard("2", [{ id: "1" }])).rules);
});
