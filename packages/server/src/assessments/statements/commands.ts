import type { assessments as api } from "@plumbline/api";
import type { StatementConfirmation } from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import type { Standard } from "@plumbline/core/standards";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { holdOpen, subject, versionOf } from "../answers/commands.ts";
import { plain, readConfirmations, saveConfirmation } from "../answers/store.ts";
import { countAnswers } from "../store.ts";
import { refuseUnlessLead } from "../team/commands.ts";

/** Confirms a level's requirement in words, or takes the confirmation back; null where none stands afterwards. */
export async function confirmStatement(
  context: Context<typeof api.confirmStatement>,
): Promise<{ confirmation: StatementConfirmation | null }> {
  const { actor, now, params, body } = context;
  const { id, level, statement } = params;
  const held = await holdOpen(context, id);
  await refuseUnlessLead(context, id);
  refuseUnknown(held.pack.standard, level, statement);
  const all = await readConfirmations(context, [id]);
  const former = all.find((one) => one.level === level && one.statement === statement);
  const before = former?.standing ? plain(former) : undefined;
  if (versionOf(before) !== body.expectedVersion) {
    throw new Refusal("statement-changed", { by: before?.confirmedBy ?? null, current: before ?? null });
  }
  if (!before && !body.confirmed) return { confirmation: null };
  const confirmation = {
    ...{ level, statement, evidence: body.evidence, version: versionOf(former) + 1 },
    ...{ confirmedBy: actor.name, confirmedAt: now.toISOString() },
  };
  await saveConfirmation(context, { ...confirmation, assessmentId: id, standing: body.confirmed });
  await countAnswers(context, id);
  await journal(context, "assessments.confirm-statement", subject(id), {
    ...{ title: held.summary.title, level, statement },
    ...{ before: before?.evidence ?? null, after: body.confirmed ? body.evidence : null },
  });
  return { confirmation: body.confirmed ? confirmation : null };
}

function refuseUnknown({ levels }: Standard, level: string, statement: string): void {
  const statements = levels?.list.find((one) => one.id === level)?.statements ?? [];
  if (!statements.some((one) => one.id === statement))
    throw new Refusal("statement-unknown", { level, statement });
}
