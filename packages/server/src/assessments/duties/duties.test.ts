import { assessments as api, journal, organisation, programme } from "@plumbline/api";
import type { CentreDuty } from "@plumbline/core/assessments";
import { addDays, addMonths } from "@plumbline/core/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let admin: Signed;
let manager: Signed;
let quality: Signed;
let viewer: Signed;

beforeAll(async () => {
  server = await testServer();
  admin = await server.signedIn(["administrator"]);
  manager = await server.signedIn(["manager"]);
  quality = await server.signedIn(["quality"]);
  viewer = await server.signedIn(["viewer"]);
});
afterAll(() => server.close());

const standard = "cc-cmm-oc@2017";
const today = new Date().toISOString().slice(0, 10);
let centres = 0;
async function newCentre() {
  return (await server.call(organisation.createCentre, { body: { name: `中心 ${++centres}` } }, manager)).id;
}
const list = async (id: string) =>
  (await server.call(api.listCentreDuties, { params: { id }, query: { standard } }, viewer)).entries;
const choose = (id: string, keys: string[], followed = true) =>
  server.call(api.followDuties, { params: { id }, body: { standard, keys, followed } }, manager);
async function followed(centreId: string, every: CentreDuty["every"] = "month"): Promise<Followed> {
  const key = (await list(centreId)).find((duty) => duty.every === every)?.key ?? "";
  const { entries } = await choose(centreId, [key]);
  const duty = entries.find((one) => one.key === key);
  if (!duty?.id) throw new Error("not taken up");
  return { ...duty, id: duty.id };
}
type Followed = CentreDuty & { readonly id: string };
const plan = ({ months, positionId, accountId, startsOn, version }: CentreDuty, more: object = {}) => ({
  ...{ months, positionId, accountId, startsOn, expectedVersion: version },
  ...more,
});

describe("the recurring duties of a centre", () => {
  test("are all listed and none is followed until the centre takes it up", async () => {
    const duties = await list(await newCentre());
    expect(duties.length).toBeGreaterThan(25);
    expect(duties.every(({ isFollowed, isAsked, id }) => !isFollowed && isAsked && id === null)).toBe(true);
    expect(new Set(duties.map(({ key }) => key)).size).toBe(duties.length);
  });

  test("are taken up one, several or all, and left again with what was recorded of them kept", async () => {
    const centreId = await newCentre();
    const keys = (await list(centreId)).map(({ key }) => key);
    expect((await choose(centreId, keys)).entries.every(({ isFollowed }) => isFollowed)).toBe(true);
    const [first] = (await list(centreId)).filter(({ every }) => every === "month");
    expect(first?.dueOn).toBe(addMonths(today, 1));
    const params = { id: first?.id ?? "" };
    await server.call(api.recordDeed, { params, body: { doneOn: today } }, manager);
    await choose(centreId, keys, false);
    const left = await list(centreId);
    expect(left.every(({ isFollowed }) => !isFollowed)).toBe(true);
    expect(left.find(({ id }) => id === first?.id)?.last?.doneOn).toBe(today);
    const refused = await server.refused(api.recordDeed, { params, body: { doneOn: today } }, manager);
    expect(refused.code).toBe("duty-not-followed");
  });

  test("taken up by several people at once are there once, and journalled", async () => {
    const centreId = await newCentre();
    const keys = (await list(centreId)).slice(0, 5).map(({ key }) => key);
    await Promise.all([1, 2, 3, 4].map(() => choose(centreId, keys)));
    expect((await list(centreId)).filter(({ isFollowed }) => isFollowed).length).toBe(5);
    const { entries } = await server.call(journal.listJournal, { query: { subjectId: centreId } }, admin);
    expect(entries.filter(({ action }) => action === "assessments.follow-duties").length).toBeGreaterThan(0);
  });

  test("that the standard does not ask for are not taken up, and nothing of the request is", async () => {
    const centreId = await newCentre();
    const key = (await list(centreId))[0]?.key ?? "";
    const params = { id: centreId };
    const refused = (keys: string[], as = manager, name = standard) =>
      server.refused(api.followDuties, { params, body: { standard: name, keys, followed: true } }, as);
    expect((await refused([key, "999/year/1"])).code).toBe("duty-unknown");
    expect((await list(centreId)).some(({ isFollowed }) => isFollowed)).toBe(false);
    expect((await refused([key], manager, "none@1")).code).toBe("standard-unknown");
    expect((await refused([key], quality)).code).toBe("not-allowed");
  });
});

