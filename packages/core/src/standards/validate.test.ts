import { expect, test } from "vitest";
import {
  brokenCrossReferences,
  crosswalk,
  putTogether,
  Standard,
  splitStandard,
  takeApart,
  validateStandard,
} from "./index.ts";

const text = (words: string) => ({ zh: `${words}（中）`, en: words });
const criterion = (id: string) => ({ id, title: text(id), text: text(`about ${id}`) });

/** Two areas of two criteria, one angle worth 10 points, one level. */
function small() {
  const area = (code: string, ids: string[]) => ({
    code,
    title: text(code),
    sections: [{ code: `${code}.1`, title: text(`${code}.1`), criteria: ids.map(criterion) }] as object[],
  });
  return {
    id: "small",
    edition: "1",
    revision: 1,
    title: text("small"),
    summary: text("summary"),
    publisher: text("us"),
    rights: text("ours"),
    supersedes: [] as object[],
    scales: [
      {
        id: "conformity",
        values: [
          { id: "full", points: 10, title: text("full"), compliant: true },
          { id: "none", points: 0, title: text("none") },
        ],
        notApplicable: { allowed: true, needsApprover: true },
      },
    ],
    angles: [{ id: "method", title: text("method"), question: text("is it?"), scale: "conformity" }],
    levels: {
      groups: [{ id: "a", title: text("a"), areas: ["A"] }],
      list: [
        {
          id: "L1",
          title: text("L1"),
          description: text("first"),
          areas: ["A", "B"],
          shares: [{ id: "method-a", angle: "method", group: "a", percent: 80 }],
          total: { printed: 40, step: 5, bases: [{ points: 40 }] as object[], reason: text("printed") },
          years: 0,
          statements: [{ id: "s1", text: text("a statement") }],
        },
      ],
    },
    thresholds: { strength: 90, weakness: 60 },
    counts: { criteria: 4, sections: 2 },
    areas: [area("A", ["1", "2"]), area("B", ["3", "4"])],
  };
}

type Small = ReturnType<typeof small>;

function faults(change: (standard: Small) => void): string[] {
  const standard = small();
  change(standard);
  return validateStandard(Standard.parse(standard)).map(({ code, path }) => `${code} /${path.join("/")}`);
}

test("a sound standard has no faults", () => {
  expect(faults(() => {})).toEqual([]);
});

