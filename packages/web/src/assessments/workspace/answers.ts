import type { AssessmentSummary } from "@plumbline/core/assessments";
import { type Audience, isFor, type LeafSection } from "@plumbline/core/standards";
import type { Drafts } from "./drafts.ts";
import {
  type Aspect,
  type Field,
  type FieldId,
  fieldId,
  isWaiting,
  placeOf,
  ratingId,
  refreshed,
  settled,
  shown,
} from "./field.ts";
import { makeListeners } from "./listeners.ts";
import { nothingSaved, type Sheet, savedIn } from "./saved-answers.ts";

/** How far a section is: ratings given and asked for; criteria not applicable ask for none. */
export type Progress = { readonly rated: number; readonly asked: number };

/** The fields of one criterion; a new object only when one of them changed. */
export type CriterionFields = {
  readonly rating: (angle: string) => Field;
  readonly note: Field;
  readonly mark: Field;
};

/** What is rated: leaf sections in scope, and the ids of the angles. */
export type Ground = { readonly sections: readonly LeafSection[]; readonly angles: readonly string[] };

/**
 * The answers on the screen: what the server holds, what is wanted, field by field. Whoever draws a criterion listens
 * to that criterion alone, so a key press draws one row anew.
 */
export type Answers = {
  readonly field: (id: FieldId) => Field;
  readonly criterion: (criterion: string) => CriterionFields;
  /** How far a section is; with an audience, only what that audience can answer counts. */
  readonly progress: (section: string, audience?: Audience | null) => Progress;
  /** The assessment as last read: its state decides whether anything goes out. */
  readonly assessment: () => AssessmentSummary;
  readonly change: (id: FieldId, change: (field: Field) => Field) => void;
  /** Takes in what the server holds; `since` is the count of saves when it was asked, so that no newer save is lost. */
  readonly refresh: (sheet: Sheet, since: number) => void;
  /** Saves acknowledged so far. */
  readonly saves: () => number;
  /** Fields with something wanted that the server has not acknowledged, oldest wish first. */
  readonly open: () => readonly (readonly [FieldId, Field])[];
  readonly waiting: () => readonly (readonly [FieldId, Field])[];
  /** How many fields lie on this device and not on the server. */
  readonly onDevice: () => number;
  /** Hears of one criterion (`8`), one section (`section:1.2`), or everything (`*`). */
  readonly listen: (topic: string, listener: () => void) => () => void;
};

