import { organisation } from "@plumbline/api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../testing/test-server.ts";

let server: TestServer;
let manager: Signed;

beforeAll(async () => {
  server = await testServer();
  manager = await server.signedIn(["manager"]);
});
afterAll(() => server.close());

const centre = (name: string) => server.call(organisation.createCentre, { body: { name } }, manager);
const team = (name: string, centreId: string) =>
  server.call(organisation.createTeam, { body: { name, centreId } }, manager);
const position = (name: string) => server.call(organisation.createPosition, { body: { name } }, manager);
const person = (staffNumber: string, more: object = {}) =>
  server.call(organisation.createPerson, { body: { staffNumber, name: "王芳", ...more } }, manager);
const at = ({ id, version }: { id: string; version: number }) => ({
  params: { id },
  body: { expectedVersion: version },
});

test("the organisation is renamed by whoever saw its newest name", async () => {
  const { name, version, id } = await server.call(organisation.readOrganisation, {}, manager);
  const body = { name: `${name}（新）`, expectedVersion: version };
  expect(await server.call(organisation.changeOrganisation, { body }, manager)).toEqual({
    ...{ id, name: body.name },
    version: version + 1,
  });
  const late = await server.refused(organisation.changeOrganisation, { body }, manager);
  expect(late.code).toBe("changed-meanwhile");
});

test("a rename while others write is no deadlock", async () => {
  const { name, version } = await server.call(organisation.readOrganisation, {}, manager);
  for (let round = 0; round < 5; round += 1) {
    const body = { name: `${name} ${round}`, expectedVersion: version + round };
    const answers = await Promise.all([
      ...[1, 2].map((at) =>
        server.send(organisation.createCentre, { body: { name: `同时 ${round}-${at}` } }, manager),
      ),
      server.send(organisation.changeOrganisation, { body }, manager),
      server.send(organisation.createPosition, { body: { name: `同时 ${round}` } }, manager),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 200, 201]);
  }
});

describe("what is still in use is not archived", () => {
  test("a centre with teams and people", async () => {
    const used = await centre("在用中心");
    const itsTeam = await team("一组", used.id);
    const somebody = await person("U1", { centreId: used.id, teamId: itsTeam.id });
    expect(await server.refused(organisation.archiveCentre, at(used), manager)).toMatchObject({
      code: "still-in-use",
      status: 409,
      title: "“在用中心”仍在使用：班组（1）、人员（1）。请先移走或归档它们。",
    });
    expect((await server.refused(organisation.archiveTeam, at(itsTeam), manager)).code).toBe("still-in-use");
    await server.call(organisation.archivePerson, at(somebody), manager);
    await server.call(organisation.archiveTeam, at(itsTeam), manager);
    await server.call(organisation.archiveCentre, at(used), manager);
    for (const [endpoint, record] of [
      [organisation.restoreTeam, itsTeam],
      [organisation.restorePerson, somebody],
    ] as const) {
      const input = { params: { id: record.id }, body: { expectedVersion: 2 } };
      expect(await server.refused(endpoint, input, manager)).toMatchObject({
        code: "archived",
        data: { name: "在用中心" },
      });
    }
  });

  test("a position somebody holds", async () => {
    const held = await position("座席");
    await person("U2", { positionId: held.id });
    expect((await server.refused(organisation.archivePosition, at(held), manager)).code).toBe("still-in-use");
  });

  test("a team with people does not move to another centre", async () => {
    const [from, to] = [await centre("原中心"), await centre("新中心")];
    const moving = await team("搬迁组", from.id);
    const move = { params: { id: moving.id }, body: { name: "搬迁组", centreId: to.id, expectedVersion: 1 } };
    const somebody = await person("U3", { centreId: from.id, teamId: moving.id });
    expect((await server.refused(organisation.changeTeam, move, manager)).code).toBe("still-in-use");
    await server.call(organisation.archivePerson, at(somebody), manager);
    expect(await server.call(organisation.changeTeam, move, manager)).toMatchObject({ centreId: to.id });
  });
});

