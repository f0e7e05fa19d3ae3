import type { Problem } from "@plumbline/api";

/** What can be changed of a criterion on its own: the rating from an angle, the note, the not-applicable mark. */
export type Aspect = `rating:${string}` | "note" | "mark";

/** One aspect of one criterion: `8|rating:method`. */
export type FieldId = `${string}|${Aspect}`;

export function fieldId(criterion: string, aspect: Aspect): FieldId {
  return `${criterion}|${aspect}`;
}

export function ratingId(criterion: string, angle: string): FieldId {
  return fieldId(criterion, `rating:${angle}`);
}

/** The criterion and the aspect of a field; criterion ids hold no bar. */
export function placeOf(id: FieldId): { readonly criterion: string; readonly aspect: Aspect } {
  const bar = id.indexOf("|");
  return { criterion: id.slice(0, bar), aspect: id.slice(bar + 1) as Aspect }; // By the form of a FieldId.
}

/** What the server holds: a scale value, a note or the reason of a mark; version 0 where nothing was ever saved. */
export type Saved = {
  readonly value: string | null;
  readonly version: number;
  readonly by: string | null;
  readonly at: string | null;
  /** Of a mark: who approved it. */
  readonly approvedBy?: string | null;
  /** It lies on this device and the server does not have it yet. */
  readonly isOnDevice?: true;
};

/** What somebody saw when he wrote: the field as it was, and beside a mark the ratings of its criterion. */
export type Seen = {
  readonly saved: Saved;
  readonly beside: readonly { readonly field: string; readonly value: string | null }[];
};

/** What the person wants and the server has not acknowledged yet, with the version it was based on. */
export type Draft = {
  readonly value: string | null;
  readonly basedOn: number;
  /** Grows with every choice: drafts of one criterion are sent in this order. */
  readonly order: number;
  /** Not sent before this moment (milliseconds): a note rests while it is being typed. */
  readonly dueAt: number;
};

/** Why a draft does not go out: its version is being looked up, somebody else changed it, or the server refused it. */
export type Halt =
  | { readonly kind: "checking" | "conflict" }
  | { readonly kind: "refused"; readonly problem: Problem };

/** One thing that can be changed: what the server holds, what is wanted, what is under way. */
export type Field = {
  readonly saved: Saved;
  readonly draft: Draft | null;
  readonly sent: Draft | null;
  /** A value whose sending broke off: the server may hold it or not. */
  readonly lost: { readonly value: string | null } | null;
  readonly halt: Halt | null;
  /** Saved from this page since it was opened. */
  readonly isOwn: boolean;
};

/** A field as the server holds it, nothing wanted. */
export function settled(saved: Saved): Field {
  return { saved, draft: null, sent: null, lost: null, halt: null, isOwn: false };
}

/** What the screen shows: the wish where there is one, else what is saved. */
export function shown(field: Field): string | null {
  return field.draft ? field.draft.value : field.saved.value;
}

/** Is it to be sent as soon as its moment comes? */
export function isWaiting(field: Field): boolean {
  return field.draft !== null && field.sent === null && field.halt === null;
}

/** The person wants another value; wanting what is saved already is wanting nothing. */
export function wanted(
  field: Field,
  value: string | null,
  { order, dueAt }: Pick<Draft, "order" | "dueAt">,
): Field {
  const isUnsure = field.sent !== null || field.lost !== null;
  if (value === field.saved.value && !isUnsure) return { ...field, draft: null, halt: null };
  const basedOn = field.draft?.basedOn ?? field.saved.version;
  const halt = field.halt?.kind === "refused" ? null : field.halt;
  return { ...field, draft: { value, basedOn, order, dueAt }, halt };
}

/** The wish is under way. */
export function sending(field: Field): Field {
  return { ...field, sent: field.draft };
}

/** The server has it; a wish that came meanwhile builds on the new version. */
export function acknowledged(field: Field, saved: Saved): Field {
  const { draft } = field;
  const next = draft && draft.value !== saved.value ? { ...draft, basedOn: saved.version } : null;
  return { saved, draft: next, sent: null, lost: null, halt: null, isOwn: true };
}

/** No answer came: the wish stays, and the server may hold what was sent or not. */
export function undelivered(field: Field): Field {
  return { ...field, sent: null, lost: field.sent && { value: field.sent.value } };
}

/** The server holds another version; nothing is sent until it is known what it holds. */
export function outdated(field: Field): Field {
  return { ...field, sent: null, halt: { kind: "checking" } };
}

/** The server said no for another reason. */
export function refused(field: Field, problem: Problem): Field {
  return { ...field, sent: null, halt: { kind: "refused", problem } };
}

/**
 * What the server holds now, as read again. Without a wish it is simply shown. With one it never replaces the wish:
 * the same value settles it, another version makes a conflict that the person decides.
 */
export function refreshed(field: Field, saved: Saved): Field {
  const { draft, sent, lost } = field;
  if (sent) return field;
  if (!draft) return isSame(field.saved, saved) ? field : { ...field, saved, isOwn: false };
  if (draft.value === saved.value && saved.version > 0) return settled(saved);
  if (lost && lost.value === saved.value && saved.version === draft.basedOn + 1) {
    return { ...field, saved, draft: { ...draft, basedOn: saved.version }, lost: null, halt: null };
  }
  // What lay on this device has arrived meanwhile; who goes on writing builds on it.
  if (field.saved.isOnDevice && !saved.isOnDevice && saved.value === field.saved.value) {
    return { ...field, saved, draft: { ...draft, basedOn: saved.version }, halt: null };
  }
  if (saved.version !== draft.basedOn) return { ...field, saved, halt: { kind: "conflict" } };
  const halt = field.halt?.kind === "refused" ? field.halt : null;
  return halt === field.halt && isSame(field.saved, saved) ? field : { ...field, saved, halt };
}

function isSame(a: Saved, b: Saved): boolean {
  return (
    a.value === b.value &&
    a.version === b.version &&
    a.by === b.by &&
    a.at === b.at &&
    a.approvedBy === b.approvedBy &&
    a.isOnDevice === b.isOnDevice
  );
}

/** The person keeps the own wish over what somebody else saved. */
export function keptMine(field: Field, { order, dueAt }: Pick<Draft, "order" | "dueAt">): Field {
  if (!field.draft) return field;
  const draft = { value: field.draft.value, basedOn: field.saved.version, order, dueAt };
  return { ...field, draft, lost: null, halt: null };
}

/** The person takes what somebody else saved, or gives a refused wish up. */
export function tookTheirs(field: Field): Field {
  return { ...field, draft: null, lost: null, halt: null };
}
