import { type Audience, isFor, type LeafSection, type Outline } from "@plumbline/core/standards";
import { type Answers, missingAngles } from "./answers.ts";
import { makeListeners } from "./listeners.ts";
import type { Move } from "./since.ts";

/** A move since last time, and which criteria made it. */
export type Since = { readonly move: Move; readonly fits: (criterion: string) => boolean };

/** Where one is: the section on the screen, its criteria shown, and the one that keys and panel follow. */
export type Place = {
  readonly section: LeafSection;
  readonly shown: LeafSection["criteria"];
  readonly current: string;
  readonly isMissingOnly: boolean;
  /** Whose questions are shown; null shows everybody's. */
  readonly audience: Audience | null;
  /** Only what moved so since last time is shown; null shows all. */
  readonly since: Since | null;
  /** Grows whenever the current criterion is to be brought into view with the focus on it. */
  readonly reveals: number;
};

/** The place, and the ways to another one. */
export type Places = {
  readonly read: () => Place;
  readonly listen: (listener: () => void) => () => void;
  /** Sections one steps through: all, or with a filter on those where something fits it. */
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
  readonly showAudience: (audience: Audience | null) => void;
  readonly showSince: (since: Since | null) => void;
};

/** What the address asks for. */
export type Start = {
  readonly section?: string | undefined;
  readonly criterion?: string | undefined;
  readonly audience?: Audience | undefined;
};

type Filter = Pick<Place, "isMissingOnly" | "audience" | "since">;

/** Makes the places of one assessment; it starts where the address says, else at the first section that misses something. */
export function createPlaces(
  sections: readonly LeafSection[],
  outline: Outline,
  answers: Answers,
  angles: readonly string[],
  start: Start,
): Places {
  const { listen, tell } = makeListeners();
  const isMissing = (id: string) => missingAngles(answers.criterion(id), angles).length > 0;
  const shownOf = (section: LeafSection, { isMissingOnly, audience, since }: Filter) =>
    section.criteria.filter(
      (each) =>
        isFor(each, audience) && (!isMissingOnly || isMissing(each.id)) && (!since || since.fits(each.id)),
    );
  const hasAny = (filter: Filter) => (section: LeafSection) => shownOf(section, filter).length > 0;
  const sectionOf = (criterion: string | undefined) =>
    sections.find(({ code }) => code === outline.criterion.get(criterion ?? "")?.section);
  let place = first();

  function first(): Place {
    const filter = { isMissingOnly: false, audience: start.audience ?? null, since: null };
    const section = firstSection(filter.audience);
    const criteria = shownOf(section, filter);
    // A criterion asked for by name is shown even where the filter would leave it out.
    const wished = section.criteria.find(({ id }) => id === start.criterion);
    if (wished && !criteria.includes(wished)) {
      return { section, shown: section.criteria, current: wished.id, ...unfiltered, reveals: 1 };
    }
    const current = wished ?? criteria.find(({ id }) => isMissing(id)) ?? criteria[0];
    // Whoever comes back goes on where something is missing; the top of a section is in sight anyway.
    return {
      ...filter,
      section,
      shown: criteria,
      current: current?.id ?? "",
      reveals: current === criteria[0] ? 0 : 1,
    };
  }
  function firstSection(audience: Audience | null): LeafSection {
    const named = sections.find(({ code }) => code === start.section);
    const theirs = sections.filter(hasAny({ isMissingOnly: false, audience, since: null }));
    const unfinished = theirs.find(hasAny({ isMissingOnly: true, audience, since: null }));
    const fitting = named && (theirs.includes(named) || theirs.length === 0) ? named : undefined;
    const section = sectionOf(start.criterion) ?? fitting ?? unfinished ?? theirs[0] ?? sections[0];
    if (!section) throw new RangeError("an assessment without sections"); // The scope's rule refuses it when it is set up.
    return section;
  }
  function go(change: Partial<Place>, reveal = true): void {
    place = { ...place, ...change, reveals: place.reveals + (reveal ? 1 : 0) };
    tell("*");
  }
  const beside = (by: 1 | -1) => {
    const at = sections.indexOf(place.section);
    const side = by === 1 ? sections.slice(at + 1) : sections.slice(0, at).toReversed();
    return side.find(hasAny(place));
  };
  const openSection: Places["openSection"] = (code, { reveal = true } = {}) => {
    const section = sections.find((each) => each.code === code);
    if (!section) return;
    const shown = shownOf(section, place);
    go({ section, shown, current: shown[0]?.id ?? "" }, reveal);
  };
  const openCriterion = (criterion: string) => {
    const section = sectionOf(criterion);
    if (!section) return;
    const kept = section === place.section ? place.shown : shownOf(section, place);
    const isThere = kept.some(({ id }) => id === criterion);
    const isTheirs = isFor(outline.criterion.get(criterion) ?? {}, place.audience);
    const filter = isThere ? place : { ...unfiltered, audience: isTheirs ? place.audience : null };
    const shown = isThere ? kept : shownOf(section, filter);
    const { isMissingOnly, audience, since } = filter;
    go({ section, shown, current: criterion, isMissingOnly, audience, since });
  };
  const move = (by: 1 | -1) => {
    const at = place.shown.findIndex(({ id }) => id === place.current);
    const next = place.shown[at + by];
    if (next) return go({ current: next.id });
    const section = beside(by);
    if (!section) return go({}); // At the end one stays, and the focus comes back.
    const shown = shownOf(section, place);
    go({ section, shown, current: (by === 1 ? shown[0] : shown.at(-1))?.id ?? "" });
  };
  const show = (change: Partial<Filter>) => {
    const { isMissingOnly, audience, since } = place;
    const filter = { isMissingOnly, audience, since, ...change };
    const isStaying = hasAny(filter)(place.section);
    const section = isStaying ? place.section : (sections.find(hasAny(filter)) ?? place.section);
    const shown = shownOf(section, filter);
    const current = shown.some(({ id }) => id === place.current) ? place.current : (shown[0]?.id ?? "");
    go({ section, shown, current, ...filter }, false);
  };
  return {
    read: () => place,
    listen: (listener) => listen("*", listener),
    sections: () => sections.filter(hasAny(place)),
    beside,
    openSection,
    openCriterion,
    move,
    touch: (criterion) => {
      if (criterion !== place.current) go({ current: criterion }, false);
    },
    showMissingOnly: (isMissingOnly) => show({ isMissingOnly }),
    showAudience: (audience) => show({ audience }),
    showSince: (since) => show({ since }),
  };
}

const unfiltered: Filter = { isMissingOnly: false, audience: null, since: null };
