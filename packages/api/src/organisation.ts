import { Id } from "@plumbline/core/kernel";
import {
  Centre,
  leavesAfterJoining,
  leftBeforeJoined,
  NewCentre,
  NewPerson,
  NewPosition,
  NewTeam,
  Organisation,
  Person,
  PersonImportRow,
  Position,
  Team,
} from "@plumbline/core/organisation";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, changed, listOf, Page, versioned } from "./shared.ts";

export * from "./organisation-report-look.ts";

const withArchived = z.strictObject({ archived: z.stringbool().default(false) });

export const readOrganisation = endpoint("GET /organisation", {
  summary: { zh: "当前组织", en: "The organisation worked in" },
  permission: "organisation.read",
  reply: Organisation,
});

export const changeOrganisation = endpoint("PUT /organisation", {
  summary: { zh: "修改组织名称", en: "Rename the organisation" },
  permission: "organisation.manage",
  body: changed({ name: Organisation.shape.name }),
  reply: Organisation,
  problems: ["changed-meanwhile"],
});

export const listCentres = endpoint("GET /centres", {
  summary: { zh: "客户中心列表", en: "Centres" },
  permission: "organisation.read",
  query: withArchived,
  reply: listOf(Centre),
});

export const readCentre = endpoint("GET /centres/{id}", {
  summary: { zh: "一个客户中心", en: "One centre" },
  permission: "organisation.read",
  params: byId,
  reply: Centre,
  problems: ["not-found"],
});

export const createCentre = endpoint("POST /centres", {
  summary: { zh: "新建客户中心", en: "Add a centre" },
  permission: "organisation.manage",
  body: NewCentre,
  reply: Centre,
  status: 201,
  problems: ["name-taken"],
});

export const changeCentre = endpoint("PUT /centres/{id}", {
  summary: { zh: "修改客户中心", en: "Change a centre" },
  permission: "organisation.manage",
  params: byId,
  body: changed(NewCentre.shape),
  reply: Centre,
  problems: ["not-found", "name-taken", "changed-meanwhile", "archived"],
});

export const archiveCentre = endpoint("POST /centres/{id}/archive", {
  summary: { zh: "归档客户中心（可恢复）", en: "Archive a centre; it can be restored" },
  permission: "organisation.manage",
  params: byId,
  body: versioned,
  reply: Centre,
  problems: ["not-found", "changed-meanwhile", "still-in-use"],
});

export const restoreCentre = endpoint("POST /centres/{id}/restore", {
  summary: { zh: "恢复已归档的客户中心", en: "Restore an archived centre" },
  permission: "organisation.manage",
  params: byId,
  body: versioned,
  reply: Centre,
  problems: ["not-found", "changed-meanwhile", "name-taken"],
});

export const listTeams = endpoint("GET /teams", {
  summary: { zh: "班组列表", en: "Teams" },
  permission: "organisation.read",
  query: withArchived.extend({ centreId: Id.optional() }),
  reply: listOf(Team),
});

export const createTeam = endpoint("POST /teams", {
  summary: { zh: "新建班组", en: "Add a team" },
  permission: "organisation.manage",
  body: NewTeam,
  reply: Team,
  status: 201,
  problems: ["name-taken", "not-found", "archived"],
});

export const changeTeam = endpoint("PUT /teams/{id}", {
  summary: { zh: "修改班组", en: "Change a team" },
  permission: "organisation.manage",
  params: byId,
  body: changed(NewTeam.shape),
  reply: Team,
  problems: ["not-found", "name-taken", "changed-meanwhile", "archived", "still-in-use"],
});

export const archiveTeam = endpoint("POST /teams/{id}/archive", {
  summary: { zh: "归档班组（可恢复）", en: "Archive a team; it can be restored" },
  permission: "organisation.manage",
  params: byId,
  body: versioned,
  reply: Team,
  problems: ["not-found", "changed-meanwhile", "still-in-use"],
});