/** Lays a sheet and the kept drafts over what is asked. */
export function createAnswers(ground: Ground, sheet: Sheet, drafts: Drafts): Answers {
  const aspects: readonly Aspect[] = [
    ...ground.angles.map((angle): Aspect => `rating:${angle}`),
    "note",
    "mark",
  ];
  const sectionOf = new Map(
    ground.sections.flatMap(({ code, criteria }) => criteria.map(({ id }) => [id, code] as const)),
  );
  const criteriaOf = new Map(ground.sections.map(({ code, criteria }) => [code, criteria]));
  const fields = firstFields([...sectionOf.keys()], aspects, sheet, drafts);
  const known = new Map<string, CriterionFields>();
  const progresses = new Map<string, Map<Audience | null, Progress>>();
  const savedAt = new Map<FieldId, number>();
  const open = new Set<FieldId>([...fields].filter(([, field]) => field.draft).map(([id]) => id));
  const onDevice = new Set<FieldId>(
    [...fields].filter(([, { saved }]) => saved.isOnDevice).map(([id]) => id),
  );
  const { listen, tell } = makeListeners();
  const held = { assessment: sheet.assessment, saves: 0 };

  const field = (id: FieldId): Field => fields.get(id) ?? settled(nothingSaved(placeOf(id).aspect));
  const criterion = (of: string): CriterionFields => {
    const made = known.get(of) ?? fieldsOf(of, ground.angles, field);
    known.set(of, made);
    return made;
  };
  const progress = (section: string, audience: Audience | null = null): Progress => {
    const ofSection = progresses.get(section) ?? new Map<Audience | null, Progress>();
    const theirs = (criteriaOf.get(section) ?? []).filter((each) => isFor(each, audience));
    const made =
      ofSection.get(audience) ??
      progressOf(
        theirs.map(({ id }) => criterion(id)),
        ground.angles,
      );
    progresses.set(section, ofSection.set(audience, made));
    return made;
  };
  /** Counts a section anew; where nothing came of it the count stays the same object, and nothing is drawn. */
  const recount = (section: string): void => {
    const before = [...(progresses.get(section) ?? [])];
    progresses.delete(section);
    for (const [audience, was] of before) {
      const now = progress(section, audience);
      if (was.rated === now.rated && was.asked === now.asked) progresses.get(section)?.set(audience, was);
    }
  };
  const put = (id: FieldId, next: Field): boolean => {
    const before = field(id);
    if (next === before) return false;
    fields.set(id, next);
    if (next.draft) open.add(id);
    else open.delete(id);
    if (next.saved.isOnDevice) onDevice.add(id);
    else onDevice.delete(id);
    if (next.draft !== before.draft) drafts.keep(id, next.draft);
    return true;
  };
  const announce = (criteria: ReadonlySet<string>): void => {
    const sections = new Set([...criteria].map((each) => sectionOf.get(each) ?? ""));
    for (const each of criteria) known.delete(each);
    for (const section of sections) recount(section);
    for (const each of criteria) tell(each);
    for (const section of sections) tell(`section:${section}`);
    tell("*");
  };

  return {
    field,
    criterion,
    progress,
    listen,
    assessment: () => held.assessment,
    saves: () => held.saves,
    open: () => byOrder(open, field),
    onDevice: () => onDevice.size,
    waiting: () => byOrder(open, field).filter(([, each]) => isWaiting(each)),
    change: (id, change) => {
      const { saved } = field(id);
      if (!put(id, change(field(id)))) return;
      if (field(id).saved !== saved) savedAt.set(id, ++held.saves);
      announce(new Set([placeOf(id).criterion]));
    },
    refresh: (next, since) => {
      const saved = savedIn(next);
      held.assessment = next.assessment;
      const touched = [...fields.keys()].filter((id) => {
        if ((savedAt.get(id) ?? 0) > since) return false;
        return put(id, refreshed(field(id), saved.get(id) ?? nothingSaved(placeOf(id).aspect)));
      });
      announce(new Set(touched.map((id) => placeOf(id).criterion)));
    },
  };
}

function firstFields(
  criteria: readonly string[],
  aspects: readonly Aspect[],
  sheet: Sheet,
  drafts: Drafts,
): Map<FieldId, Field> {
  const saved = savedIn(sheet);
  const kept = drafts.all();
  let order = 0;
  const fieldOf = (id: FieldId): Field => {
    const held = settled(saved.get(id) ?? nothingSaved(placeOf(id).aspect));
    const draft = kept.get(id);
    if (!draft) return held;
    const restored = refreshed({ ...held, draft: { ...draft, order: order++, dueAt: 0 } }, held.saved);
    if (!restored.draft) drafts.keep(id, null);
    return restored;
  };
  return new Map(
    criteria.flatMap((criterion) =>
      aspects.map((aspect) => {
        const id = fieldId(criterion, aspect);
        return [id, fieldOf(id)] as const;
      }),
    ),
  );
}

function fieldsOf(
  criterion: string,
  angles: readonly string[],
  field: (id: FieldId) => Field,
): CriterionFields {
  const ratings = new Map(angles.map((angle) => [angle, field(ratingId(criterion, angle))]));
  return {
    rating: (angle) => ratings.get(angle) ?? field(ratingId(criterion, angle)),
    note: field(fieldId(criterion, "note")),
    mark: field(fieldId(criterion, "mark")),
  };
}

function byOrder(ids: ReadonlySet<FieldId>, field: (id: FieldId) => Field) {
  const entries = [...ids].map((id) => [id, field(id)] as const);
  return entries.toSorted(([, a], [, b]) => (a.draft?.order ?? 0) - (b.draft?.order ?? 0));
}

/** Is the criterion marked not applicable, as the screen shows it? */
export function isMarked(fields: CriterionFields): boolean {
  return shown(fields.mark) !== null;
}

/** The angles a criterion is still asked for. */
export function missingAngles(fields: CriterionFields, angles: readonly string[]): readonly string[] {
  if (isMarked(fields)) return [];
  return angles.filter((angle) => shown(fields.rating(angle)) === null);
}

function progressOf(criteria: readonly CriterionFields[], angles: readonly string[]): Progress {
  const asked = criteria.filter((fields) => !isMarked(fields));
  const missing = asked.reduce((sum, fields) => sum + missingAngles(fields, angles).length, 0);
  const all = asked.length * angles.length;
  return { rated: all - missing, asked: all };
}
