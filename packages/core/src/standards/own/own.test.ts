import { expect, test } from "vitest";
import { difference, Standard, validateStandard } from "../index.ts";
import {
  blankCriterion,
  changedDraft,
  criteriaOf,
  Draft,
  type DraftChange,
  draftFromEdition,
  draftFromTemplate,
  faultsOfDraft,
  finished,
  partOfDraft,
  partsChanged,
  treeOfDraft,
  withTree,
} from "./index.ts";

const text = (words: string) => ({ zh: `${words}（中）`, en: words });
const named = { id: "hotline", edition: "1", title: text("Hotline"), publisher: text("us") };

/** A yes/no standard of two criteria, ready to be published. */
function ready(): Draft {
  const begun = draftFromTemplate(named, "yes-no");
  const head = { ...pick(begun), summary: text("what it is about") };
  const areas = [
    {
      ...{ code: "1", title: text("Area") },
      sections: [
        {
          code: "1.1",
          title: text("Section"),
          required: true,
          sections: [],
          groups: [],
          criteria: ["1", "2"],
        },
      ],
    },
  ];
  const criteria = ["1", "2"].map((id) => ({
    ...blankCriterion(id),
    title: text(id),
    text: text(`${id} is done`),
  }));
  return [{ part: "head", head } as const, { part: "tree", areas, criteria } as const].reduce(
    changedDraft,
    begun,
  );
}

function pick({ title, summary, publisher, rights, notes, supersedes, thresholds }: Draft) {
  return { title, summary, publisher, rights, notes, supersedes, thresholds };
}

const nobody = new Map<string, ReadonlySet<string>>();
const codes = (draft: Draft) => faultsOfDraft(draft, nobody).map(({ part, code }) => `${part} ${code}`);

test.each(["two-angles", "practice", "yes-no"] as const)(
  "a draft from the template %s has the form of one and says what is missing",
  (template) => {
    const draft = draftFromTemplate(named, template);
    expect(Draft.parse(draft)).toEqual(draft);
    const faults = faultsOfDraft(draft, nobody);
    expect(faults.map(({ code }) => code)).toContain("standard-empty");
    expect(faults.map(({ message }) => message.zh)).toContain("简介还没有写。");
    expect(faults.every(({ part }) => part === "head" || part === "tree")).toBe(true);
    expect(finished(draft)).toBeUndefined();
  },
);

test("a draft without faults is a standard, counted by itself", () => {
  const draft = ready();
  expect(codes(draft)).toEqual([]);
  const standard = finished(draft);
  expect(standard?.counts).toEqual({ criteria: 2, sections: 1 });
  expect(standard && validateStandard(standard)).toEqual([]);
});

test("faults lead to their part, name what they are about, and come in printed order", () => {
  const half = changedDraft(ready(), {
    ...{ part: "criterion", id: "2" },
    criterion: {
      ...blankCriterion("2"),
      title: { zh: "只有中文", en: "" },
      text: text("t"),
      guidance: {
        why: text("w"),
        evidence: [],
        risk: { zh: "", en: "" },
        advice: text("a"),
        duties: [],
        facts: [],
        crosswalk: [],
        uses: [],
      },
    },
  });
  expect(faultsOfDraft(half, nobody)).toMatchObject([
    {
      part: "criterion/2",
      field: "title/en",
      about: { en: "Criterion 2" },
      message: { en: "The English of the title is missing." },
    },
    { part: "criterion/2", field: "guidance/evidence", code: "part-empty" },
    { part: "criterion/2", field: "guidance/risk/zh", message: { en: "The risk is not written yet." } },
  ]);
});

test("what was begun and left empty is no fault: rows, notes, summaries, whole guidance", () => {
  const none = { zh: "", en: " " };
  const guidance = {
    why: none,
    evidence: [{ kind: "record" as const, text: none }],
    risk: none,
    advice: none,
    duties: [],
    facts: [],
    crosswalk: [],
    uses: [],
    lookFor: { answer: { yes: none } },
  };
  const changes: DraftChange[] = [
    { part: "criterion", id: "1", criterion: { ...criteriaOf(ready())[0]!, guidance } },
    { part: "head", head: { ...pick(ready()), notes: [none] } },
  ];
  const begun = changes.reduce(changedDraft, ready());
  expect(codes(begun)).toEqual([]);
  expect(finished(begun)).toEqual(finished(ready()));
});

test("a crosswalk, a predecessor and a superseded edition that are not there are faults of their part", () => {
  const known = new Map([["other@1", new Set(["7"])]]);
  const link = (criterion: string) => ({
    standard: "other@1",
    criterion,
    relation: "equal" as const,
    reason: text("r"),
  });
  const guidance = {
    why: text("w"),
    evidence: [{ kind: "record" as const, text: text("e") }],
    risk: text("r"),
    advice: text("a"),
    duties: [],
    facts: [],
    crosswalk: [link("7"), link("8")],
    uses: [],
  };
  const own = criteriaOf(ready())[0]!;
  const draft = changedDraft(ready(), { part: "criterion", id: "1", criterion: { ...own, guidance } });
  expect(faultsOfDraft(draft, known)).toMatchObject([
    { part: "criterion/1", field: "guidance/crosswalk/1/criterion" },
  ]);
  const next = { ...ready(), supersedes: [{ id: "hotline", edition: "0" }] };
  expect(faultsOfDraft(next, known)).toMatchObject([{ part: "head", field: "supersedes" }]);
});

