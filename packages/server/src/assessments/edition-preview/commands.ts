import type { assessments as api } from "@plumbline/api";
import {
  attainedAfter,
  type Carrying,
  carryHeld,
  carryingOf,
  carryPlaces,
  carryScope,
  type EditionOf,
  type EditionPreview,
  type Editions,
  mayFollow,
} from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { difference, type GuidedPack, outline, type Pack, standardName } from "@plumbline/core/standards";
import { findPack } from "@plumbline/documents";
import type { Context } from "../../platform/http/index.ts";
import { packsAtHand } from "../../standards/index.ts";
import {
  type CountingAnswers,
  countingAnswers,
  figuresFrom,
  onlyOpen,
  type Work,
} from "../answers/commands.ts";
import { carriedRows, partsAfter } from "../edition-answers/commands.ts";
import { type AnswerRows, readAnswerRows } from "../edition-answers/store.ts";
import { type KeptEdition, readChanges, readLinks } from "../editions/store.ts";
import { findAssessment, type KeptAssessment } from "../store.ts";
import { refuseUnlessManaging } from "../team/commands.ts";
import { readParts } from "../team/store.ts";

/** The editions of an assessment: the one now, those before, and those at hand that it can go over to. */
export async function readEditions(context: Context<typeof api.readEditions>): Promise<Editions> {
  const { params, services, tx } = context;
  const kept = await findAssessment(context, params.id);
  if (!kept) throw new Refusal("not-found");
  const now = await services.pinned.readOne(tx, kept.summary.packHash);
  const live = kept.revisionOf === null ? undefined : await findAssessment(context, kept.revisionOf);
  if (live) {
    const of = { id: live.summary.id, title: live.summary.title };
    return { now: editionOf(now), of, changes: [], targets: [] };
  }
  const changes = await readChanges(context, params.id);
  const packs = await services.pinned.read(
    tx,
    changes.flatMap(({ from_hash, to_hash }) => [from_hash, to_hash]),
  );
  const atHand = kept.summary.state === "open" ? await packsAtHand(context) : [];
  return {
    ...{ now: editionOf(now), of: null },
    changes: changes.map((change) => changeOf(change, packs)),
    targets: atHand.filter((pack) => mayFollow(now, pack)).map(editionOf),
  };
}

/** What a change of edition would do, without doing it. */
export async function previewEdition(context: Context<typeof api.previewEdition>): Promise<EditionPreview> {
  const { params, query, services, tx } = context;
  const found = await findAssessment(context, params.id);
  if (!found) throw new Refusal("not-found");
  if (found.revisionOf !== null) throw new Refusal("earlier-edition");
  const pack = await services.pinned.readOne(tx, found.summary.packHash);
  const kept = { ...onlyOpen(found), pack };
  await refuseUnlessManaging(context, params.id);
  const target = await targetPack(context, kept, query.standard);
  const changed = difference(pack, target);
  const carrying = carryingOf(changed, pack, target);
  const scope = carryScope(kept.summary.scope, carrying);
  if (kept.summary.scope.length > 0 && scope.length === 0) throw new Refusal("edition-leaves-nothing");
  const held = carryHeld(kept.summary.held, carrying);
  const rows = await readAnswerRows(context, params.id);
  const answers = await countingAnswers(context, params.id);
  const sections = await sectionsAfter(context, params.id, rows, carrying);
  const after = { ...kept, pack: target, summary: { ...kept.summary, scope: [...scope], held } };
  return {
    ...{ from: editionOf(pack), to: editionOf(target), difference: changed },
    ...{ scope: [...scope], held },
    ...counted(rows, carrying),
    links: await countedLinks(context, params.id, carrying),
    before: figureOf(kept, answers),
    after: figureOf(
      after,
      counting(answers, carrying, new Set(sections.sectionsAgain.map(({ section }) => section))),
    ),
    ...sections,
  };
}

/** The pack of that name at hand, where an assessment can go over to it. */
export async function targetPack(
  work: Work,
  { pack }: { readonly pack: Pack },
  standard: string,
): Promise<GuidedPack> {
  const target = findPack(await packsAtHand(work), standard);
  if (!mayFollow(pack, target)) throw new Refusal("edition-not-of-line", { standard });
  return target;
}

function editionOf({ hash, standard }: Pick<Pack, "hash" | "standard">): EditionOf {
  return { standard: standardName(standard), revision: standard.revision, title: standard.title, hash };
}

