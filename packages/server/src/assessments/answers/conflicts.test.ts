import { assessments as api, organisation } from "@plumbline/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Signed, type TestServer, testServer } from "../../testing/test-server.ts";

let server: TestServer;
let one: Signed;
let other: Signed;
let id: string;

beforeAll(async () => {
  server = await testServer();
  const manager = await server.signedIn(["manager"]);
  one = await server.signedIn(["assessor"]);
  other = await server.signedIn(["assessor", "viewer"]);
  const centre = await server.call(organisation.createCentre, { body: { name: "热线" } }, manager);
  const body = {
    centreId: centre.id,
    standard: "cc-cmm-oc@2017",
    title: "现场测评",
    purpose: "external",
  } as const;
  const days = { from: "2026-05-01", to: "2026-05-03" };
  ({ id } = await server.call(api.createAssessment, { body: { ...body, ...days } }, one));
});
afterAll(() => server.close());

const rating = (criterion: string, value: string | null, expectedVersion: number) => ({
  params: { id, criterion, angle: "method" },
  body: { value, expectedVersion },
});
const present = async (criterion: string) => {
  const { ratings } = await server.call(api.readAssessment, { params: { id } }, one);
  return ratings.find((found) => found.criterion === criterion && found.angle === "method");
};

test("of two assessors on the same page the second is told the value, by whom and when, and loses nothing", async () => {
  const first = await server.call(api.rateCriterion, rating("1", "full", 0), one);
  const problem = await server.refused(api.rateCriterion, rating("1", "none", 0), other);
  expect(problem).toMatchObject({
    code: "rating-changed",
    status: 409,
    data: { by: "assessor", current: first },
  });
  const second = await server.call(api.rateCriterion, rating("1", "none", first.version), other);
  expect(second).toMatchObject({ version: 2, raterName: "assessor-viewer" });
  expect(await present("1")).toEqual(second);
});

test("the rows of both raters stay; the one that counts is the later one", async () => {
  const rows = await server.services.database.inOrganisation(one.organisationId, (tx) =>
    tx
      .selectFrom("assessment_ratings")
      .select(["value", "version"])
      .where("criterion", "=", "1")
      .orderBy("version")
      .execute(),
  );
  expect(rows).toEqual([
    { value: "full", version: 1 },
    { value: "none", version: 2 },
  ]);
});

test("a save that is sent again because its answer was lost is answered as the first time", async () => {
  const first = await server.call(api.rateCriterion, rating("2", "partial", 0), one);
  expect(await server.call(api.rateCriterion, rating("2", "partial", 0), one)).toEqual(first);
  expect(await server.refused(api.rateCriterion, rating("2", "partial", 0), other)).toMatchObject({
    status: 409,
  });
});

test("a rating taken back counts on in its versions", async () => {
  await server.call(api.rateCriterion, rating("3", "full", 0), one);
  expect(await server.call(api.rateCriterion, rating("3", null, 1), other)).toMatchObject({
    value: null,
    version: 2,
  });
  expect(await server.refused(api.rateCriterion, rating("3", "none", 0), one)).toMatchObject({
    code: "rating-changed",
  });
});

test("200 concurrent saves of one rating: one a version wins, the others are told, the last one counts", async () => {
  const values = ["full", "partial", "none"];
  let acknowledged = 0;
  const attempt = async (number: number) => {
    for (let expected = 0; ; ) {
      const asked = rating("4", values[number % 3] ?? null, expected);
      const answer = await server.send(api.rateCriterion, asked, number % 2 ? one : other);
      if (answer.statusCode === 200) {
        acknowledged++;
        return answer.json();
      }
      expect(answer.statusCode).toBe(409);
      expected = answer.json().data.current.version;
    }
  };
  const saved = await Promise.all(Array.from({ length: 200 }, (_, number) => attempt(number)));
  const distinct = new Set(saved.map(({ version }) => version));
  const last = saved.reduce((latest, rating) => (rating.version > latest.version ? rating : latest));
  expect(acknowledged).toBe(200);
  // A repeated save of the same person and value is the same version, so there can be fewer versions than saves.
  expect(last.version).toBe(distinct.size);
  expect(await present("4")).toEqual(last);
});

test("200 concurrent saves of different ratings: every one is there, and the figures count them all", async () => {
  const criteria = Array.from({ length: 100 }, (_, index) => String(index + 50));
  const before = await server.call(api.readAssessment, { params: { id } }, one);
  const saves = criteria.flatMap((criterion) => [
    server.call(api.rateCriterion, rating(criterion, "full", 0), one),
    server.call(
      api.rateCriterion,
      { params: { id, criterion, angle: "execution" }, body: { value: "partial", expectedVersion: 0 } },
      other,
    ),
  ]);
  await Promise.all(saves);
  const after = await server.call(api.readAssessment, { params: { id } }, one);
  expect(after.ratings.length - before.ratings.length).toBe(200);
  expect(after.assessment.rated - before.assessment.rated).toBe(200);
  expect(after.assessment.points - before.assessment.points).toBe(1500);
  expect(after.answersVersion - before.answersVersion).toBe(200);
});

test("notes are never overwritten unseen: the answer holds the other's text", async () => {
  const note = (text: string, expectedVersion: number) => ({
    params: { id, criterion: "1" },
    body: { text, expectedVersion },
  });
  const first = await server.call(api.writeNote, note("制度文件齐全", 0), one);
  expect(await server.refused(api.writeNote, note("缺少修订记录", 0), other)).toMatchObject({
    code: "note-changed",
    data: { by: "assessor", current: first },
  });
  const merged = await server.call(api.writeNote, note("制度文件齐全；缺少修订记录", 1), other);
  expect(merged).toMatchObject({ version: 2, changedBy: "assessor-viewer" });
});

test("a not-applicable mark is replaced, approved and taken back only as it was seen", async () => {
  const mark = (reason: string, expectedVersion: number) => ({
    params: { id, criterion: "30" },
    body: { reason, expectedVersion },
  });
  const first = await server.call(api.markNotApplicable, mark("无外呼业务", 0), one);
  expect(await server.refused(api.markNotApplicable, mark("不适用", 0), other)).toMatchObject({
    code: "not-applicable-changed",
    data: { current: first },
  });
  const rated = {
    params: { id, criterion: "30", angle: "method" },
    body: { value: "full", expectedVersion: 0 },
  };
  expect(await server.refused(api.rateCriterion, rated, one)).toMatchObject({
    code: "criterion-not-applicable",
  });
  const unmark = (expectedVersion: number) => ({
    params: { id, criterion: "30" },
    query: { expectedVersion },
  });
  expect(await server.refused(api.unmarkNotApplicable, unmark(9), one)).toMatchObject({ status: 409 });
  await server.call(api.unmarkNotApplicable, unmark(1), one);
  const again = await server.call(api.markNotApplicable, mark("业务已停办", 0), one);
  expect(again.version).toBe(3);
});
