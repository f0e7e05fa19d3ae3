import { Refusal } from "../kernel/index.ts";
import { cellFault } from "./cell-faults.ts";
import type {
  CellFault,
  Centre,
  NewPerson,
  Person,
  PersonImportRow,
  PersonRow,
  Position,
  Team,
} from "./model.ts";
import type { PeopleTable } from "./people-table.ts";
import { readPerson } from "./person-row.ts";
import { placesOf } from "./places.ts";

/** What the organisation has already, archived records included; `people` at least those the file names. */
export type KnownOrganisation = {
  readonly people: readonly Person[];
  readonly centres: readonly Centre[];
  readonly teams: readonly Team[];
  readonly positions: readonly Position[];
};

/** What one row of the file comes to; `person` is what to store, null where the row is refused. */
export type PlannedPerson = PersonImportRow & {
  readonly person: NewPerson | null;
  /** The record the row speaks of; null where it adds one. */
  readonly existing: Person | null;
};

/**
 * What a file of people would do, row by row, with every fault of every row. People are matched by staff number;
 * a column that is there rules, empty cells too; a column that is not there leaves what is stored as it is.
 */
export function planPeopleImport(table: PeopleTable, known: KnownOrganisation): readonly PlannedPerson[] {
  const places = placesOf(known);
  const byNumber = new Map(known.people.map((person) => [person.staffNumber, person]));
  const linesOf = linesByNumber(table);
  return table.rows.map(({ line, row }) => {
    const existing = byNumber.get(row.staffNumber ?? "") ?? null;
    const lines = linesOf.get(row.staffNumber) ?? [];
    const { person, faults } = readPerson({ row, given: table.given, existing, places });
    const errors = [...numberFaults(row, existing, lines), ...faults];
    if (errors.length > 0) return { line, row, existing, person: null, action: "refused", errors };
    return { line, row, existing, person, action: actionOf(person, existing), errors };
  });
}

/** Refuses a file any of whose rows is wrong, naming every fault: nothing of it may be stored. */
export function refuseFaultyRows(rows: readonly PersonImportRow[]): void {
  const problems = rows.flatMap(({ line, errors }) => errors.map((error) => ({ line, ...error })));
  if (problems.length > 0) throw new Refusal("rows-refused", { problems });
}

function linesByNumber({ rows }: PeopleTable): ReadonlyMap<string | null, readonly number[]> {
  const groups = Map.groupBy(rows, ({ row }) => row.staffNumber);
  return new Map([...groups].map(([number, same]) => [number, same.map(({ line }) => line)]));
}

function numberFaults(row: PersonRow, existing: Person | null, lines: readonly number[]): CellFault[] {
  const number = row.staffNumber;
  if (number === null) return [];
  return [
    ...(lines.length > 1 ? [cellFault("staffNumber", "staff-number-twice", number, { lines })] : []),
    ...(existing?.archivedAt ? [cellFault("staffNumber", "person-archived", number)] : []),
  ];
}

function actionOf(person: NewPerson, existing: Person | null): PersonImportRow["action"] {
  if (!existing) return "add";
  // NewPerson holds exactly the fields a person can be changed in.
  const fields = Object.keys(person) as readonly (keyof NewPerson)[];
  return fields.every((field) => person[field] === existing[field]) ? "same" : "change";
}
