import type { Text } from "../kernel/index.ts";
import type { CrossReference, Guidances, Relation } from "./model.ts";

/** A criterion of an edition. */
export type CriterionName = { readonly standard: string; readonly criterion: string };

/** Two criteria of two standards, read from one side: how `from` stands to `to`, and why. */
export type CrosswalkLink = {
  readonly from: CriterionName;
  readonly to: CriterionName;
  readonly relation: Relation;
  readonly reason: Text;
};

/** A standard's name with its guidance: what a crosswalk is made of. */
export type GuidedStandard = { readonly name: string; readonly guidance: Guidances };

const inverse: Readonly<Record<Relation, Relation>> = {
  equal: "equal",
  overlaps: "overlaps",
  part: "whole",
  whole: "part",
};

/** The same link read from the other side: where A is a part of B, B is the whole of A. */
export function turned({ from, to, relation, reason }: CrosswalkLink): CrosswalkLink {
  return { from: to, to: from, relation: inverse[relation], reason };
}

/**
 * Every link between standards, from both sides, whichever side wrote it down. A link that both sides wrote stands
 * once a side, as that side says it.
 */
export function crosswalk(standards: readonly GuidedStandard[]): readonly CrosswalkLink[] {
  const written = standards.flatMap(linksWritten);
  const links = new Map([...written.map(turned), ...written].map((link) => [placeOf(link), link]));
  return [...links.values()];
}

/** The links of one standard as its own guidance has them. */
export function linksWritten({ name, guidance }: GuidedStandard): readonly CrosswalkLink[] {
  return Object.entries(guidance).flatMap(([criterion, { crosswalk: own }]) =>
    own.map((reference) => linkOf({ standard: name, criterion }, reference)),
  );
}

function linkOf(from: CriterionName, reference: CrossReference): CrosswalkLink {
  const { standard, criterion, relation, reason } = reference;
  return { from, to: { standard, criterion }, relation, reason };
}

function placeOf({ from, to }: CrosswalkLink): string {
  return [from.standard, from.criterion, to.standard, to.criterion].join(" ");
}