test.each<[string, (standard: Small) => void, string]>([
  [
    "a criterion id twice across areas",
    (s) => Object.assign(s.areas[1]!.sections[0]!, { criteria: [criterion("1"), criterion("4")] }),
    "id-twice /areas/1/sections/0/criteria/0/id",
  ],
  [
    "a section code twice",
    (s) => Object.assign(s.areas[1]!.sections[0]!, { code: "A.1" }),
    "id-twice /areas/1/sections/0/code",
  ],
  [
    "a section code that is another area's",
    (s) => Object.assign(s.areas[1]!.sections[0]!, { code: "A" }),
    "id-twice /areas/1/sections/0/code",
  ],
  [
    "a value twice",
    (s) => Object.assign(s.scales[0]!.values[1]!, { id: "full" }),
    "id-twice /scales/0/values/1/id",
  ],
  ["an angle twice", (s) => s.angles.push(s.angles[0]!), "id-twice /angles/1/id"],
  ["a level twice", (s) => s.levels.list.push(s.levels.list[0]!), "id-twice /levels/list/1/id"],
  [
    "a condition twice",
    (s) => s.levels.list[0]!.shares.push(s.levels.list[0]!.shares[0]!),
    "id-twice /levels/list/0/shares/1/id",
  ],
  [
    "a condition named as a built-in one",
    (s) => Object.assign(s.levels.list[0]!.shares[0]!, { id: "years" }),
    "id-twice /levels/list/0/shares/0/id",
  ],
  [
    "a statement twice",
    (s) => s.levels.list[0]!.statements.push(s.levels.list[0]!.statements[0]!),
    "id-twice /levels/list/0/statements/1/id",
  ],
  [
    "a printed group twice",
    (s) => {
      const group = (id: string) => ({ id: "g", title: text("g"), criteria: [criterion(id)] });
      Object.assign(s.areas[0]!.sections[0]!, { criteria: [], groups: [group("1"), group("2")] });
      delete (s.areas[0]!.sections[0]! as { criteria?: unknown }).criteria;
    },
    "id-twice /areas/0/sections/0/groups/1/id",
  ],
  [
    "groups of areas that overlap",
    (s) => s.levels.groups.push({ id: "b", title: text("b"), areas: ["B", "A"] }),
    "groups-overlap /levels/groups/1/areas/1",
  ],
  [
    "an angle on an unknown scale",
    (s) => Object.assign(s.angles[0]!, { scale: "stars" }),
    "reference-broken /angles/0/scale",
  ],
  [
    "a share on an unknown angle",
    (s) => Object.assign(s.levels.list[0]!.shares[0]!, { angle: "x" }),
    "reference-broken /levels/list/0/shares/0/angle",
  ],
  [
    "a share on an unknown group",
    (s) => Object.assign(s.levels.list[0]!.shares[0]!, { group: "x" }),
    "reference-broken /levels/list/0/shares/0/group",
  ],
  [
    "a group of an unknown area",
    (s) => s.levels.groups[0]!.areas.push("Z"),
    "reference-broken /levels/groups/0/areas/1",
  ],
  [
    "a level on an unknown area",
    (s) => s.levels.list[0]!.areas.push("Z"),
    "reference-broken /levels/list/0/areas/2",
  ],
  [
    "a total on an unknown group",
    (s) => s.levels.list[0]!.total.bases.push({ group: "x", points: 40 }),
    "reference-broken /levels/list/0/total/bases/1/group",
  ],
  [
    "an edition that supersedes itself",
    (s) => s.supersedes.push({ id: "small", edition: "1" }),
    "reference-broken /supersedes/0",
  ],
  [
    "a total above what can be had",
    (s) => Object.assign(s.levels.list[0]!.total, { printed: 45 }),
    "threshold-unattainable /levels/list/0/total/printed",
  ],
  [
    "a total above what the level's own areas can give",
    (s) => {
      s.levels.list[0]!.areas = ["A"];
      s.levels.list[0]!.total.bases = [{ group: "a", points: 15 }];
      s.levels.list[0]!.total.printed = 20;
    },
    "threshold-unattainable /levels/list/0/total/printed",
  ],
  [
    "a share on a scale without a compliant value",
    (s) => Object.assign(s.scales[0]!.values[0]!, { compliant: false }),
    "threshold-unattainable /levels/list/0/shares/0/angle",
  ],
  [
    "a weakness threshold above the strength threshold",
    (s) => Object.assign(s.thresholds, { weakness: 95 }),
    "thresholds-crossed /thresholds",
  ],
  [
    "a wrong count of criteria",
    (s) => Object.assign(s.counts, { criteria: 5 }),
    "count-wrong /counts/criteria",
  ],
  [
    "a wrong count of sections",
    (s) => Object.assign(s.counts, { sections: 3 }),
    "count-wrong /counts/sections",
  ],
  [
    "an empty section",
    (s) => s.areas[0]!.sections.push({ code: "A.2", title: text("A.2") }),
    "section-empty /areas/0/sections/1",
  ],
  [
    "a section of sections and criteria",
    (s) =>
      Object.assign(s.areas[0]!.sections[0]!, {
        sections: [{ code: "A.1.1", title: text("x"), criteria: [criterion("9")] }],
      }),
    "section-mixed /areas/0/sections/0",
  ],
])("the validator finds %s", (_, change, fault) => {
  expect(faults(change)).toContain(fault);
});

test("wording, notes and the revision are no part of the rules", () => {
  const before = Standard.parse(small());
  const after = Standard.parse({
    ...small(),
    revision: 2,
    title: text("better words"),
    notes: [text("a reading of ours")],
  });
  expect(splitStandard(after).rules).toEqual(splitStandard(before).rules);
  expect(splitStandard(after).texts).not.toEqual(splitStandard(before).texts);
});

