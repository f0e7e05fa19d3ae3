import { Standard, splitStandard } from "../standards/index.ts";

const text = (words: string) => ({ zh: `${words}（中）`, en: words });

/** A criterion of a made-up edition: its number, its words, and what it was before where its author says so. */
export type MadeCriterion = {
  readonly id: string;
  readonly says?: string;
  readonly was?: { readonly criterion: string; readonly change: "wording" | "meaning" };
};

/** A made-up edition of a standard with two angles; sections by their code, each with its criteria. */
export function madeEdition(
  edition: string,
  sections: Readonly<Record<string, readonly MadeCriterion[]>>,
  supersedes: readonly string[] = [],
) {
  const all = Object.values(sections).flat();
  const standard = Standard.parse({
    ...{ id: "made", edition, revision: 1 },
    ...{ title: text("made"), summary: text("summary"), publisher: text("us"), rights: text("ours") },
    supersedes: supersedes.map((each) => ({ id: "made", edition: each })),
    scales: [
      {
        id: "three",
        values: [
          { id: "full", points: 10, title: text("full"), compliant: true },
          { id: "partial", points: 5, title: text("partial") },
          { id: "none", points: 0, title: text("none") },
        ],
        notApplicable: { allowed: true, needsApprover: true },
      },
    ],
    angles: ["method", "execution"].map((id) => ({
      ...{ id, title: text(id), question: text(`${id}?`), scale: "three" },
    })),
    counts: { criteria: all.length, sections: Object.keys(sections).length },
    areas: [
      {
        code: "A",
        title: text("A"),
        sections: Object.entries(sections).map(([code, criteria]) => ({
          code,
          title: text(code),
          criteria: criteria.map(({ id, says = id, was }) => ({
            ...{ id, title: text(`title ${says}`), text: text(says), ...(was && { supersedes: was }) },
          })),
        })),
      },
    ],
  });
  const rulesHash = JSON.stringify(splitStandard(standard).rules);
  return { hash: `${edition} ${rulesHash}`, rulesHash, textsHash: edition, standard };
}

/**
 * Two editions in which everything happens to a criterion: 1 stays, 2 is said in other words, 3 asks something else,
 * 4 is gone, 5 is now 6, 6 is now 5, 7 moves to another section, and 8 is new.
 */
export const firstEdition = madeEdition("1", {
  "A.1": [{ id: "1" }, { id: "2" }, { id: "3" }, { id: "4" }],
  "A.2": [{ id: "5" }, { id: "6" }],
  "A.3": [{ id: "7" }],
});
export const secondEdition = madeEdition(
  "2",
  {
    "A.1": [
      { id: "1" },
      { id: "2", says: "better said", was: { criterion: "2", change: "wording" } },
      { id: "3", says: "another matter", was: { criterion: "3", change: "meaning" } },
    ],
    "A.2": [
      { id: "6", says: "5", was: { criterion: "5", change: "wording" } },
      { id: "5", says: "6", was: { criterion: "6", change: "wording" } },
    ],
    "A.4": [{ id: "7" }],
    "A.5": [{ id: "8" }],
  },
  ["1"],
);
