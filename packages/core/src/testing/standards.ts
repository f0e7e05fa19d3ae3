import { everyCriterion, type Level, type Standard } from "../standards/index.ts";

const text = (word: string) => ({ zh: word, en: word });

/** The levels of CC-CMM-OC 2017 as printed, with the bases its totals were printed for. */
const levels: readonly [string, number, number, number | null, number | null, number, number][] = [
  ["L1", 80, 60, null, null, 2250, 0],
  ["L2", 90, 70, null, null, 2500, 0],
  ["L3", 100, 80, null, null, 2750, 2],
  ["L4", 100, 90, 80, 70, 3200, 3],
  ["L5", 100, 100, 100, 90, 3380, 5],
];

/** A standard with the rules of CC-CMM-OC and areas of the given sizes, one section each; clauses count from 1. */
export function standardOfSizes(sizes: readonly number[] = [38, 66, 24, 20, 20]): Standard {
  let clause = 0;
  return {
    id: "sample",
    edition: "1",
    revision: 1,
    title: text("sample"),
    summary: text("sample"),
    publisher: text("sample"),
    rights: text("sample"),
    notes: [],
    supersedes: [],
    scales: [scale],
    angles: ["method", "execution"].map((id) => ({
      id,
      title: text(id),
      question: text(id),
      scale: "conformity",
    })),
    levels: {
      groups: [
        { id: "1-4", title: text("1-4"), areas: ["1", "2", "3", "4"] },
        { id: "5", title: text("5"), areas: ["5"] },
      ],
      list: levels.map(level),
    },
    thresholds: { strength: 90, weakness: 60 },
    counts: { criteria: sizes.reduce((a, b) => a + b), sections: sizes.length },
    areas: sizes.map((size, area) => ({
      code: String(area + 1),
      title: text(`area ${area + 1}`),
      sections: [
        {
          code: `${area + 1}.1`,
          title: text(`section ${area + 1}.1`),
          required: true,
          criteria: Array.from({ length: size }, () => {
            const id = String(++clause);
            return { id, title: text(id), text: text(id), effort: 1 };
          }),
        },
      ],
    })),
  };
}

const scale: Standard["scales"][number] = {
  id: "conformity",
  values: (
    [
      ["full", 10],
      ["partial", 5],
      ["none", 0],
    ] as const
  ).map(([id, worth]) => ({ id, points: worth, title: text(id), compliant: worth === 10, unknown: false })),
  notApplicable: { allowed: true, needsApprover: true },
};

function level([id, m14, e14, m5, e5, printed, years]: (typeof levels)[number]): Level {
  const share = (angle: string, group: string, percent: number | null) =>
    percent === null ? [] : [{ id: `${angle}-${group}`, angle, group, percent }];
  return {
    id,
    title: text(id),
    description: text(id),
    areas: m5 === null ? ["1", "2", "3", "4"] : ["1", "2", "3", "4", "5"],
    shares: [
      ...share("method", "1-4", m14),
      ...share("execution", "1-4", e14),
      ...share("method", "5", m5),
      ...share("execution", "5", e5),
    ],
    total: {
      printed,
      step: 5,
      bases: m5 === null ? [{ points: 3400 }, { group: "1-4", points: 3000 }] : [{ points: 3400 }],
      reason: text("reason"),
    },
    years,
    statements: [],
  };
}

/** A self-audit with areas of the given sizes, one section each; questions count from 1, each with its severity. */
export function auditOfSizes(sizes: readonly number[], severities: readonly number[]): Standard {
  const { levels: _levels, ...standard } = standardOfSizes(sizes);
  const practice = ["in-place", "mostly", "partly", "planned", "not-in-place"].map((id, at) => ({
    id,
    points: 4 - at,
    title: text(id),
    compliant: at === 0,
    unknown: false,
  }));
  const dontKnow = { id: "dont-know", points: 0, title: text("don't know"), compliant: false, unknown: true };
  return {
    ...everyCriterion(standard, (criterion) => ({
      ...criterion,
      severity: severities[Number(criterion.id) - 1] ?? 1,
    })),
    scales: [
      {
        id: "practice",
        values: [...practice, dontKnow],
        notApplicable: { allowed: true, needsApprover: false },
      },
    ],
    angles: [{ id: "answer", title: text("answer"), question: text("answer"), scale: "practice" }],
  };
}
