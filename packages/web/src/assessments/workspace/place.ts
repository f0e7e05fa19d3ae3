import type { LeafSection, Outline } from "@plumbline/core/standards";
import { type Answers, missingAngles } from "./answers.ts";
import { makeListeners } from "./listeners.ts";

/** Where one is: the section on the screen, its criteria shown, and the one that keys and panel follow. */
export type Place = {
  readonly section: LeafSection;
  readonly shown: LeafSection["criteria"];
  readonly current: string;
  readonly isMissingOnly: boolean;
  /** Grows whenever the current criterion is to be brought into view with the focus on it. */
  readonly reveals: number;
};

/** The place, and the ways to another one. */
export type Places = {
  readonly read: () => Place;
  readonly listen: (listener: () => void) => () => void;
  /** Sections one steps through: all, or with the filter on those that still miss something. */
  readonly sections: () => readonly LeafSection[];
  /** The section before or after; undefined at the end. */
  readonly beside: (by: 1 | -1) => LeafSection | undefined;
  readonly openSection: (code: string, options?: { readonly reveal?: boolean }) => void;
  readonly openCriterion: (criterion: string) => void;
  /** To the criterion before or after, across the border of a section. */
  readonly move: (by: 1 | -1) => void;
  /** The pointer or the Tab key went there. */
  readonly touch: (criterion: string) => void;
  readonly showMissingOnly: (isMissingOnly: boolean) => void;
};

type Start = { readonly section?: string | undefined; readonly criterion?: string | undefined };

/** Makes the places of one assessment; it starts where the address says, else at the first section that misses something. */
export function createPlaces(
  sections: readonly LeafSection[],
  outline: Outline,
  answers: Answers,
  angles: readonly string[],
  start: Start,
): Places {
  const { listen, tell } = makeListeners();
  const misses = (section: LeafSection) =>
    section.criteria.some(({ id }) => missingAngles(answers.criterion(id), angles).length > 0);
  const shownOf = (section: LeafSection, isMissingOnly: boolean) =>
    isMissingOnly
      ? section.criteria.filter(({ id }) => missingAngles(answers.criterion(id), angles).length > 0)
      : section.criteria;
  const sectionOf = (criterion: string | undefined) =>
    sections.find(({ code }) => code === outline.criterion.get(criterion ?? "")?.section);
  let place = first();

  function first(): Place {
    const named = sections.find(({ code }) => code === start.section);
    const section = sectionOf(start.criterion) ?? named ?? sections.find(misses) ?? sections[0];
    if (!section) throw new RangeError("an assessment without sections"); // The scope's rule refuses it when it is set up.
    const wished = section.criteria.find(({ id }) => id === start.criterion);
    const current = wished ?? section.criteria.find(({ id }) => missingIn(id)) ?? section.criteria[0];
    // Whoever comes back goes on where something is missing; the top of a section is in sight anyway.
    const reveals = current === section.criteria[0] ? 0 : 1;
    return { section, shown: section.criteria, current: current?.id ?? "", isMissingOnly: false, reveals };
  }
  function missingIn(criterion: string): boolean {
    return missingAngles(answers.criterion(criterion), angles).length > 0;
  }
  function go(change: Partial<Place>, reveal = true): void {
    place = { ...place, ...change, reveals: place.reveals + (reveal ? 1 : 0) };
    tell("*");
  }
  const stepped = () => (place.isMissingOnly ? sections.filter(misses) : sections);
  const beside = (by: 1 | -1) => {
    const at = sections.indexOf(place.section);
    const side = by === 1 ? sections.slice(at + 1) : sections.slice(0, at).toReversed();
    return side.find((section) => !place.isMissingOnly || misses(section));
  };
  const openSection: Places["openSection"] = (code, { reveal = true } = {}) => {
    const section = sections.find((each) => each.code === code);
    if (!section) return;
    const shown = shownOf(section, place.isMissingOnly);
    go({ section, shown, current: shown[0]?.id ?? "" }, reveal);
  };
  const openCriterion = (criterion: string) => {
    const section = sectionOf(criterion);
    if (!section) return;
    const isStaying = section === place.section;
    const kept = isStaying ? place.shown : shownOf(section, place.isMissingOnly);
    // A criterion asked for by name is shown even where the filter would leave it out.
    const isThere = kept.some(({ id }) => id === criterion);
    const shown = isThere ? kept : section.criteria;
    go({ section, shown, current: criterion, isMissingOnly: place.isMissingOnly && isThere });
  };
  const move = (by: 1 | -1) => {
    const at = place.shown.findIndex(({ id }) => id === place.current);
    const next = place.shown[at + by];
    if (next) return go({ current: next.id });
    const section = beside(by);
    if (!section) return go({}); // At the end one stays, and the focus comes back.
    const shown = shownOf(section, place.isMissingOnly);
    go({ section, shown, current: (by === 1 ? shown[0] : shown.at(-1))?.id ?? "" });
  };
  return {
    read: () => place,
    listen: (listener) => listen("*", listener),
    sections: stepped,
    beside,
    openSection,
    openCriterion,
    move,
    touch: (criterion) => {
      if (criterion !== place.current) go({ current: criterion }, false);
    },
    showMissingOnly: (isMissingOnly) => {
      const section =
        isMissingOnly && !misses(place.section) ? (sections.find(misses) ?? place.section) : place.section;
      const shown = shownOf(section, isMissingOnly);
      const current = shown.some(({ id }) => id === place.current) ? place.current : (shown[0]?.id ?? "");
      go({ section, shown, current, isMissingOnly }, false);
    },
  };
}