test("a threshold is part of the rules and no text", () => {
  const changed = small();
  changed.levels.list[0]!.shares[0]!.percent = 81;
  const [before, after] = [Standard.parse(small()), Standard.parse(changed)];
  expect(splitStandard(after).rules).not.toEqual(splitStandard(before).rules);
  expect(splitStandard(after).texts).toEqual(splitStandard(before).texts);
});

test("texts are kept by JSON pointer, every one of them", () => {
  const { texts, rules } = splitStandard(Standard.parse(small()));
  expect(texts["/areas/1/sections/0/criteria/0/title"]).toEqual(text("3"));
  expect(texts["/levels/list/0/total/reason"]).toEqual(text("printed"));
  expect(JSON.stringify(rules)).not.toContain("（中）");
});

const guidance = {
  why: text("why"),
  lookFor: { method: { full: text("all of it") } },
  evidence: [{ kind: "document", angle: "method", text: text("the policy") }],
  risk: text("risk"),
  advice: text("advice"),
  crosswalk: [{ standard: "other@1", criterion: "7", relation: "part", reason: text("reason") }],
};

function guided(own: object) {
  const standard = small();
  Object.assign(standard.areas[0]!.sections[0]!, {
    criteria: [{ ...criterion("1"), ...own }, criterion("2")],
  });
  return Standard.parse(standard);
}

test("an area printed without sections may be its own only section, under its code", () => {
  expect(faults((s) => Object.assign(s.areas[1]!.sections[0]!, { code: "B" }))).toEqual([]);
});

test("guidance, severity, effort and audiences are no part of the rules, and are kept whole beside them", () => {
  const marked = guided({ guidance, severity: 4, effort: 3, audiences: ["it"], channels: ["phone"] });
  expect(splitStandard(marked).rules).toEqual(splitStandard(Standard.parse(small())).rules);
  const { standard, guidance: apart } = takeApart(marked);
  expect(JSON.stringify(standard)).not.toContain("evidence");
  expect(Object.keys(apart)).toEqual(["1"]);
  expect(putTogether(standard, apart)).toEqual(marked);
});

test("guidance that speaks of an angle or a value the standard lacks is found", () => {
  const lookFor = { execution: { full: text("x") }, method: { gold: text("x") } };
  const wrong = { ...guidance, lookFor, evidence: [{ kind: "record", angle: "sight", text: text("x") }] };
  const place = "reference-broken /areas/0/sections/0/criteria/0/guidance";
  const found = validateStandard(guided({ guidance: wrong })).map(
    ({ code, path }) => `${code} /${path.join("/")}`,
  );
  expect(found).toEqual([
    `${place}/lookFor/execution`,
    `${place}/lookFor/execution/full`,
    `${place}/lookFor/method/gold`,
    `${place}/evidence/0/angle`,
  ]);
});

test("a cross-reference leads to an edition and a criterion that are there", () => {
  const standard = guided({ guidance });
  const known = (criteria: string[]) => new Map([["other@1", new Set(criteria)]]);
  const ends = (found: ReturnType<typeof brokenCrossReferences>) => found.map(({ path }) => path.at(-1));
  expect(ends(brokenCrossReferences(standard, known(["7"])))).toEqual([]);
  expect(ends(brokenCrossReferences(standard, known(["8"])))).toEqual(["criterion"]);
  expect(ends(brokenCrossReferences(standard, new Map()))).toEqual(["standard"]);
});

test("links read from both sides; a part seen from the other side is the whole", () => {
  const { guidance: own } = takeApart(guided({ guidance }));
  const links = crosswalk([{ name: "small@1", guidance: own }]);
  const [here, there] = [
    { standard: "small@1", criterion: "1" },
    { standard: "other@1", criterion: "7" },
  ];
  const reason = text("reason");
  expect(links).toEqual([
    { from: there, to: here, relation: "whole", reason },
    { from: here, to: there, relation: "part", reason },
  ]);
});
