import type { improvement as api } from "@plumbline/api";
import {
  type Finding,
  formerOf,
  lineageOf,
  type NewFinding,
  recurrencesOf,
  refuseWithOpenActions,
} from "@plumbline/core/improvement";
import { Refusal } from "@plumbline/core/kernel";
import { outline, type Standard } from "@plumbline/core/standards";
import { findAssessment } from "../../assessments/index.ts";
import { chooseCentre } from "../../organisation/index.ts";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { changeOf } from "../../platform/records/index.ts";
import { actionsOfFinding } from "../actions/store.ts";
import * as store from "./store.ts";

/** Raises a finding. One on a criterion is linked to the earlier one that it repeats. */
export async function raiseFinding(context: Context<typeof api.raiseFinding>): Promise<Finding> {
  const { actor, body, now, newId } = context;
  await chooseCentre(context, body.centreId);
  const standard = await standardOf(context, body);
  const finding: store.WrittenFinding = {
    ...body,
    ...{ id: newId(), version: 1, standard: standard?.name ?? null, state: "open", reason: "" },
    ...{ raisedBy: actor.name, raisedAt: now.toISOString(), closedBy: null, closedAt: null, formerId: null },
  };
  const former = standard && (await formerFinding(context, finding, standard.standard));
  const written = { ...finding, formerId: former?.id ?? null };
  const raised = { by: actor.accountId, section: sectionOf(standard?.standard, body.criterion) };
  await store.insertFinding(context, written, raised);
  const data = { title: body.title, ...changeOf(null, { ...body, formerId: written.formerId }) };
  const told = await unlessBlind(context, finding.id, data);
  await journal(context, "improvement.raise-finding", findingSubject(finding.id), told);
  return found(await store.findFinding(context, finding.id));
}

/** The standard a new finding is placed in, its place checked; null where it is of no assessment. */
async function standardOf(context: Context<typeof api.raiseFinding>, body: NewFinding) {
  const { assessmentId, criterion, angle } = body;
  const isLoose = (assessmentId === null && criterion !== null) || (criterion === null && angle !== null);
  if (isLoose) throw new Refusal("finding-placed-loosely");
  if (assessmentId === null) return null;
  const { summary } = found(await findAssessment(context, assessmentId));
  if (summary.centreId !== body.centreId) throw new Refusal("finding-of-another-centre");
  if (summary.signedAt !== null) throw new Refusal("assessment-signed");
  const { standard } = await context.services.pinned.readOne(context.tx, summary.packHash);
  refuseUnknownPlace(standard, criterion, angle);
  return { standard, name: summary.standard };
}

/** The leaf section a criterion stands in; null without one. */
function sectionOf(standard: Standard | undefined, criterion: string | null): string | null {
  return (standard && criterion !== null && outline(standard).criterion.get(criterion)?.section) || null;
}

function refuseUnknownPlace(standard: Standard, criterion: string | null, angle: string | null): void {
  if (criterion !== null && !outline(standard).criterion.has(criterion)) {
    throw new Refusal("criterion-unknown", { criterion });
  }
  if (angle !== null && !standard.angles.some(({ id }) => id === angle)) {
    throw new Refusal("angle-unknown", { angle });
  }
}

async function formerFinding(
  context: Context<typeof api.raiseFinding>,
  finding: store.WrittenFinding,
  standard: Standard,
): Promise<Finding | null> {
  if (finding.criterion === null) return null;
  const earlier = await store.findingsOnCriteria(context, finding.centreId, finding.criterion);
  return formerOf(finding, earlier, lineageOf(standard));
}

/** Changes what a finding says; where it stands never changes. */
export async function changeFinding(context: Context<typeof api.changeFinding>): Promise<Finding> {
  const { expectedVersion, ...fields } = context.body;
  const before = await holdOpenFinding(context, context.params.id);
  refuseOtherVersion(before, expectedVersion);
  const change = changeOf(only(before, fields), fields);
  if (!change) return before;
  await store.saveFinding(context, { ...before, ...fields, version: before.version + 1 }, null);
  const data = { title: fields.title, ...change };
  const told = await unlessBlind(context, before.id, data);
  await journal(context, "improvement.change-finding", findingSubject(before.id), told);
  return found(await store.findFinding(context, before.id));
}

