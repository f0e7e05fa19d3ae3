import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Centre,
  type KnownOrganisation,
  type Person,
  type Position,
  planPeopleImport,
  readPeopleTable,
  refuseFaultyRows,
  type Team,
} from "./index.ts";

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;
const kept = (number: number, archived = false) => ({
  id: id(number),
  version: 1,
  archivedAt: archived ? "2026-01-01T00:00:00.000Z" : null,
});
const centre = (number: number, name: string, archived = false): Centre => ({
  ...kept(number, archived),
  name,
  city: "",
  openedOn: null,
  seats: null,
  channels: [],
  businessTypes: [],
  industry: null,
  operatingModel: null,
  region: null,
});
const team = (number: number, name: string, centreId: string): Team => ({ ...kept(number), name, centreId });
const position = (number: number, name: string): Position => ({ ...kept(number), name, duties: "" });
const person = (number: number, staffNumber: string, more: Partial<Person> = {}): Person => ({
  ...kept(number),
  staffNumber,
  name: "王芳",
  email: null,
  centreId: null,
  teamId: null,
  positionId: null,
  joinedOn: null,
  leftOn: null,
  ...more,
});

const known: KnownOrganisation = {
  centres: [centre(1, "北京中心"), centre(2, "上海中心"), centre(3, "老中心", true)],
  teams: [team(11, "一组", id(1)), team(12, "一组", id(2)), team(13, "VIP 组", id(2))],
  positions: [position(21, "座席"), position(22, "Team leader")],
  people: [
    person(31, "A1", { centreId: id(1), teamId: id(11), joinedOn: "2020-01-01" }),
    person(32, "A2", { archivedAt: "2026-01-01T00:00:00.000Z" }),
  ],
};

const plan = (header: string[], ...rows: string[][]) =>
  planPeopleImport(
    readPeopleTable({ header, rows: rows.map((cells, index) => ({ line: index + 2, cells })) }),
    known,
  );
const codes = (rows: ReturnType<typeof plan>) =>
  rows.map(({ errors }) => errors.map(({ field, code }) => `${field}: ${code}`));

describe("headings", () => {
  test.each([
    ["工号", "姓名", "邮箱", "客户中心", "班组", "岗位", "入职日期", "离职日期"],
    ["员工编号", "员工姓名", "电子邮箱", "中心", "团队", "职位", "入职时间", "离职时间"],
    ["staffNumber", "name", "email", "centre", "team", "position", "joinedOn", "leftOn"],
    ["Staff Number", "Name", "E-mail", "Center", "Team", "Position", "Joined on", "Left on"],
    ["＊工号", " 姓 名 ", "EMAIL", "中心", "小组", "岗位*", "入职日期", "离职日期"],
  ])("%s, %s … are understood", (...header) => {
    const cells = [
      "B1",
      "李雷",
      "li@example.com",
      "上海中心",
      "一组",
      "team LEADER",
      "2024/3/1",
      "2025年1月1日",
    ];
    const [row] = plan(header, cells);
    expect(row).toMatchObject({ action: "add", line: 2, errors: [] });
    expect(row?.person).toEqual({
      staffNumber: "B1",
      name: "李雷",
      email: "li@example.com",
      centreId: id(2),
      teamId: id(12),
      positionId: id(22),
      joinedOn: "2024-03-01",
      leftOn: "2025-01-01",
    });
  });

  test("without staff number and name nothing can be read", () => {
    expect(() => plan(["邮箱"])).toThrow(
      expect.objectContaining({
        code: "columns-missing",
        data: { missing: ["工号 (Staff number)", "姓名 (Name)"], header: ["邮箱"] },
      }),
    );
  });

  test("two headings for one column are refused, unknown ones named", () => {
    expect(() => plan(["工号", "姓名", "员工编号"])).toThrow(
      expect.objectContaining({ code: "columns-twice", data: { first: "工号", second: "员工编号" } }),
    );
    expect(readPeopleTable({ header: ["工号", "姓名", "血型", ""], rows: [] }).ignored).toEqual(["血型"]);
  });
});

describe("what a row does", () => {
  test("a known staff number changes the person, or is the same", () => {
    const [same, changed] = [
      plan(["工号", "姓名", "中心", "班组"], ["A1", "王芳", "北京中心", "一组"])[0],
      plan(["工号", "姓名"], ["A1", "王方"])[0],
    ];
    expect([same?.action, changed?.action]).toEqual(["same", "change"]);
    expect(changed?.person).toMatchObject({ name: "王方", teamId: id(11), joinedOn: "2020-01-01" });
  });

  test("a column that is there rules even where its cell is empty; one that is not leaves what is stored", () => {
    const [emptied] = plan(["工号", "姓名", "入职日期"], ["A1", "王芳", ""]);
    expect(emptied).toMatchObject({ action: "change", person: { joinedOn: null, centreId: id(1) } });
  });

  test("a team that only one centre has says which centre it is", () => {
    expect(plan(["工号", "姓名", "班组"], ["B1", "李雷", "vip 组"])[0]?.person).toMatchObject({
      centreId: id(2),
      teamId: id(13),
    });
  });

  test("a team without a centre is first looked for in the person's own", () => {
    expect(plan(["工号", "姓名", "班组"], ["A1", "王芳", "一组"])[0]?.action).toBe("same");
  });
});