describe("a duty that is followed", () => {
  test("is given to a position and an account, from a day on", async () => {
    const duty = await followed(await newCentre());
    const position = await server.call(organisation.createPosition, { body: { name: "体系专员" } }, manager);
    const more = { positionId: position.id, accountId: quality.accountId, startsOn: today };
    const put = (body: object) => ({ params: { id: duty.id }, body: body as ReturnType<typeof plan> });
    const planned = await server.call(api.planDuty, put(plan(duty, more)), manager);
    expect(planned).toMatchObject({ positionName: "体系专员", accountName: "quality", dueOn: today });
    expect((await server.refused(api.planDuty, put(plan(duty, {})), manager)).code).toBe("changed-meanwhile");
    const nobody = { accountId: "01a1ffff-0000-7000-8000-00000000dead" };
    expect((await server.refused(api.planDuty, put(plan(planned, nobody)), manager)).code).toBe("not-found");
    await server.call(
      organisation.archivePosition,
      { params: { id: position.id }, body: { expectedVersion: 1 } },
      manager,
    );
    const other = await followed(await newCentre());
    const gone = { params: { id: other.id }, body: plan(other, { positionId: position.id }) };
    expect((await server.refused(api.planDuty, gone, manager)).code).toBe("archived");
  });

  test("is done by whom it is given to or those who manage; the due day moves on, and back when withdrawn", async () => {
    const duty = await followed(await newCentre());
    const given = plan(duty, { accountId: quality.accountId, startsOn: addDays(today, -40) });
    const planned = await server.call(api.planDuty, { params: { id: duty.id }, body: given }, manager);
    expect(planned.dueOn).toBe(addDays(today, -40));
    const params = { id: duty.id };
    const done = { doneOn: today, note: "偏差 2.1%", link: "https://files.example.cn/1" };
    expect((await server.refused(api.recordDeed, { params, body: done }, viewer)).code).toBe(
      "duty-of-somebody-else",
    );
    const after = await server.call(api.recordDeed, { params, body: done }, quality);
    expect(after).toMatchObject({ dueOn: addMonths(today, 1), last: { by: "quality", note: "偏差 2.1%" } });
    const { entries } = await server.call(api.listDeeds, { params }, viewer);
    const withdrawal = { params: { ...params, deed: entries[0]?.id ?? "" } };
    const back = await server.call(api.withdrawDeed, withdrawal, manager);
    expect([back.last, back.dueOn]).toEqual([null, addDays(today, -40)]);
    await server.call(api.withdrawDeed, withdrawal, manager);
    const kept = await server.call(api.listDeeds, { params }, viewer);
    expect(kept.entries.map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([true]);
  });

  test("is not done in the future, nor shown by an address that runs code", async () => {
    const duty = await followed(await newCentre());
    const params = { id: duty.id };
    const refused = async (body: object) =>
      (await server.send(api.recordDeed, { params, body }, manager)).json().code;
    expect(await refused({ doneOn: addDays(today, 3) })).toBe("done-in-future");
    expect(await refused({ doneOn: today, link: "javascript:alert(1)" })).toBe("input-not-valid");
    expect(await refused({ doneOn: "2026-02-30" })).toBe("input-not-valid");
  });

  test("has its interval from the standard; only where that leaves it open, from the centre", async () => {
    const centreId = await newCentre();
    const free = await followed(centreId, "interval");
    expect(free.dueOn).toBeNull();
    const body = plan(free, { months: 6, startsOn: today });
    const set = await server.call(api.planDuty, { params: { id: free.id }, body }, manager);
    expect([set.months, set.dueOn]).toEqual([6, today]);
    const yearly = await followed(centreId, "year");
    const tried = plan(yearly, { months: 6, startsOn: today });
    const kept = await server.call(api.planDuty, { params: { id: yearly.id }, body: tried }, manager);
    expect(kept.months).toBeNull();
  });

  test("shows on Today of whom it is given to, and in the programme", async () => {
    const centreId = await newCentre();
    const duty = await followed(centreId);
    const body = plan(duty, { accountId: quality.accountId, startsOn: addDays(today, -1) });
    await server.call(api.planDuty, { params: { id: duty.id }, body }, manager);
    const ids = async (as: Signed) =>
      (await server.call(api.readToday, {}, as)).entries.map((one) => "dutyId" in one && one.dutyId);
    expect(await ids(quality)).toContain(duty.id);
    expect(await ids(manager)).not.toContain(duty.id);
    const query = { centreId, standing: "overdue" as const };
    const { entries } = await server.call(programme.listDueDuties, { query }, viewer);
    expect(entries.map(({ id }) => id)).toEqual([duty.id]);
  });
});