/** Closes a finding once nothing about it is left to do. */
export async function closeFinding(context: Context<typeof api.closeFinding>): Promise<Finding> {
  const { actor, body, now, params } = context;
  const before = await holdOpenFinding(context, params.id);
  refuseOtherVersion(before, body.expectedVersion);
  refuseWithOpenActions(await actionsOfFinding(context, before.id));
  const closed = { state: "closed", closedBy: actor.name, closedAt: now.toISOString() } as const;
  const after = { ...before, ...closed, reason: body.reason, version: before.version + 1 };
  await store.saveFinding(context, after, actor.accountId);
  const data = { title: before.title, reason: body.reason };
  const told = await unlessBlind(context, before.id, data);
  await journal(context, "improvement.close-finding", findingSubject(before.id), told);
  return found(await store.findFinding(context, before.id));
}

/** Opens a closed finding again; the journal keeps the reason. */
export async function reopenFinding(context: Context<typeof api.reopenFinding>): Promise<Finding> {
  const { body, params } = context;
  const before = found(await store.lockFinding(context, params.id));
  if (before.state === "open") throw new Refusal("finding-open");
  refuseOtherVersion(before, body.expectedVersion);
  const open = { state: "open", closedBy: null, closedAt: null, reason: body.reason } as const;
  await store.saveFinding(context, { ...before, ...open, version: before.version + 1 }, null);
  const data = { title: before.title, reason: body.reason };
  const told = await unlessBlind(context, before.id, data);
  await journal(context, "improvement.reopen-finding", findingSubject(before.id), told);
  return found(await store.findFinding(context, before.id));
}

/** A finding with what was done about it, the one it repeats, and those that repeat it. */
export async function readFinding(context: Context<typeof api.readFinding>): Promise<api.FindingSheet> {
  const finding = found(await store.findFinding(context, context.params.id));
  const { formerId } = finding;
  return {
    finding,
    actions: await actionsOfFinding(context, finding.id),
    former: formerId === null ? null : ((await store.findFinding(context, formerId)) ?? null),
    repeatedBy: await store.findingsRepeating(context, finding.id),
  };
}

/** How an assessment meets what was found before in its centre. */
export async function readRecurrences(context: Context<typeof api.readRecurrences>) {
  const { summary } = found(await findAssessment(context, context.params.id));
  const { standard } = await context.services.pinned.readOne(context.tx, summary.packHash);
  const findings = await store.findingsOnCriteria(context, summary.centreId);
  const entries = recurrencesOf(summary, findings, lineageOf(standard));
  return { entries: [...entries], total: entries.length };
}

type Work =
  | Context<typeof api.planAction>
  | Context<typeof api.raiseFinding>
  | Context<typeof api.changeFinding>
  | Context<typeof api.moveAction>;

/** Takes an open finding for a change; a closed one takes none. */
export async function holdOpenFinding(work: Pick<Work, "tx" | "actor">, id: string): Promise<Finding> {
  const finding = found(await store.lockFinding(work, id));
  if (finding.state === "closed") throw new Refusal("finding-closed");
  return finding;
}

/**
 * What the journal is told of a finding and of what is done about it. While its section is rated blind only where it
 * stands: whoever reads the journal may be one who must not know yet.
 */
export async function unlessBlind(
  { tx, actor }: Pick<Work, "tx" | "actor">,
  id: string,
  data: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const everybody = { tx, actor: { organisationId: actor.organisationId } };
  if (await store.findFinding(everybody, id)) return data;
  const { assessmentTitle, criterion } = found(await store.findFinding({ tx, actor }, id));
  return { title: assessmentTitle, criterion, blind: true };
}

/** What a journal entry about a finding speaks of. */
export function findingSubject(id: string) {
  return { subject: "finding", subjectId: id } as const;
}

export function refuseOtherVersion({ version }: { readonly version: number }, expectedVersion: number): void {
  if (version !== expectedVersion) throw new Refusal("changed-meanwhile", { version });
}

/** What was looked for; refused where the organisation has none of it. */
export function found<T>(one: T | undefined): T {
  if (one === undefined) throw new Refusal("not-found");
  return one;
}

/** The fields of a record that another has, too. */
export function only<Fields extends object>(record: Fields, like: object): Partial<Fields> {
  return Object.fromEntries(Object.entries(record).filter(([field]) => field in like)) as Partial<Fields>; // A part of its own fields.
}