test("changes of different parts do not touch each other, in whatever order they come", () => {
  const criterion = { ...blankCriterion("1"), title: text("new"), text: text("words") };
  const one: DraftChange = { part: "criterion", id: "1", criterion };
  const other: DraftChange = { part: "head", head: { ...pick(ready()), notes: [text("note")] } };
  expect([one, other].reduce(changedDraft, ready())).toEqual([other, one].reduce(changedDraft, ready()));
  expect(partsChanged(ready(), one)).toEqual(["criterion/1"]);
  expect(partsChanged(ready(), other)).toEqual(["head"]);
});

test("the tree gives back what it was made of, moves criteria whole, and names those it drops", () => {
  const draft = ready();
  expect(withTree(draft, treeOfDraft(draft))).toEqual(draft);
  const [area] = treeOfDraft(draft);
  const only = [
    {
      ...area!,
      sections: [
        {
          ...area!.sections[0]!,
          criteria: [],
          groups: [{ id: "g", title: text("g"), criteria: ["2", "3"] }],
        },
      ],
    },
  ];
  const change: DraftChange = { part: "tree", areas: only, criteria: [] };
  expect(partsChanged(draft, change)).toEqual(["tree", "criterion/1"]);
  const moved = changedDraft(draft, change);
  expect(criteriaOf(moved)).toEqual([criteriaOf(draft)[1], blankCriterion("3")]);
  // What was dropped comes back by being handed in again.
  const back = changedDraft(moved, {
    part: "tree",
    areas: [...treeOfDraft(draft)],
    criteria: [...criteriaOf(draft)],
  });
  expect(back).toEqual(draft);
});

test("an id is used once: in the tree, and where a criterion is given another", () => {
  const [area] = treeOfDraft(ready());
  const twice = [{ ...area!, sections: [{ ...area!.sections[0]!, criteria: ["1", "1"] }] }];
  expect(() => withTree(ready(), twice)).toThrow("criterion-taken");
  const rename = (id: string): DraftChange => ({ part: "criterion", id: "1", criterion: blankCriterion(id) });
  expect(() => changedDraft(ready(), rename("2"))).toThrow("criterion-taken");
  expect(criteriaOf(changedDraft(ready(), rename("9"))).map(({ id }) => id)).toEqual(["9", "2"]);
  expect(partsChanged(ready(), rename("9"))).toEqual(["criterion/1", "criterion/9", "tree"]);
  expect(() =>
    changedDraft(ready(), { part: "criterion", id: "77", criterion: blankCriterion("77") }),
  ).toThrow("changed-meanwhile");
});

test("a next edition supersedes the one it came from, and only what the author changes is different", () => {
  const first = finished(ready())!;
  const next = draftFromEdition(first, { ...named, edition: "2" });
  expect(next.supersedes).toEqual([{ id: "hotline", edition: "1" }]);
  const known = new Map([["hotline@1", new Set(["1", "2"])]]);
  const reworded = changedDraft(next, {
    ...{ part: "criterion", id: "1" },
    criterion: { ...blankCriterion("1"), title: text("other words"), text: text("1 is done") },
  });
  const said = changedDraft(reworded, {
    ...{ part: "criterion", id: "1" },
    criterion: { ...criteriaOf(reworded)[0]!, supersedes: { criterion: "1", change: "wording" } },
  });
  expect(faultsOfDraft(said, known)).toEqual([]);
  const classes = (draft: Draft) =>
    difference(
      { standard: first, rulesHash: "a" },
      { standard: finished(draft)!, rulesHash: "b" },
    ).criteria.map(({ change }) => change);
  expect(classes(next)).toEqual(["unchanged", "unchanged"]);
  // Silence is the safe side: another text is another meaning.
  expect(classes(reworded)).toEqual(["meaning", "unchanged"]);
  expect(classes(said)).toEqual(["wording", "unchanged"]);
});

test("under another name it supersedes nothing and its rights say whose words it began with", () => {
  const first = Standard.parse(finished(ready()));
  const own = draftFromEdition(first, { ...named, id: "mine", publisher: text("me") });
  expect(own.supersedes).toEqual([]);
  expect(own.publisher).toEqual(text("me"));
  expect(own.rights.zh).toContain("hotline@1");
  expect(own.rights.zh).toContain(first.rights.zh);
  expect(codes(own)).toEqual([]);
});

test("the journal is given the part that changed, and nothing where it is not there", () => {
  expect(partOfDraft(ready(), "levels")).toBeNull();
  expect(partOfDraft(ready(), "criterion/2")).toMatchObject({ id: "2" });
  expect(partOfDraft(ready(), "criterion/none")).toBeUndefined();
});
