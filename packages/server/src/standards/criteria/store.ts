import type { Text } from "@plumbline/core/kernel";
import { outline, type PlacedCriterion, type Standard, standardName } from "@plumbline/core/standards";

/** A criterion that fits a search, with the place it stands in. */
export type FoundCriterion = {
  readonly standard: string;
  readonly section: string;
  readonly sectionTitle: Text;
  readonly criterion: string;
  readonly title: Text;
  readonly text: Text;
};

/** Where a word was found, best first: number, title, place (section or group), text. */
type Fields = readonly [number: string, title: string, place: string, text: string];
type Entry = { readonly found: FoundCriterion; readonly fields: Fields; readonly sectionCode: string };

const known = new WeakMap<Standard, readonly Entry[]>();

/**
 * The criteria of some standards that hold every word of a search, in either language; case and full-width forms do
 * not matter. A number finds the criterion (or the section) so numbered first, then titles, places and texts.
 */
export function searchCriteria(standards: readonly Standard[], search: string): readonly FoundCriterion[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return standards
    .flatMap(entries)
    .map((entry) => ({ found: entry.found, rank: Math.max(...words.map((word) => rankOf(entry, word))) }))
    .filter(({ rank }) => rank !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank)
    .map(({ found }) => found);
}

function rankOf({ fields, sectionCode }: Entry, word: string): number {
  const [number, ...texts] = fields;
  if (number === word) return 0;
  if (sectionCode === word) return 2;
  const at = texts.findIndex((field) => field.includes(word));
  return at === -1 ? Number.POSITIVE_INFINITY : at + 1;
}

function entries(standard: Standard): readonly Entry[] {
  const made = known.get(standard) ?? indexed(standard);
  known.set(standard, made);
  return made;
}

function indexed(standard: Standard): readonly Entry[] {
  return outline(standard).sections.flatMap((section) =>
    section.criteria.map((criterion): Entry => {
      const above = [section, ...section.parents].map(({ title }) => title);
      return {
        found: found(standard, section.code, section.title, criterion),
        sectionCode: plain(section.code),
        fields: [
          plain(criterion.id),
          both(criterion.title),
          [...above, ...(criterion.group ? [criterion.group.title] : [])].map(both).join("\n"),
          both(criterion.text),
        ],
      };
    }),
  );
}

function found(
  standard: Standard,
  section: string,
  sectionTitle: Text,
  criterion: PlacedCriterion,
): FoundCriterion {
  const { id, title, text } = criterion;
  return { standard: standardName(standard), section, sectionTitle, criterion: id, title, text };
}

const both = ({ zh, en }: Text) => `${plain(zh)}\n${plain(en)}`;

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
