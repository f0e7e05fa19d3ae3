import { type Call, journal, organisation } from "@plumbline/api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../testing/test-server.ts";

let server: TestServer;
let manager: Signed;
let administrator: Signed;
let centreId: string;
let queries = 0;

beforeAll(async () => {
  server = await testServer({
    onQuery: () => {
      queries += 1;
    },
  });
  manager = await server.signedIn(["manager"]);
  administrator = await server.signedIn(["administrator"]);
  centreId = (await newCentre("总中心")).id;
});
afterAll(() => server.close());

const newCentre = (name: string) => server.call(organisation.createCentre, { body: { name } }, manager);
const nobody = "00000000-0000-7000-8000-000000000000";

type NewCentreGiven = Call<typeof organisation.createCentre>["body"];

/** The four kinds of record, each with its endpoints, a body by name, and the code for a name that is taken. */
const kinds = {
  centre: {
    create: organisation.createCentre,
    change: organisation.changeCentre,
    archive: organisation.archiveCentre,
    restore: organisation.restoreCentre,
    list: organisation.listCentres,
    body: (name: string): NewCentreGiven => ({
      name,
      seats: 120,
      openedOn: "2020-05-01",
      channels: ["phone"],
    }),
    taken: "name-taken",
  },
  team: {
    create: organisation.createTeam,
    change: organisation.changeTeam,
    archive: organisation.archiveTeam,
    restore: organisation.restoreTeam,
    list: organisation.listTeams,
    body: (name: string) => ({ name, centreId }),
    taken: "name-taken",
  },
  position: {
    create: organisation.createPosition,
    change: organisation.changePosition,
    archive: organisation.archivePosition,
    restore: organisation.restorePosition,
    list: organisation.listPositions,
    body: (name: string) => ({ name, duties: "接听来电，\n当场解决问题。" }),
    taken: "name-taken",
  },
  person: {
    create: organisation.createPerson,
    change: organisation.changePerson,
    archive: organisation.archivePerson,
    restore: organisation.restorePerson,
    list: organisation.listPeople,
    body: (name: string) => ({ name, staffNumber: `工-${name}`, centreId, joinedOn: "2024-03-01" }),
    taken: "staff-number-taken",
  },
} as const;

describe.each(Object.entries(kinds))("a %s", (subject, kind) => {
  // The kinds differ in their bodies only, and each gives its own.
  const { create, change, archive, restore, list, body } = kind as (typeof kinds)["centre"];
  const made = (name: string) => server.call(create, { body: body(name) }, manager);
  const at = (id: string, expectedVersion: number) => ({ params: { id }, body: { expectedVersion } });
  const names = async (archived: boolean) =>
    (await server.call(list, { query: { archived: String(archived) } }, manager)).entries.map(
      ({ name }) => name,
    );

  test("is created as written, and changed once the version is the one that was seen", async () => {
    const created = await made("甲");
    expect(created).toMatchObject({ ...body("甲"), version: 1, archivedAt: null });
    const after = { ...body("甲乙"), expectedVersion: 1 };
    expect(await server.call(change, { params: { id: created.id }, body: after }, manager)).toEqual({
      ...created,
      ...body("甲乙"),
      version: 2,
    });
    const late = await server.refused(change, { params: { id: created.id }, body: after }, manager);
    expect(late).toMatchObject({ code: "changed-meanwhile", status: 409, data: { version: 2 } });
  });

  test("that is saved as it stands counts no change", async () => {
    const created = await made("丙");
    const same = { params: { id: created.id }, body: { ...body("丙"), expectedVersion: 1 } };
    expect(await server.call(change, same, manager)).toEqual(created);
  });

  test("cannot have what another one has", async () => {
    await made("独一");
    const { id } = await made("另一");
    const created = await server.refused(create, { body: body("独一") }, manager);
    expect(created).toMatchObject({ code: kind.taken, status: 409 });
    const same = { params: { id }, body: { ...body("独一"), expectedVersion: 1 } };
    expect((await server.refused(change, same, manager)).code).toBe(kind.taken);
  });

  test("is archived and restored, and cannot be changed in between", async () => {
    const { id } = await made("旧");
    const archived = await server.call(archive, at(id, 1), manager);
    expect(archived).toMatchObject({ id, version: 2, archivedAt: expect.stringMatching(/Z$/) });
    expect([(await names(false)).includes("旧"), (await names(true)).includes("旧")]).toEqual([false, true]);
    const renamed = { params: { id }, body: { ...body("新"), expectedVersion: 2 } };
    expect(await server.refused(change, renamed, manager)).toMatchObject({
      code: "archived",
      title: "“旧”已归档，不能修改或选用。请先恢复。",
    });
    expect((await server.refused(restore, at(id, 1), manager)).code).toBe("changed-meanwhile");
    expect(await server.call(restore, at(id, 2), manager)).toMatchObject({ version: 3, archivedAt: null });
    expect(await names(false)).toContain("旧");
  });

  test("of another organisation is answered with the bytes of one that is not there", async () => {
    const { id } = await made("别家的");
    const stranger = await server.signedIn(["administrator"], await server.newOrganisation());
    const ask = async (of: string) => {
      const changed = { params: { id: of }, body: { ...body("我的"), expectedVersion: 1 } };
      const answers = [
        await server.send(change, changed, stranger),
        await server.send(archive, at(of, 1), stranger),
        await server.send(restore, at(of, 1), stranger),
        await server.send(organisation.readCentre, { params: { id: of } }, stranger),
      ];
      return answers.map((answer) => [answer.statusCode, answer.body]);
    };
    const answers = await ask(id);
    expect(answers).toEqual(await ask(nobody));
    expect(answers.map(([status]) => status)).toEqual([404, 404, 404, 404]);
    expect((await server.call(list, {}, stranger)).total).toBe(0);
  });

  test("tells the journal what was before and after, and nothing when it is refused", async () => {
    const { id } = await made("留痕");
    await server.call(change, { params: { id }, body: { ...body("留痕二"), expectedVersion: 1 } }, manager);
    await server.call(archive, at(id, 2), manager);
    await server.refused(archive, at(id, 1), manager);
    const { entries } = await server.call(journal.listJournal, { query: { subjectId: id } }, administrator);
    expect(entries.map(({ action }) => action)).toEqual([
      `organisation.archive-${subject}`,
      `organisation.change-${subject}`,
      `organisation.create-${subject}`,
    ]);
    expect(entries[1]?.data).toMatchObject({ before: { name: "留痕" }, after: { name: "留痕二" } });
    expect(entries[0]?.data).toMatchObject({ name: "留痕二", before: { archivedAt: null } });
  });

  test("is listed in a constant number of queries", async () => {
    const count = async () => {
      queries = 0;
      await server.call(list, { query: { archived: "true" } }, manager);
      return queries;
    };
    const before = await count();
    for (const name of ["子", "丑", "寅"]) await made(name);
    expect(await count()).toBe(before);
  });
});