describe("what is wrong with a row", () => {
  const header = ["工号", "姓名", "邮箱", "中心", "班组", "岗位", "入职日期", "离职日期"];

  test("every bad cell of every row is named", () => {
    const rows = plan(
      header,
      ["", "", "x", "广州中心", "一组", "店长", "32/13/2024", "昨天"],
      ["B1", "李\n雷", "", "老中心", "", "", "2024-02-01", "2024-01-31"],
      ["B2".repeat(40), "韩梅梅", "", "北京中心", "VIP 组", "", "", ""],
      ["B3", "韩梅梅", "", "", "一组", "", "", ""],
      ["A2", "赵六", "", "", "九组", "", "", ""],
    );
    expect(codes(rows)).toEqual([
      [
        "staffNumber: required",
        "name: required",
        "email: email-not-valid",
        "centre: unknown",
        "position: unknown",
        "joinedOn: day-not-valid",
        "leftOn: day-not-valid",
      ],
      ["name: single-line", "centre: archived", "leftOn: left-before-joined"],
      ["staffNumber: too-long", "team: team-of-another-centre"],
      ["team: team-ambiguous"],
      ["staffNumber: person-archived", "team: unknown"],
    ]);
    expect(rows.every(({ action, person: stored }) => action === "refused" && stored === null)).toBe(true);
  });

  test("the sentence names what is wrong and what to do, in both languages", () => {
    const [row] = plan(header, ["B1", "李雷", "", "北京中心", "VIP 组", "店长", "", ""]);
    expect(row?.errors.map(({ message }) => message)).toEqual([
      {
        zh: "班组“VIP 组”不在客户中心“北京中心”，请更正中心或班组。",
        en: "The team “VIP 组” is not in the centre “北京中心”. Correct one of them.",
      },
      {
        zh: "没有名为“店长”的岗位，请先新建，或更正名称。",
        en: "There is no position called “店长”. Add it first, or correct the name.",
      },
    ]);
  });

  test("a staff number twice in the file is refused on each of its lines", () => {
    const rows = plan(["工号", "姓名"], ["B1", "李雷"], ["B2", "韩梅梅"], ["B1", "李磊"]);
    expect(codes(rows)).toEqual([
      ["staffNumber: staff-number-twice"],
      [],
      ["staffNumber: staff-number-twice"],
    ]);
    expect(rows[0]?.errors[0]?.message.zh).toContain("第 2、4 行");
  });

  test("a file of nothing but one long staff number stays small in its answer", () => {
    const number = "长".repeat(30_000);
    const planned = plan(["工号", "姓名"], ...Array.from({ length: 2000 }, () => [number, "李雷"]));
    expect(codes(planned)[0]).toEqual(["staffNumber: staff-number-twice", "staffNumber: too-long"]);
    expect(JSON.stringify(planned).length).toBeLessThan(2000 * 2000);
  });

  test("somebody moved to another centre without a team would be torn from the team", () => {
    expect(codes(plan(["工号", "姓名", "中心"], ["A1", "王芳", "上海中心"]))).toEqual([
      ["team: team-of-another-centre"],
    ]);
  });

  test("one bad row refuses the file", () => {
    const rows = plan(["工号", "姓名"], ["B1", ""], ["B2", "韩梅梅"]);
    expect(() => refuseFaultyRows(rows)).toThrow(
      expect.objectContaining({
        code: "rows-refused",
        data: { problems: [expect.objectContaining({ line: 2, field: "name", code: "required" })] },
      }),
    );
    expect(() => refuseFaultyRows(rows.slice(1))).not.toThrow();
  });
});

describe("properties", () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "",
      "A1",
      "B1",
      "B2",
      "北京中心",
      "上海中心",
      "一组",
      "VIP 组",
      "座席",
      "2024-01-01",
      "45352",
    ),
    fc.string({ maxLength: 6 }),
  );
  const header = ["工号", "姓名", "邮箱", "中心", "班组", "岗位", "入职日期", "离职日期"];
  const files = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });

  test("a row is refused exactly where it has faults, and each fault has both languages", () => {
    fc.assert(
      fc.property(files, (rows) => {
        for (const { action, errors, person: stored } of plan(header, ...rows)) {
          expect([action === "refused", stored === null]).toEqual([errors.length > 0, errors.length > 0]);
          expect(errors.every(({ message }) => message.zh !== "" && message.en !== "")).toBe(true);
        }
      }),
    );
  });

  test("a file that was taken in changes nothing when it comes again", () => {
    fc.assert(
      fc.property(files, (cells) => {
        const rows = cells.map((each, index) => ({ line: index + 2, cells: each }));
        const table = readPeopleTable({ header, rows });
        const good = planPeopleImport(table, known).filter(({ action }) => action !== "refused");
        const stored = good.map(({ person: plain, existing }, index) => ({
          ...kept(100 + index),
          ...existing,
          ...plain!,
        }));
        const lines = new Set(good.map(({ line }) => line));
        const again = planPeopleImport(
          { ...table, rows: table.rows.filter(({ line }) => lines.has(line)) },
          { ...known, people: stored },
        );
        expect(again.every(({ action }) => action === "same")).toBe(true);
      }),
    );
  });
});
