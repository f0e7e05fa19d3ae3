import { organisation } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import { type PlannedPerson, readPeopleTable } from "@plumbline/core/organisation";
import { readTable } from "@plumbline/documents";
import { type Handled, route } from "../../platform/http/index.ts";
import { applyImport, countActions, planImport } from "./commands.ts";

export const importRoutes: readonly Handled[] = [
  route(organisation.importPeople, async (context) => {
    const { upload, query } = context;
    if (!upload) throw new Refusal("file-missing");
    const table = readPeopleTable(await readTable(upload.bytes, upload.name));
    const rows = query.apply
      ? await applyImport(context, table, upload.name)
      : await planImport(context, table);
    return {
      rows: rows.map(shownRow),
      ignoredColumns: [...table.ignored],
      applied: query.apply,
      ...countActions(rows),
    };
  }),
];

function shownRow({ line, row, action, errors }: PlannedPerson) {
  return { line, row, action, errors };
}
