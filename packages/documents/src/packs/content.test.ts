import type { Text } from "@plumbline/core/kernel";
import {
  crosswalk,
  type GuidedPack,
  glossaryFaults,
  outline,
  standardName,
  termFinder,
  turned,
} from "@plumbline/core/standards";
import { expect, test } from "vitest";
import { loadGlossary, loadGuidedPacks, loadNamedGuidedPack } from "../index.ts";

const packs = await loadGuidedPacks();
const audit = await loadNamedGuidedPack("service-audit@1");
const clauses = await loadNamedGuidedPack("cc-cmm-oc@2017");
const glossary = await loadGlossary();
const questions = outline(audit.standard).criteria;

// The counts printed in the table of contents the audit follows; * marks the mandatory sections.
const printed = `1.1*6 1.2*5 1.3*19 1.4*23 2.1*45 2.2*13 2.3*5 3.1*15 3.2*20 3.3*9 3.4*22 3.5*26 3.6*16 4*15
  5.1 12 5.2 42 5.3 15 6 33 7 15 8.1 12 8.2 11 8.3 36 8.4 31 8.5*14 8.6*17 8.7*5 8.8 58 8.9 10 8.10 21`;

test("the self-audit has the printed sections, counts and mandatory marks, 571 questions in all", () => {
  const wanted = [...printed.matchAll(/([\d.]+)([* ])(\d+)/g)].map(([, code, mark, count]) => [
    code,
    mark === "*",
    Number(count),
  ]);
  const found = outline(audit.standard).sections.map(({ code, required, criteria }) => [
    code,
    required,
    criteria.length,
  ]);
  expect(found).toEqual(wanted);
  expect(questions).toHaveLength(571);
});

test("questions are numbered by section and position, and end as questions", () => {
  for (const { code, criteria } of outline(audit.standard).sections)
    expect(criteria.map(({ id }) => id)).toEqual(
      criteria.map((_, at) => `${code}-${String(at + 1).padStart(3, "0")}`),
    );
  expect(
    questions.filter(({ text }) => !/？$/.test(text.zh) || !/\?$/.test(text.en)).map(({ id }) => id),
  ).toEqual([]);
});

test("every question says why, what to look at, the risk with its severity, what to do first, and for whom it is", () => {
  const bare = questions.filter(
    ({ id, severity, audiences }) => !audit.guidance[id] || !severity || !audiences,
  );
  expect(bare.map(({ id }) => id)).toEqual([]);
  const severities = new Set(questions.map(({ severity }) => severity));
  expect([...severities].sort()).toEqual([1, 2, 3, 4, 5]);
});