test("an archived name is free, and who restores it afterwards is told that it is taken", async () => {
  const old = await centre("重名中心");
  await server.call(organisation.archiveCentre, at(old), manager);
  await centre("重名中心");
  const input = { params: { id: old.id }, body: { expectedVersion: 2 } };
  expect(await server.refused(organisation.restoreCentre, input, manager)).toMatchObject({
    code: "name-taken",
    data: { name: "重名中心" },
  });
});

describe("a person", () => {
  test("is placed in a team of the centre, nothing archived, nothing of others", async () => {
    const [here, there] = [await centre("此处"), await centre("彼处")];
    const [itsTeam, old] = [await team("夜班", there.id), await position("旧岗位")];
    await server.call(organisation.archivePosition, at(old), manager);
    const stranger = await server.signedIn(["manager"], await server.newOrganisation());
    const foreign = await server.call(organisation.createCentre, { body: { name: "别家" } }, stranger);
    const refusal = async (more: object) => {
      const body = { staffNumber: "P1", name: "李雷", ...more };
      return (await server.refused(organisation.createPerson, { body }, manager)).code;
    };
    expect(await refusal({ centreId: here.id, teamId: itsTeam.id })).toBe("team-of-another-centre");
    expect(await refusal({ teamId: itsTeam.id })).toBe("team-of-another-centre");
    expect(await refusal({ positionId: old.id })).toBe("archived");
    expect(await refusal({ centreId: foreign.id })).toBe("not-found");
  });

  test("who leaves before joining is pointed at, new and changed", async () => {
    const days = { joinedOn: "2024-03-01", leftOn: "2024-02-29" };
    const somebody = await person("P2");
    const refusals = [
      await server.refused(
        organisation.createPerson,
        { body: { staffNumber: "P3", name: "赵", ...days } },
        manager,
      ),
      await server.refused(
        organisation.changePerson,
        { params: { id: somebody.id }, body: { staffNumber: "P2", name: "赵", ...days, expectedVersion: 1 } },
        manager,
      ),
    ];
    for (const { status, errors } of refusals) {
      expect([status, errors]).toMatchObject([
        422,
        [{ pointer: "/body/leftOn", code: "left-before-joined" }],
      ]);
    }
  });

  test("is found by part of name, number or address; % and _ are letters like others", async () => {
    await person("S_1", { name: "欧阳娜娜", email: "Nana@Example.com" });
    await person("S%2", { name: "司马光" });
    const found = async (search: string) => {
      const { entries } = await server.call(organisation.listPeople, { query: { search } }, manager);
      return entries.map(({ staffNumber }) => staffNumber);
    };
    expect([await found("娜娜"), await found("nana@"), await found("s_"), await found("%")]).toEqual([
      ["S_1"],
      ["S_1"],
      ["S_1"],
      ["S%2"],
    ]);
  });

  test("is listed by page, centre and team, with the count of all that match", async () => {
    const home = await centre("分页中心");
    const group = await team("分页组", home.id);
    for (const index of [1, 2, 3]) {
      await person(`L${index}`, { centreId: home.id, teamId: index === 3 ? null : group.id });
    }
    const page = async (query: object) => {
      const { entries, total } = await server.call(organisation.listPeople, { query }, manager);
      return [entries.map(({ staffNumber }) => staffNumber), total];
    };
    expect(await page({ centreId: home.id, limit: 2 })).toEqual([["L1", "L2"], 3]);
    expect(await page({ centreId: home.id, limit: 2, offset: 2 })).toEqual([["L3"], 3]);
    expect(await page({ teamId: group.id })).toEqual([["L1", "L2"], 2]);
  });
});

test("two who add a person to a team and archive it at once never leave somebody in an archived team", async () => {
  const home = await centre("争用中心");
  for (let round = 0; round < 20; round += 1) {
    const group = await team(`争用组 ${round}`, home.id);
    const body = { staffNumber: `R${round}`, name: "抢", centreId: home.id, teamId: group.id };
    const answers = await Promise.all([
      server.send(organisation.createPerson, { body }, manager),
      server.send(organisation.archiveTeam, at(group), manager),
    ]);
    const [created, archived] = answers.map(({ statusCode }) => statusCode);
    expect([
      [201, 409],
      [409, 200],
    ]).toContainEqual([created, archived]);
  }
});
