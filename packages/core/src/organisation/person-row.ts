import type { Day } from "../kernel/index.ts";
import { type Cell, cellFault, type FaultCode } from "./cell-faults.ts";
import type { PersonColumn, PersonRow } from "./model.ts";
import { type CellFault, leavesAfterJoining, NewPerson, type Person } from "./model.ts";
import { personColumns } from "./people-table.ts";
import type { Places } from "./places.ts";
import { dayOf } from "./written-day.ts";

/** One row with what is stored about its person; `faults` gathers what is wrong. */
type Reading = {
  readonly row: PersonRow;
  readonly given: ReadonlySet<PersonColumn>;
  readonly existing: Person | null;
  readonly places: Places;
  readonly faults: CellFault[];
};

/** Reads one row into the person it describes; where there are faults the person is not to be stored. */
export function readPerson(from: Omit<Reading, "faults">): {
  readonly person: NewPerson;
  readonly faults: readonly CellFault[];
} {
  const reading: Reading = { ...from, faults: [] };
  const { existing, places, faults } = reading;
  const person = {
    staffNumber: cell(reading, "staffNumber", shortText("staffNumber"), null) ?? "",
    name: cell(reading, "name", shortText("name"), null) ?? "",
    email: cell(reading, "email", email, existing?.email),
    ...placement(reading),
    positionId: cell(reading, "position", places.positionId, existing?.positionId),
    joinedOn: cell(reading, "joinedOn", day("joinedOn"), existing?.joinedOn),
    leftOn: cell(reading, "leftOn", day("leftOn"), existing?.leftOn),
  };
  if (!leavesAfterJoining(person)) {
    const other = person.joinedOn ?? "";
    faults.push(cellFault("leftOn", "left-before-joined", person.leftOn ?? "", { other }));
  }
  return { person, faults };
}

/** What the cell says where its column is there, else what is stored; empty or faulty cells give null. */
function cell<Value>(
  { row, given, faults }: Reading,
  field: PersonColumn,
  read: (text: string) => Cell<Value>,
  stored: Value | null | undefined,
): Value | null {
  if (!given.has(field)) return stored ?? null;
  const text = row[field];
  if (text === null) {
    if (personColumns[field].required) faults.push(cellFault(field, "required"));
    return null;
  }
  const result = read(text);
  if ("value" in result) return result.value;
  faults.push(result.fault);
  return null;
}

function shortText(field: "staffNumber" | "name") {
  return (text: string): Cell<string> => {
    const parsed = NewPerson.shape[field].safeParse(text);
    if (parsed.success) return { value: parsed.data };
    const tooBig = parsed.error.issues.find((issue) => issue.code === "too_big");
    if (!tooBig) return { fault: cellFault(field, "single-line", text) };
    return { fault: cellFault(field, "too-long", text, { longest: Number(tooBig.maximum) }) };
  };
}

function email(text: string): Cell<string> {
  const parsed = NewPerson.shape.email.safeParse(text);
  return parsed.data ? { value: parsed.data } : { fault: cellFault("email", "email-not-valid", text) };
}

function day(field: "joinedOn" | "leftOn") {
  return (text: string): Cell<Day> => {
    const value = dayOf(text);
    return value ? { value } : { fault: cellFault(field, "day-not-valid", text) };
  };
}

/** Centre and team go together: a team is looked for in the row's centre, and alone it says which centre. */
function placement(reading: Reading): Pick<NewPerson, "centreId" | "teamId"> {
  const { row, given, existing, places, faults } = reading;
  const before = faults.length;
  const centreId = cell(reading, "centre", places.centreId, existing?.centreId);
  const centreFaulty = faults.length > before;
  const teams = cell(reading, "team", places.teams, storedTeam(existing, places));
  if (!teams || centreFaulty) return { centreId, teamId: null };

  const inCentre = teams.find((team) => team.centreId === centreId);
  if (inCentre) return { centreId, teamId: inCentre.id };
  const [team, another] = teams;
  const fault = (code: FaultCode, other = "") => {
    faults.push(cellFault("team", code, team.name, { other }));
    return { centreId, teamId: null };
  };
  const isCentreNamed = given.has("centre") && row.centre !== null;
  if (isCentreNamed || !given.has("team"))
    return fault("team-of-another-centre", places.centreName(centreId));
  return another ? fault("team-ambiguous") : { centreId: team.centreId, teamId: team.id };
}

function storedTeam(existing: Person | null, places: Places) {
  const team = existing?.teamId ? places.teamById(existing.teamId) : undefined;
  return team ? ([team] as const) : null;
}
