import { Refusal } from "@plumbline/core/kernel";
import {
  type PeopleTable,
  type Person,
  type PlannedPerson,
  planPeopleImport,
  refuseFaultyRows,
} from "@plumbline/core/organisation";
import { journalAll } from "../../platform/journal/index.ts";
import { changeOf, isTaken, type Work } from "../../platform/records/index.ts";
import { listCentres } from "../centres/store.ts";
import { listPositions } from "../positions/store.ts";
import { listTeams } from "../teams/store.ts";
import * as store from "./store.ts";

/** What the file would do to the people as they stand. */
export async function planImport(
  work: Work,
  table: PeopleTable,
  locked = false,
): Promise<readonly PlannedPerson[]> {
  const numbers = table.rows.flatMap(({ row }) => row.staffNumber ?? []);
  const archived = true;
  if (locked) await store.holdPlaces(work);
  const known = {
    centres: await listCentres(work, { archived }),
    teams: await listTeams(work, { archived }),
    positions: await listPositions(work, { archived }),
    people: await store.readByNumber(work, numbers, locked),
  };
  return planPeopleImport(table, known);
}

/** Takes the whole file in, or refuses it: every row as planned at this moment, each change with its journal row. */
export async function applyImport(
  work: Work,
  table: PeopleTable,
  fileName: string,
): Promise<readonly PlannedPerson[]> {
  const rows = await planImport(work, table, true);
  refuseFaultyRows(rows);
  const changes = rows.flatMap((row) => personChange(work, row));
  await savePeople(
    work,
    changes.map(({ after }) => after),
  );
  const entry = { action: "organisation.import-people", subject: "people-import", subjectId: work.newId() };
  const data = { name: fileName, ...countActions(rows) };
  await journalAll(work, [...changes.map(entryOf), { ...entry, data }]);
  return rows;
}

type PersonChange = { readonly before: Person | null; readonly after: Person };

function personChange(work: Work, { action, person, existing }: PlannedPerson): PersonChange[] {
  if (!person || action === "same") return [];
  if (existing)
    return [{ before: existing, after: { ...existing, ...person, version: existing.version + 1 } }];
  return [{ before: null, after: { ...person, id: work.newId(), version: 1, archivedAt: null } }];
}

async function savePeople(work: Work, people: readonly Person[]): Promise<void> {
  try {
    if (people.length > 0) await store.savePeople(work, people);
  } catch (error) {
    // Somebody added a person with one of the numbers while the file was being looked at.
    throw isTaken(error) ? new Refusal("changed-meanwhile") : error;
  }
}

function entryOf({ before, after }: PersonChange) {
  const verb = before ? "change" : "create";
  return {
    action: `organisation.${verb}-person`,
    subject: "person",
    subjectId: after.id,
    data: { name: after.name, ...changeOf(before, after) },
  };
}

/** How many rows of each sort a file has. */
export function countActions(rows: readonly PlannedPerson[]) {
  const count = (sort: PlannedPerson["action"]) => rows.filter(({ action }) => action === sort).length;
  return { added: count("add"), changed: count("change"), same: count("same"), refused: count("refused") };
}
