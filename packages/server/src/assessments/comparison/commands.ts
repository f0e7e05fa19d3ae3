import { assessments as api } from "@plumbline/api";
import {
  latestOfEach,
  type Rating,
  type RunFacts,
  type RunToLay,
  ratingKey,
  runsBeside,
  sheetRows,
} from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { type Pack, standardName } from "@plumbline/core/standards";
import { findPack } from "@plumbline/documents";
import type { z } from "zod";
import { packsAtHand } from "../../standards/index.ts";
import type { Work } from "../answers/commands.ts";
import { type Of, readMarks, readRatings, standing } from "../answers/store.ts";
import { assessmentsById, finishedAssessments, type KeptAssessment } from "../store.ts";
import { readTeamRatings } from "../team-answers/store.ts";

type Asked = z.output<typeof api.ComparisonQuery>;

/** The runs that are asked for on one frame; as many queries for sixty runs as for two. */
export async function compareMany(work: Work, asked: Asked): Promise<api.ComparedAssessments> {
  const { chosen, left } = await chooseRuns(work, asked);
  const packs = await packsOf(work, chosen);
  const frame = await frameOf(work, asked.standard, [...packs.values()]);
  const runs = await runsToLay(work, chosen, { packs, stated: new Set(asked.stated) });
  return { ...runsBeside(frame, runs), left };
}

/** By name, or the finished ones as of a day; the latest where there are too many. */
async function chooseRuns(work: Work, asked: Asked) {
  const named = [...new Set([...(asked.ids ?? []), ...(asked.stated ?? [])])];
  const found = named.length > 0 ? await runsNamed(work, named, asked) : await runsFinished(work, asked);
  return { chosen: found.slice(0, api.mostRuns), left: Math.max(0, found.length - api.mostRuns) };
}

async function runsNamed(work: Work, ids: readonly string[], { standard }: Asked): Promise<KeptAssessment[]> {
  const kept = await assessmentsById(work, ids);
  if (kept.length < ids.length) throw new Refusal("not-found");
  if (kept.some(({ summary }) => idOf(summary.standard) !== idOf(standard)))
    throw new Refusal("standards-not-comparable", { standard });
  return kept.toSorted((one, other) => (one.summary.to < other.summary.to ? 1 : -1));
}

async function runsFinished(work: Work, { standard, centres, asOf, runs }: Asked): Promise<KeptAssessment[]> {
  const filter = { standardId: idOf(standard), centreIds: centres, asOf };
  const all = await finishedAssessments(work, filter);
  if (runs === "all") return all;
  const each = runs === "latest" ? "centre" : "purpose";
  const summaries = all.map(({ summary }) => summary);
  const latest = new Set(latestOfEach(summaries, each).map(({ id }) => id));
  return all.filter(({ summary }) => latest.has(summary.id));
}

const idOf = (standard: string) => standard.split("@")[0] ?? "";

async function packsOf({ tx, services }: Work, kept: readonly KeptAssessment[]) {
  const hashes = kept.map(({ summary }) => summary.packHash);
  return hashes.length === 0 ? new Map<string, Pack>() : services.pinned.read(tx, hashes);
}

/** The edition as it is at hand, else as one of the runs has it pinned. */
async function frameOf(work: Work, standard: string, pinned: readonly Pack[]): Promise<Pack> {
  const isIt = (pack: Pack) => standardName(pack.standard) === standard;
  const atHand = await packsAtHand(work);
  return atHand.find(isIt) ?? pinned.find(isIt) ?? findPack(atHand, standard);
}

type Laying = { readonly packs: ReadonlyMap<string, Pack>; readonly stated: ReadonlySet<string> };

async function runsToLay(
  work: Work,
  chosen: readonly KeptAssessment[],
  { packs, stated }: Laying,
): Promise<RunToLay[]> {
  const ids = chosen.map(({ summary }) => summary.id);
  const ratings = Map.groupBy(await readRatings(work, ids), ({ assessmentId }) => assessmentId);
  const marks = Map.groupBy(await readMarks(work, ids), ({ assessmentId }) => assessmentId);
  const claims = await readStated(
    work,
    ids.filter((id) => stated.has(id)),
  );
  return chosen.flatMap((kept) => {
    const { id, packHash } = kept.summary;
    const pack = packs.get(packHash);
    if (!pack) throw new Error(`the pinned pack ${packHash} was not read`);
    const notApplicable = standing(marks.get(id) ?? []);
    const rowsOf = (given: readonly Rating[]) => sheetRows({ ratings: given, notes: [], notApplicable });
    const verified = { facts: factsOf(kept, "verified"), pack, rows: rowsOf(ratings.get(id) ?? []) };
    const claimed = claims.get(id);
    if (!claimed) return [verified];
    return [{ facts: factsOf(kept, "stated"), pack, rows: rowsOf(claimed) }, verified];
  });
}

/** What the people of the centre state, of each criterion and angle the newest; teams where nobody did are left out. */
async function readStated(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, Of<Rating>[]>> {
  if (ids.length === 0) return new Map();
  const all = await readTeamRatings(work, ids, { kind: "stated" });
  const given = all.filter(({ value }) => value !== null);
  return new Map(
    [...Map.groupBy(given, ({ assessmentId }) => assessmentId)].map(([id, own]) => [
      id,
      [...new Map(own.map((rating) => [ratingKey(rating), rating])).values()],
    ]),
  );
}

function factsOf({ summary }: KeptAssessment, kind: RunFacts["kind"]): RunFacts {
  const { id, title, centreId, centreName, standard, purpose, state, to, scope, rated, asked } = summary;
  const attained = kind === "verified" && rated === asked ? summary.attained : null;
  return {
    ...{ kind, assessmentId: id, title, centreId, centreName, standard, purpose, state },
    ...{ on: to, scope, attained },
  };
}
