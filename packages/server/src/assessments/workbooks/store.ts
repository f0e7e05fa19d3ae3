import type { assessments as api } from "@plumbline/api";
import type { CellRow, MergeKind } from "@plumbline/core/assessments";
import type { Language } from "@plumbline/core/kernel";
import type { BookEdit, BookProblem } from "@plumbline/documents";
import { json } from "../../platform/database/index.ts";
import type { Work } from "../../platform/records/index.ts";
import type { Place } from "../store.ts";
import "./tables.ts";

/** A workbook handed out, with what it held. */
export type KeptWorkbook = {
  readonly id: string;
  readonly assessmentId: string;
  readonly kind: MergeKind;
  readonly accountId: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly packHash: string;
  readonly base: readonly CellRow[];
};

/** Notes down what a workbook held when the actor had it made. */
export async function keepWorkbook(
  { tx, actor, now }: Work,
  made: Pick<KeptWorkbook, "id" | "assessmentId" | "kind" | "packHash" | "base"> & {
    readonly language: Language;
    readonly basis: number;
  },
): Promise<void> {
  await tx
    .insertInto("assessment_workbooks")
    .values({
      ...{ organisation_id: actor.organisationId, id: made.id, assessment_id: made.assessmentId },
      ...{ kind: made.kind, account_id: actor.accountId, account_name: actor.name },
      ...{ language: made.language, pack_hash: made.packHash, basis: made.basis },
      ...{ base: json(made.base), made_at: now.toISOString() },
    })
    .execute();
}

/** A workbook this organisation handed out; undefined where it handed out none of that id. */
export async function findWorkbook({ tx, actor }: Place, id: string): Promise<KeptWorkbook | undefined> {
  return tx
    .selectFrom("assessment_workbooks")
    .select(["id", "assessment_id as assessmentId", "kind", "account_id as accountId"])
    .select(["account_name as madeBy", "made_at as madeAt", "pack_hash as packHash", "base"])
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** A workbook that came back, as it was read. */
export type KeptReturn = {
  readonly id: string;
  readonly workbookId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly edits: readonly BookEdit[];
  readonly problems: readonly BookProblem[];
};

/** Notes down what a workbook said that the actor brought back. */
export async function keepReturn(
  { tx, actor, now }: Work,
  assessmentId: string,
  { id, workbookId, fileName, sha256, edits, problems }: KeptReturn,
): Promise<void> {
  await tx
    .insertInto("assessment_workbook_returns")
    .values({
      ...{ organisation_id: actor.organisationId, id, assessment_id: assessmentId, workbook_id: workbookId },
      ...{ account_id: actor.accountId, file_name: fileName, sha256 },
      ...{ edits: json(edits), problems: json(problems), returned_at: now.toISOString() },
    })
    .execute();
}

/** A workbook the actor himself brought back to an assessment. */
export async function findReturn(
  { tx, actor }: Work,
  of: { readonly id: string; readonly return: string },
): Promise<KeptReturn | undefined> {
  return tx
    .selectFrom("assessment_workbook_returns")
    .select(["id", "workbook_id as workbookId", "file_name as fileName", "sha256", "edits", "problems"])
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", of.id)
    .where("account_id", "=", actor.accountId)
    .where("id", "=", of.return)
    .executeTakeFirst();
}

/** The workbooks the actor brought back to an assessment, the latest first. */
export async function listReturns({ tx, actor }: Work, id: string): Promise<api.ReturnedWorkbook[]> {
  return tx
    .selectFrom("assessment_workbook_returns as came")
    .innerJoin("assessment_workbooks as went", (join) =>
      join
        .onRef("went.organisation_id", "=", "came.organisation_id")
        .onRef("went.id", "=", "came.workbook_id"),
    )
    .select(["came.id", "came.file_name as fileName", "came.returned_at as returnedAt"])
    .select(["went.made_at as madeAt", "went.account_name as madeBy"])
    .where("came.organisation_id", "=", actor.organisationId)
    .where("came.assessment_id", "=", id)
    .where("came.account_id", "=", actor.accountId)
    .orderBy("came.id", "desc")
    .limit(20)
    .execute();
}