test("every clause says what earns each rating from each angle", () => {
  const bare = outline(clauses.standard).criteria.filter(({ id, severity }) => {
    const { lookFor } = clauses.guidance[id] ?? {};
    const said = clauses.standard.angles.flatMap((angle) => Object.keys(lookFor?.[angle.id] ?? {}));
    return !severity || said.sort().join() !== "full,full,none,none,partial,partial";
  });
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test("the recurring duties are those the clauses state", () => {
  const stated: Record<string, readonly number[]> = {
    month: [49, 55, 112, 126, 135],
    quarter: [54],
    year: [4, 8, 19, 27, 35, 42, 61, 64, 77, 80, 94, 108, 114],
    "two-years": [119],
    interval: [17, 24, 58, 91, 139, 142, 145, 146, 148, 163],
    "before-duty": [28, 63, 73, 80],
    change: [65, 67, 81],
    leaving: [75, 76],
    "missed-target": [136],
    probation: [74],
  };
  const found = Object.entries(clauses.guidance).flatMap(([id, { duties }]) =>
    duties.map((duty) => ["every" in duty ? duty.every : duty.on, Number(id)] as const),
  );
  const byKind = Map.groupBy(found, ([kind]) => kind);
  const sorted = [...byKind].map(([kind, each]) => [kind, each.map(([, id]) => id).sort((a, b) => a - b)]);
  expect(Object.fromEntries(sorted)).toEqual(stated);
});

const stopWords = new Set(
  "a an and any are as at be been by can do does each every for from has have how if in into is it its no not of on or per than that the their them then there they this to was were what when where which who will with without you your".split(
    " ",
  ),
);
const wordsOf = (english: string) =>
  new Set((english.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []).filter((word) => !stopWords.has(word)));
const pairsOf = (chinese: string) => {
  const signs = [...chinese.replaceAll(/[^\p{L}\p{N}]/gu, "")];
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
};
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
  const shared = [...a].filter((one) => b.has(one)).length;
  return shared / (a.size + b.size - shared);
};

test.each([
  ["English words", ({ en }: Text) => wordsOf(en)],
  ["Chinese pairs of signs", ({ zh }: Text) => pairsOf(zh)],
])("no two questions share more than 0.7 of their %s", (_, setOf) => {
  const sets = questions.map(({ id, text }) => ({ id, set: setOf(text) }));
  const alike = sets.flatMap((one, at) =>
    sets
      .slice(at + 1)
      .flatMap((other) => (overlap(one.set, other.set) > 0.7 ? [`${one.id} ~ ${other.id}`] : [])),
  );
  expect(alike).toEqual([]);
});

test.each([
  ["English", ({ en }: Text) => en.toLowerCase().split(/\s+/).slice(0, 3).join(" ")],
  ["Chinese", ({ zh }: Text) => zh.slice(0, 4)],
])("no %s opening begins more than 8 %% of the questions", (_, opening) => {
  const openings = Map.groupBy(questions, ({ text }) => opening(text));
  const worn = [...openings]
    .filter(([, all]) => all.length > questions.length * 0.08)
    .map(([words]) => words);
  expect(worn).toEqual([]);
});

const guidanceOf = ({ guidance }: GuidedPack) => Object.values(guidance);

test.each(["risk", "advice", "why"] as const)("no text says the %s of two criteria", (key) => {
  const texts = packs.flatMap(guidanceOf).flatMap((guidance) => [guidance[key].zh, guidance[key].en]);
  const twice = texts.filter((text, at) => texts.indexOf(text) < at);
  expect(twice).toEqual([]);
});

test("every text of a pack is in its language, with that language's punctuation", () => {
  const texts = packs.flatMap(({ standard, guidance }) => [
    ...outline(standard).criteria.flatMap(
      ({ id, title, text }) =>
        [
          [id, title],
          [id, text],
        ] as const,
    ),
    ...Object.entries(guidance).flatMap(([id, { why, risk, advice, evidence, lookFor = {} }]) =>
      [
        why,
        risk,
        advice,
        ...evidence.map((each) => each.text),
        ...Object.values(lookFor).flatMap(Object.values<Text>),
      ].map((text) => [id, text] as const),
    ),
  ]);
  const foreign = texts.filter(
    ([, { zh, en }]) =>
      !/\p{Script=Han}/u.test(zh) || /\p{Script=Han}/u.test(en) || /\p{Script=Han}[,;?!]/u.test(zh),
  );
  expect(foreign.map(([id, { zh, en }]) => `${id}: ${zh} / ${en}`)).toEqual([]);
});

test("the crosswalk reads the same from both sides and leads to criteria that are there", () => {
  const links = crosswalk(
    packs.map(({ standard, guidance }) => ({ name: standardName(standard), guidance })),
  );
  const known = new Set(
    packs.flatMap(({ standard }) =>
      outline(standard).criteria.map(({ id }) => `${standardName(standard)} ${id}`),
    ),
  );
  const said = new Set(links.map((link) => JSON.stringify(link)));
  expect(links.length).toBeGreaterThan(300);
  expect(links.filter(({ to }) => !known.has(`${to.standard} ${to.criterion}`))).toEqual([]);
  expect(links.filter((link) => !said.has(JSON.stringify(turned(link))))).toEqual([]);
});

test("the glossary is sound, large enough, and found where its words are read", () => {
  expect(glossaryFaults(glossary)).toEqual([]);
  expect(glossary.length).toBeGreaterThanOrEqual(120);
  expect(glossary.filter(({ source }) => source === "cc-cmm-note")).toHaveLength(11);
  expect(glossary.filter(({ source }) => source === "cc-cmm-term")).toHaveLength(17);
  for (const language of ["zh", "en"] as const) {
    const find = termFinder(glossary, language);
    const marked = questions.filter(({ text }) => find(text[language]).some(({ term }) => term));
    expect(marked.length).toBeGreaterThan(questions.length / 3);
    for (const { text } of questions)
      expect(
        find(text[language])
          .map(({ words }) => words)
          .join(""),
      ).toBe(text[language]);
  }
});
