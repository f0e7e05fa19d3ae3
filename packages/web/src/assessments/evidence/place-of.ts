import type { EvidenceHolding, EvidenceKind, EvidenceLink } from "@plumbline/core/assessments";
import { countsAs } from "@plumbline/core/assessments";
import type { Text } from "@plumbline/core/kernel";
import { type Standard, sectionsInScope } from "@plumbline/core/standards";

/** A criterion from one angle as a word in a list of choices: `8 method`. */
export function wordOf({ criterion, angle }: EvidenceLink): string {
  return `${criterion} ${angle}`;
}

/** The word read back. */
export function linkOf(word: string): EvidenceLink {
  const [criterion = "", angle = ""] = word.split(" ");
  return { criterion, angle };
}

/** Every criterion in scope from every angle, with its words. */
export function linkChoices(
  standard: Standard,
  scope: readonly string[],
  say: (text: Text) => string,
): readonly { readonly value: string; readonly label: string }[] {
  const isOne = standard.angles.length === 1;
  return sectionsInScope(standard, scope).flatMap(({ criteria }) =>
    criteria.flatMap(({ id, title }) =>
      standard.angles.map((angle) => ({
        value: wordOf({ criterion: id, angle: angle.id }),
        label: isOne ? `${id} ${say(title)}` : `${id} ${say(title)} · ${say(angle.title)}`,
      })),
    ),
  );
}

/** The angles a new piece most likely speaks to: those whose best value asks for what it counts as, else all. */
export function likelyAngles(
  { angles, evidenceNeeds = [] }: Standard,
  kind: EvidenceKind,
  holds: EvidenceHolding | null,
): readonly string[] {
  const as = countsAs(kind, holds);
  const asking = evidenceNeeds.filter(({ anyOf }) => anyOf.includes(as)).map(({ angle }) => angle);
  const likely = angles.map(({ id }) => id).filter((id) => asking.includes(id));
  return likely.length > 0 ? likely : angles.map(({ id }) => id);
}