function changeOf(kept: KeptEdition, packs: ReadonlyMap<string, Pack>): Editions["changes"][number] {
  const named = (hash: string) => {
    const pack = packs.get(hash);
    if (!pack) throw new Error(`the pinned pack ${hash} was not read`);
    return editionOf(pack);
  };
  const { undone_at: at, undone_by_name: by, undone_answers_id: answers } = kept;
  return {
    ...{ id: kept.answers_id, number: kept.number },
    ...{ from: named(kept.from_hash), to: named(kept.to_hash) },
    ...{ changedBy: kept.changed_by_name, changedAt: kept.changed_at },
    undone: at !== null && by !== null && answers !== null ? { at, by, answers } : null,
  };
}

/** How many answers go over, those taken back aside. */
function counted(rows: AnswerRows, carrying: Carrying) {
  const all = given(rows);
  const kept = given(carriedRows(rows, carrying));
  const of = (key: keyof typeof all) => ({ kept: kept[key], apart: all[key] - kept[key] });
  return {
    ...{ ratings: of("ratings"), notes: of("notes") },
    ...{ marks: of("marks"), statements: of("statements") },
  };
}

function given({ ratings, teamRatings, notes, teamNotes, marks, statements }: AnswerRows) {
  // Of an assessment without a team it is the latest rating of each criterion and angle that counts.
  const latest = new Map(
    ratings
      .toSorted((one, other) => one.version - other.version)
      .map((row) => [`${row.criterion} ${row.angle}`, row.value]),
  );
  const shared = [...latest.values()].filter((value) => value !== null).length;
  return {
    ratings: shared + teamRatings.filter(({ value }) => value !== null).length,
    notes: [...notes, ...teamNotes].filter(({ text }) => text !== "").length,
    marks: marks.filter(({ standing }) => standing).length,
    statements: statements.filter(({ standing }) => standing).length,
  };
}

async function countedLinks(work: Work, id: string, carrying: Carrying) {
  const links = await readLinks(work, id);
  const kept = carryPlaces(links, carrying).length;
  return { kept, apart: links.length - kept };
}

/** The answers that would count in the later edition. In a team a section that goes back to its assessors counts no more. */
function counting(
  { ratings, marks }: CountingAnswers,
  { keeps, isAnswer, takesMarks, after }: Carrying,
  again: ReadonlySet<string>,
): CountingAnswers {
  const moved = <Answer extends { readonly criterion: string }>(answer: Answer) => {
    const criterion = keeps.get(answer.criterion);
    return criterion === undefined ? [] : [{ ...answer, criterion }];
  };
  const sectionOf = (criterion: string) => outline(after).criterion.get(criterion)?.section ?? "";
  return {
    ratings: ratings
      .filter(({ angle, value }) => isAnswer(angle, value))
      .flatMap(moved)
      .filter(({ criterion }) => !again.has(sectionOf(criterion))),
    marks: takesMarks ? marks.flatMap(moved) : [],
  };
}

function figureOf(kept: KeptAssessment & { readonly pack: Pack }, answers: CountingAnswers) {
  const { rated, asked, points, max, levelsMet } = figuresFrom(kept.pack, kept.summary, answers);
  return { rated, asked, points, max, attained: attainedAfter(levelsMet, kept.years) };
}

async function sectionsAfter(work: Work, id: string, rows: AnswerRows, carrying: Carrying) {
  const parts = await readParts(work, [id]);
  if (parts.length === 0) return { sectionsAgain: [], sectionsOpen: [] };
  const after = partsAfter(rows, carrying, parts);
  const names = new Map(parts.map(({ accountId, name }) => [accountId, name]));
  const submitted = new Set(parts.filter((part) => part.submittedAt !== null).map(keyOfPart));
  const again = after.filter((part) => part.submittedAt === null && submitted.has(keyOfPart(part)));
  const given = new Set(after.map(({ section }) => section));
  return {
    sectionsAgain: [...Map.groupBy(again, ({ section }) => section)].map(([section, own]) => ({
      section,
      names: own.map(({ accountId }) => names.get(accountId) ?? ""),
    })),
    sectionsOpen: outline(carrying.after)
      .sections.map(({ code }) => code)
      .filter((code) => !given.has(code)),
  };
}

function keyOfPart({ section, accountId }: { readonly section: string; readonly accountId: string }): string {
  return `${section} ${accountId}`;
}
