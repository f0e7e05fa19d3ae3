import { Refusal } from "@plumbline/core/kernel";
import type { Organisation } from "@plumbline/core/organisation";
import { journal } from "../platform/journal/index.ts";
import { changeOf, type Work } from "../platform/records/index.ts";
import * as store from "./store.ts";

/** Renames the organisation worked in. */
export async function renameOrganisation(
  work: Work,
  { name, expectedVersion }: { readonly name: string; readonly expectedVersion: number },
): Promise<Organisation> {
  const before = await store.lockOrganisation(work);
  if (before.version !== expectedVersion) {
    throw new Refusal("changed-meanwhile", { version: before.version });
  }
  if (before.name === name) return before;
  const after = { ...before, name, version: before.version + 1 };
  await store.saveOrganisation(work, after);
  const subject = { subject: "organisation", subjectId: after.id };
  await journal(work, "organisation.change-organisation", subject, { name, ...changeOf(before, after) });
  return after;
}