export const restoreTeam = endpoint("POST /teams/{id}/restore", {
  summary: { zh: "恢复已归档的班组", en: "Restore an archived team" },
  permission: "organisation.manage",
  params: byId,
  body: versioned,
  reply: Team,
  problems: ["not-found", "changed-meanwhile", "name-taken", "archived"],
});

export const listPositions = endpoint("GET /positions", {
  summary: { zh: "岗位列表", en: "Positions" },
  permission: "organisation.read",
  query: withArchived,
  reply: listOf(Position),
});

export const createPosition = endpoint("POST /positions", {
  summary: { zh: "新建岗位", en: "Add a position" },
  permission: "organisation.manage",
  body: NewPosition,
  reply: Position,
  status: 201,
  problems: ["name-taken"],
});

export const changePosition = endpoint("PUT /positions/{id}", {
  summary: { zh: "修改岗位", en: "Change a position" },
  permission: "organisation.manage",
  params: byId,
  body: changed(NewPosition.shape),
  reply: Position,
  problems: ["not-found", "name-taken", "changed-meanwhile", "archived"],
});

export const archivePosition = endpoint("POST /positions/{id}/archive", {
  summary: { zh: "归档岗位（可恢复）", en: "Archive a position; it can be restored" },
  permission: "organisation.manage",
  params: byId,
  body: versioned,
  reply: Position,
  problems: ["not-found", "changed-meanwhile", "still-in-use"],
});

export const restorePosition = endpoint("POST /positions/{id}/restore", {
  summary: { zh: "恢复已归档的岗位", en: "Restore an archived position" },
  permission: "organisation.manage",
  params: byId,
  body: versioned,
  reply: Position,
  problems: ["not-found", "changed-meanwhile", "name-taken"],
});

export const listPeople = endpoint("GET /people", {
  summary: { zh: "人员列表", en: "People" },
  permission: "people.read",
  query: Page.extend({
    archived: z.stringbool().default(false),
    centreId: Id.optional(),
    teamId: Id.optional(),
    search: z.string().max(80).optional(),
  }),
  reply: listOf(Person),
});

export const createPerson = endpoint("POST /people", {
  summary: { zh: "新增人员", en: "Add a person" },
  permission: "people.manage",
  body: NewPerson,
  reply: Person,
  status: 201,
  problems: ["staff-number-taken", "not-found", "archived", "team-of-another-centre"],
});

export const changePerson = endpoint("PUT /people/{id}", {
  summary: { zh: "修改人员", en: "Change a person" },
  permission: "people.manage",
  params: byId,
  body: changed(NewPerson.shape).refine(leavesAfterJoining, leftBeforeJoined),
  reply: Person,
  problems: ["not-found", "staff-number-taken", "changed-meanwhile", "archived", "team-of-another-centre"],
});

export const archivePerson = endpoint("POST /people/{id}/archive", {
  summary: { zh: "归档人员（可恢复）", en: "Archive a person; the record can be restored" },
  permission: "people.manage",
  params: byId,
  body: versioned,
  reply: Person,
  problems: ["not-found", "changed-meanwhile"],
});

export const restorePerson = endpoint("POST /people/{id}/restore", {
  summary: { zh: "恢复已归档的人员", en: "Restore an archived person" },
  permission: "people.manage",
  params: byId,
  body: versioned,
  reply: Person,
  problems: ["not-found", "changed-meanwhile", "archived", "team-of-another-centre"],
});

export const importPeople = endpoint("POST /people/import", {
  summary: {
    zh: "从 CSV 或 Excel 导入人员：先预览，全部无误才写入",
    en: "Import people from CSV or Excel: preview first, written only if every row is right",
  },
  permission: "people.manage",
  carries: "upload",
  query: z.strictObject({ apply: z.stringbool().default(false) }),
  reply: z.strictObject({
    rows: z.array(PersonImportRow),
    /** Headings nothing is known about; their columns are not read. */
    ignoredColumns: z.array(z.string()),
    applied: z.boolean(),
    added: z.int(),
    changed: z.int(),
    same: z.int(),
    refused: z.int(),
  }),
  problems: ["file-not-readable", "columns-missing", "columns-twice", "rows-refused", "changed-meanwhile"],
});
