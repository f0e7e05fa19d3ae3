import { z } from "zod";
import { Text } from "../kernel/index.ts";
import { crosswalk } from "./crosswalk.ts";
import { Guidance, type GuidedPack, Relation, Slug, standardName, UseView } from "./model.ts";
import { outline } from "./outline.ts";
import { sectionsInScope } from "./scope.ts";

/** The criterion of another standard that a crosswalk leads to; `relation` is how the one in hand stands to it. */
export const CriterionLink = z.strictObject({
  standard: z.string(),
  criterion: Slug,
  title: Text,
  relation: Relation,
  reason: Text,
});
export type CriterionLink = z.infer<typeof CriterionLink>;

/** What is read beside one criterion, with where it leads in other standards. */
export const CriterionGuidance = z.strictObject({
  criterion: Slug,
  guidance: Guidance.omit({ crosswalk: true }),
  links: z.array(CriterionLink),
});
export type CriterionGuidance = z.infer<typeof CriterionGuidance>;

/** A link from a criterion of the standard in hand to one of another, with the section it stands in. */
export const SectionLink = CriterionLink.extend({ from: Slug, section: Slug });
export type SectionLink = z.infer<typeof SectionLink>;

/** What happens without a criterion, and what to do first. */
export const CriterionAdvice = z.strictObject({ criterion: Slug, risk: Text, advice: Text });
export type CriterionAdvice = z.infer<typeof CriterionAdvice>;

/** One line of a list drawn from a standard, with the criterion it comes from. */
export const UseEntry = z.strictObject({ view: UseView, criterion: Slug, section: Slug, text: Text });
export type UseEntry = z.infer<typeof UseEntry>;

/**
 * What is read beside the criteria of a part (all without one), in printed order; criteria without guidance are left
 * out. Links to standards that are not among `others` lead nowhere and are left out, too.
 */
export function besideCriteria(
  pack: GuidedPack,
  others: readonly GuidedPack[],
  part?: string,
): readonly CriterionGuidance[] {
  const linksOf = linksFinder(pack, others);
  return sectionsInScope(pack.standard, part === undefined ? [] : [part])
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ id }) => {
      const own = pack.guidance[id];
      if (!own) return [];
      const { crosswalk: _written, ...guidance } = own;
      return [{ criterion: id, guidance, links: linksOf(id) }];
    });
}

/** Every link of a pack to the others, in printed order, from whichever side they were written. */
export function linksOf(pack: GuidedPack, others: readonly GuidedPack[]): readonly SectionLink[] {
  const linksFrom = linksFinder(pack, others);
  return outline(pack.standard).criteria.flatMap(({ id, section }) =>
    linksFrom(id).map((link) => ({ ...link, from: id, section })),
  );
}

/** The links of each criterion of a pack to the others, from whichever side they were written. */
function linksFinder(
  pack: GuidedPack,
  others: readonly GuidedPack[],
): (criterion: string) => CriterionLink[] {
  const name = standardName(pack.standard);
  const foreign = others.filter(({ standard }) => standardName(standard) !== name);
  const titles = new Map(
    foreign.flatMap(({ standard }) =>
      outline(standard).criteria.map(({ id, title }) => [`${standardName(standard)} ${id}`, title] as const),
    ),
  );
  const guided = [pack, ...foreign].map(({ standard, guidance }) => ({
    name: standardName(standard),
    guidance,
  }));
  const own = Map.groupBy(
    crosswalk(guided).filter(({ from }) => from.standard === name),
    ({ from }) => from.criterion,
  );
  return (criterion) =>
    (own.get(criterion) ?? []).flatMap(({ to, relation, reason }) => {
      const title = titles.get(`${to.standard} ${to.criterion}`);
      return title ? [{ ...to, title, relation, reason }] : [];
    });
}

/** The lists drawn from a pack, in printed order. */
export function usesOf({
  standard,
  guidance,
}: Pick<GuidedPack, "standard" | "guidance">): readonly UseEntry[] {
  return outline(standard).criteria.flatMap(({ id, section }) =>
    (guidance[id]?.uses ?? []).map(({ view, text }) => ({ view, criterion: id, section, text })),
  );
}

/** Risk and advice of every criterion that has them, in printed order. */
export function adviceOf({ standard, guidance }: GuidedPack): readonly CriterionAdvice[] {
  return outline(standard).criteria.flatMap(({ id }) => {
    const own = guidance[id];
    return own ? [{ criterion: id, risk: own.risk, advice: own.advice }] : [];
  });
}
