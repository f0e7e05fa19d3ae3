import { Refusal, type Text } from "../kernel/index.ts";
import type { PersonColumn, PersonRow } from "./model.ts";

/** A sheet as read from a file: its headings and its cells as text; `line` is the line in the file. */
export type Table = {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

type Column = { readonly heading: Text; readonly required: boolean; readonly aliases: readonly string[] };

/** The columns of a file of people: the heading we write, and what else is understood (case and blanks aside). */
export const personColumns: Readonly<Record<PersonColumn, Column>> = {
  staffNumber: {
    heading: { zh: "工号", en: "Staff number" },
    required: true,
    aliases: ["员工编号", "员工号", "人员编号", "staff no", "employee number", "employee no", "employee id"],
  },
  name: {
    heading: { zh: "姓名", en: "Name" },
    required: true,
    aliases: ["员工姓名", "full name"],
  },
  email: {
    heading: { zh: "邮箱", en: "E-mail" },
    required: false,
    aliases: ["电子邮箱", "电子邮件", "邮件", "email address", "mail"],
  },
  centre: {
    heading: { zh: "客户中心", en: "Centre" },
    required: false,
    aliases: ["中心", "所属中心", "center", "contact centre", "contact center"],
  },
  team: {
    heading: { zh: "班组", en: "Team" },
    required: false,
    aliases: ["团队", "小组", "所属班组"],
  },
  position: {
    heading: { zh: "岗位", en: "Position" },
    required: false,
    aliases: ["职位", "job title", "post"],
  },
  joinedOn: {
    heading: { zh: "入职日期", en: "Joined on" },
    required: false,
    aliases: ["入职时间", "joined", "joining date", "start date"],
  },
  leftOn: {
    heading: { zh: "离职日期", en: "Left on" },
    required: false,
    aliases: ["离职时间", "left", "leaving date", "end date"],
  },
};

// The literal above has exactly the keys of PersonColumn; Object.keys only says string.
const fields = Object.keys(personColumns) as readonly PersonColumn[];

const plain = (heading: string) =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_*.-]/g, "");

const fieldByHeading = new Map(
  fields.flatMap((field) => {
    const { heading, aliases } = personColumns[field];
    return [field, heading.zh, heading.en, ...aliases].map((word) => [plain(word), field] as const);
  }),
);

/** A file of people with its columns understood; `ignored` are headings nothing is known about. */
export type PeopleTable = {
  readonly given: ReadonlySet<PersonColumn>;
  readonly ignored: readonly string[];
  readonly rows: readonly { readonly line: number; readonly row: PersonRow }[];
};

/** Finds the columns by their headings; a missing column, or one that is there twice, is refused. */
export function readPeopleTable({ header, rows }: Table): PeopleTable {
  const columns = columnsOf(header);
  const missing = fields.filter((field) => personColumns[field].required && !columns.has(field));
  if (missing.length > 0) {
    throw new Refusal("columns-missing", { missing: missing.map(bothHeadings), header });
  }
  return {
    given: new Set(columns.keys()),
    ignored: header.filter((heading) => heading.trim() !== "" && !fieldByHeading.has(plain(heading))),
    rows: rows.map(({ line, cells }) => ({ line, row: rowOf(cells, columns) })),
  };
}

const bothHeadings = (field: PersonColumn) => {
  const { zh, en } = personColumns[field].heading;
  return `${zh} (${en})`;
};

type Columns = ReadonlyMap<PersonColumn, number>;

function columnsOf(header: readonly string[]): Columns {
  const columns = new Map<PersonColumn, number>();
  for (const [index, heading] of header.entries()) {
    const field = fieldByHeading.get(plain(heading));
    if (!field) continue;
    const first = columns.get(field);
    if (first !== undefined) {
      throw new Refusal("columns-twice", { first: header[first], second: heading });
    }
    columns.set(field, index);
  }
  return columns;
}

/** Longer than anything a cell may hold, so that what is cut off is refused all the same. */
const longestCell = 300;

function rowOf(cells: readonly string[], columns: Columns): PersonRow {
  const cell = (field: PersonColumn) => {
    const index = columns.get(field);
    const text = index === undefined ? "" : (cells[index] ?? "").trim();
    return text.slice(0, longestCell).toWellFormed() || null;
  };
  return {
    staffNumber: cell("staffNumber"),
    name: cell("name"),
    email: cell("email"),
    centre: cell("centre"),
    team: cell("team"),
    position: cell("position"),
    joinedOn: cell("joinedOn"),
    leftOn: cell("leftOn"),
  };
}
