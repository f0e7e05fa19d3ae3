import type { assessments as api } from "@plumbline/api";
import type { Sample } from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { changeOf } from "../../platform/records/index.ts";
import { holdOpen, type Work } from "../answers/commands.ts";
import * as store from "./store.ts";

/** Adds a line to the sampling plan. */
export async function addSample(context: Context<typeof api.addSample>): Promise<Sample> {
  const { params, body, newId } = context;
  const { summary } = await holdOpen(context, params.id);
  const sample = { ...body, id: newId(), version: 1, withdrawn: null, ...signed(context) };
  await store.insertSample(context, params.id, sample);
  const data = { title: summary.title, name: sample.what, ...changeOf(null, sample) };
  await journal(context, "assessments.add-sample", subject(sample.id), data);
  return sample;
}

/** Changes a line of the plan, or writes down that it was looked at. */
export async function changeSample(context: Context<typeof api.changeSample>): Promise<Sample> {
  const { params, body } = context;
  const { held, before } = await holdSample(context, params, body.expectedVersion);
  const change = changeOf(before, { ...before, ...body.fields });
  if (!change) return before;
  const after = { ...before, ...body.fields, version: before.version + 1, ...signed(context) };
  await store.saveSample(context, after);
  const data = { title: held.summary.title, name: after.what, ...change };
  await journal(context, "assessments.change-sample", subject(before.id), data);
  return after;
}

/** Withdraws a line with the reason; it stays in the plan, marked. */
export async function withdrawSample(context: Context<typeof api.withdrawSample>): Promise<Sample> {
  const { actor, now, params, body } = context;
  const { held, before } = await holdSample(context, params, body.expectedVersion);
  const withdrawn = { reason: body.reason, by: actor.name, at: now.toISOString() };
  const after = { ...before, version: before.version + 1, withdrawn, ...signed(context) };
  await store.saveSample(context, after);
  const data = { title: held.summary.title, name: before.what, reason: body.reason };
  await journal(context, "assessments.withdraw-sample", subject(before.id), data);
  return after;
}

async function holdSample(
  work: Work,
  params: { readonly id: string; readonly sample: string },
  expectedVersion: number,
) {
  const held = await holdOpen(work, params.id);
  const before = await store.findSample(work, params);
  if (!before) throw new Refusal("not-found");
  if (before.version !== expectedVersion) throw new Refusal("changed-meanwhile", { version: before.version });
  if (before.withdrawn) throw new Refusal("evidence-withdrawn");
  return { held, before };
}

function signed({ actor, now }: Work) {
  return { changedBy: actor.name, changedAt: now.toISOString() };
}

function subject(id: string) {
  return { subject: "sample", subjectId: id } as const;
}
