export {
  type HeldPosition,
  jobDescriptionsFact,
  organisationFacts,
  reviewedDescriptionsFact,
  type StaffRecords,
  teamSizeFact,
} from "./facts.ts";
export * from "./model.ts";
export {
  type KnownOrganisation,
  type PlannedPerson,
  planPeopleImport,
  refuseFaultyRows,
} from "./people-import.ts";
export { type PeopleTable, personColumns, readPeopleTable, type Table } from "./people-table.ts";
export { organisationRefusals } from "./refusals.ts";
export { refuseWhileUsed, type Use } from "./uses.ts";
export { dayOf } from "./written-day.ts";
export { yearsInOperation } from "./years-in-operation.ts";
