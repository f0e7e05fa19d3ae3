import {
  addressOf,
  assessments,
  type Endpoint,
  journal,
  organisation,
} from "../../packages/api/src/index.ts";
import { outline, type Standard } from "../../packages/core/src/standards/index.ts";
import type { FilledStore } from "./filled-store.ts";
import type { Shot } from "./load.ts";

const searches = ["2023", "第 7", "年度"];

type Asking = (number: number, store: FilledStore) => Shot;

/** What people read, each kind as often as the others; every request asks for something else. */
const reads: readonly Asking[] = [
  () => read("centres", organisation.listCentres, {}),
  (number, { centreIds }) =>
    read("assessments of a centre", assessments.listAssessments, {
      query: { centreId: at(centreIds, number) },
    }),
  (number) =>
    read("assessments, page of 50", assessments.listAssessments, {
      query: { state: number % 2 === 0 ? "closed" : undefined, offset: (number % 3) * 50 },
    }),
  (number) =>
    read("assessments, searched", assessments.listAssessments, { query: { search: at(searches, number) } }),
  (number, { ratedIds }) =>
    read("one assessment", assessments.readAssessment, { params: { id: at(ratedIds, number) } }),
  (number, { centreIds }) =>
    read("centre overview", assessments.readCentreOverview, { params: { id: at(centreIds, number) } }),
  (number) => read("journal", journal.listJournal, { query: { offset: (number % 3) * 50 } }),
  (number, { centreIds }) =>
    read("one centre", organisation.readCentre, { params: { id: at(centreIds, number) } }),
];

/** The read a number stands for. */
export function readShot(store: FilledStore): (number: number) => Shot {
  // The round is left out of the subject's number, so that every kind goes through all subjects.
  return (number) => at(reads, number)(Math.floor(number / reads.length), store);
}

/** The saving a number stands for: twenty assessors, each on a full sheet of their own, clause after clause. */
export function saveShot({ ratedIds }: FilledStore, standard: Standard): (number: number) => Shot {
  const assessors = ratedIds.slice(0, 20);
  const { criteria } = outline(standard);
  return (number) => {
    const params = {
      ...{ id: at(assessors, number), criterion: at(criteria, Math.floor(number / assessors.length)).id },
      angle: "method",
    };
    const path = addressOf(assessments.rateCriterion, { params });
    return { kind: "save", method: "PUT", path, body: { value: "partial", expectedVersion: 1 } };
  };
}

function read(kind: string, endpoint: Endpoint, asked: { params?: unknown; query?: unknown }): Shot {
  return { kind, method: "GET", path: addressOf(endpoint, asked) };
}

function at<T>(list: readonly T[], number: number): T {
  const found = list[number % list.length];
  if (found === undefined) throw new RangeError("nothing to choose from");
  return found;
}
