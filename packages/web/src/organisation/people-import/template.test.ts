import { readPeopleTable } from "@plumbline/core/organisation";
import { expect, test } from "vitest";
import { columnOrder, templateOf } from "./template.ts";

test.each(["zh", "en"] as const)(
  "every heading of the template in %s is understood by the import",
  (language) => {
    const header = templateOf(language).replace("\uFEFF", "").trim().split(",");
    const table = readPeopleTable({ header, rows: [] });
    expect([...table.given]).toEqual([...columnOrder]);
    expect(table.ignored).toEqual([]);
  },
);
