import { createHash } from "node:crypto";
import type { assessments as api } from "@plumbline/api";
import type { CellEdit, MergeKind } from "@plumbline/core/assessments";
import { Id, Refusal, type Text } from "@plumbline/core/kernel";
import { editsIn, readAnswerBook, writeAnswerBook } from "@plumbline/documents";
import { mediaTypes } from "../../platform/files/index.ts";
import type { Context, Download, Upload } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { type HeldAssessment, subject, type Work } from "../answers/commands.ts";
import { type Brought, mergeInto, refuseOtherEdition } from "../merges/commands.ts";
import { holdFilled, lookAtFilled, type Present } from "../present/commands.ts";
import { findAssessment } from "../store.ts";
import {
  findReturn,
  findWorkbook,
  type KeptReturn,
  type KeptWorkbook,
  keepReturn,
  keepWorkbook,
} from "./store.ts";

/** Hands out the workbook of an assessment and notes down what it holds, so that it can be told later what was changed. */
export async function handOutWorkbook(context: Context<typeof api.handOutWorkbook>): Promise<Download> {
  const { params, query, newId } = context;
  const { held, kind, mayMark, sections, rows } = await lookAtFilled(context, params.id);
  if (sections.length === 0) throw new Refusal("no-section-yours");
  const { packHash, title } = held.summary;
  const id = newId();
  const made = { id, assessmentId: params.id, kind, packHash, base: rows, basis: held.answersVersion };
  await keepWorkbook(context, { ...made, language: query.language });
  await journal(context, "assessments.hand-out-workbook", subject(params.id), { title, workbook: id, kind });
  const bytes = await writeAnswerBook({
    ...{ workbookId: id, assessmentId: params.id, packHash, basis: held.answersVersion },
    ...{ standard: held.pack.standard, scope: sections, language: query.language, rows },
    ...{ about: aboutOf(context, held), filler: { kind, mayMark } },
  });
  const name = `${title}-${fileEndings[kind][query.language]}.xlsx`;
  return { name, type: mediaTypes.xlsx, bytes };
}

const ratings = { zh: "工作簿", en: "workbook" };
const fileEndings: Readonly<Record<MergeKind, Text>> = {
  ...{ shared: ratings, rated: ratings },
  stated: { zh: "自述工作簿", en: "statements" },
};

function aboutOf({ actor, now }: Work, { summary }: HeldAssessment) {
  const madeAt = `${now.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return { title: summary.title, centre: summary.centreName, madeBy: actor.name, madeAt };
}

/** Takes a workbook back: lays it against what it held and what there is now; with `apply` all without conflict is written. */
export async function returnWorkbook(
  context: Context<typeof api.returnWorkbook>,
): Promise<api.WorkbookReturn> {
  const { params, query, upload, newId } = context;
  if (!upload) throw new Refusal("file-missing");
  // Refused before anything is read; reading can take seconds, so the assessment is held only afterwards.
  await lookAtFilled(context, params.id);
  const book = await readAnswerBook(upload.bytes, upload.name);
  const workbook = await workbookNamed(context, params.id, book.workbookId);
  const present = await holdFilled(context, params.id);
  refuseOthers(context, workbook, present);
  const { edits, problems } = editsIn(book, present.held.pack.standard, workbook.base);
  const returned = { id: newId(), workbookId: workbook.id, ...fileOf(upload), edits, problems };
  await keepReturn(context, params.id, returned);
  await journal(context, "assessments.return-workbook", subject(params.id), {
    ...{ title: present.held.summary.title, workbook: workbook.id, return: returned.id },
    ...{ fileName: returned.fileName, sha256: returned.sha256, cells: edits.filter(isTouched).length },
    problems: problems.length,
  });
  return mergedWith(context, { returned, workbook, present }, { apply: query.apply, decisions: [] });
}

/** Takes over a workbook that came back, with what was decided on its conflicts. */
export async function mergeWorkbook(context: Context<typeof api.mergeWorkbook>): Promise<api.WorkbookReturn> {
  const present = await holdFilled(context, context.params.id);
  return mergedWith(context, await returnedNamed(context, present), context.body);
}

/** What a workbook that came back would change by now. */
export async function readReturn(context: Context<typeof api.readReturn>): Promise<api.WorkbookReturn> {
  const present = await lookAtFilled(context, context.params.id);
  return mergedWith(context, await returnedNamed(context, present), { apply: false, decisions: [] });
}

async function returnedNamed(
  work: Work & { readonly params: { readonly id: string; readonly return: string } },
  present: Present,
): Promise<Returned> {
  const returned = await findReturn(work, work.params);
  const workbook = returned && (await findWorkbook(work, returned.workbookId));
  if (!returned || !workbook) throw new Refusal("not-found");
  refuseOthers(work, workbook, present);
  return { returned, workbook, present };
}

function fileOf({ name, bytes }: Upload): { readonly fileName: string; readonly sha256: string } {
  return { fileName: name, sha256: createHash("sha256").update(bytes).digest("hex") };
}

function isTouched({ base, value }: CellEdit): boolean {
  return base !== value;
}

/** The workbook a file says it is; what it holds of itself beyond its id is not believed. */
async function workbookNamed(work: Work, id: string, named: string): Promise<KeptWorkbook> {
  const isId = Id.safeParse(named).success;
  const workbook = isId ? await findWorkbook(work, named) : undefined;
  if (!workbook) throw new Refusal("workbook-unknown");
  if (workbook.assessmentId === id) return workbook;
  const other = await findAssessment(work, workbook.assessmentId);
  const { title, standard } = other?.summary ?? { title: "", standard: "" };
  throw new Refusal("workbook-of-another-assessment", { title, standard });
}

/** In a team a workbook holds what one person rated or stated: only he brings it back, and only into that. */
function refuseOthers({ actor }: Work, { kind, accountId, packHash }: KeptWorkbook, present: Present): void {
  refuseOtherEdition(present, packHash);
  const isMine = kind === "shared" || accountId === actor.accountId;
  if (kind === present.kind && isMine) return;
  throw new Refusal("workbook-not-yours", { holds: kind, fills: present.kind });
}

type Returned = {
  readonly returned: KeptReturn;
  readonly workbook: KeptWorkbook;
  readonly present: Present;
};

async function mergedWith(
  work: Work,
  { returned, workbook, present }: Returned,
  asked: Pick<Brought, "apply" | "basis" | "decisions">,
): Promise<api.WorkbookReturn> {
  const { fileName, sha256, edits } = returned;
  const from = { fileName, sha256, workbook: workbook.id, return: returned.id };
  const plain = edits.map(({ criterion, field, base, value }) => ({ criterion, field, base, value }));
  const { problems, ...merge } = await mergeInto(work, { ...asked, edits: plain, from }, present);
  const placed = problems.map(({ criterion, field, message }) => {
    const edit = edits.find((one) => one.criterion === criterion && one.field === field);
    return { line: edit?.line ?? null, cell: edit?.cell ?? null, criterion, message };
  });
  return {
    ...{ id: returned.id, fileName, merge },
    workbook: { id: workbook.id, madeAt: workbook.madeAt, madeBy: workbook.madeBy },
    problems: [...returned.problems, ...placed].toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)),
  };
}
