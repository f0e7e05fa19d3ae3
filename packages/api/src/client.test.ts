import { expect, test } from "vitest";
import { addressOf, createClient, type FetchLike, Problem } from "./client.ts";
import { accounts, assessments, organisation, standards } from "./index.ts";

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });

function recording(answer: () => Response) {
  const sent: { url: string; init: RequestInit }[] = [];
  const fetchLike: FetchLike = async (url, init) => {
    sent.push({ url, init });
    return answer();
  };
  return { sent, client: createClient(fetchLike, () => "en") };
}

const problem = (call: Promise<unknown>): Promise<Problem> =>
  call.then(
    () => Promise.reject(new Error("no problem came")),
    (error) => error,
  );

test("a call writes parameters and query into the address, and JSON into the body", async () => {
  const { sent, client } = recording(() => json({ value: "full" }));
  await client.call(assessments.rateCriterion, {
    params: { id: "a/b", criterion: "D1.1", angle: "method" },
    body: { value: "full", expectedVersion: 0 },
  });
  expect(sent[0]?.url).toBe("/api/assessments/a%2Fb/ratings/D1.1/method");
  expect(sent[0]?.init).toMatchObject({ method: "PUT", body: '{"value":"full","expectedVersion":0}' });
  expect(sent[0]?.init.headers).toMatchObject({
    "accept-language": "en",
    "content-type": "application/json",
  });
});

test("parts of a query that are not given leave no trace in the address", () => {
  expect(addressOf(organisation.listPeople, { query: { search: "李 & 王", teamId: undefined } })).toBe(
    "/api/people?search=%E6%9D%8E+%26+%E7%8E%8B",
  );
  expect(addressOf(organisation.listCentres, {})).toBe("/api/centres");
});

test("an answer of 204 gives nothing", async () => {
  const { client } = recording(() => new Response(null, { status: 204 }));
  expect(await client.call(accounts.signOut, {})).toBeUndefined();
});

test("problem+json becomes a Problem with code, sentence and places", async () => {
  const { client } = recording(() =>
    json(
      {
        type: "about:blank",
        code: "input-not-valid",
        title: "Some fields are wrong.",
        status: 422,
        errors: [{ pointer: "/loginName", code: "too_small", message: "At least 2 characters." }],
      },
      422,
      { "content-type": "application/problem+json" },
    ),
  );
  const caught = await problem(client.call(accounts.signIn, { body: { loginName: "", password: "" } }));
  expect(caught).toBeInstanceOf(Problem);
  expect(caught).toMatchObject({
    code: "input-not-valid",
    status: 422,
    title: "Some fields are wrong.",
    errors: [{ pointer: "/loginName", message: "At least 2 characters." }],
  });
});

test("too many tries say how long to wait", async () => {
  const { client } = recording(() => json({ code: "too-many-attempts" }, 429, { "retry-after": "30" }));
  const caught = await problem(client.call(accounts.signIn, { body: { loginName: "a", password: "b" } }));
  expect(caught).toMatchObject({ code: "too-many-attempts", retryAfterSeconds: 30 });
});

test("an error page of a proxy is an unexpected answer, not a crash", async () => {
  const { client } = recording(() => new Response("<h1>Bad gateway</h1>", { status: 502 }));
  const caught = await problem(client.call(accounts.readSession, {}));
  expect(caught).toMatchObject({ code: "unexpected-answer", status: 502, title: "" });
});

test("a page of HTML where JSON is due is an unexpected answer", async () => {
  const { client } = recording(() => new Response("<p>", { headers: { "content-type": "text/html" } }));
  expect(await problem(client.call(accounts.readSession, {}))).toMatchObject({ code: "unexpected-answer" });
});

test("no answer at all is unreachable", async () => {
  const client = createClient(() => Promise.reject(new TypeError("failed")));
  expect(await problem(client.call(accounts.readSession, {}))).toMatchObject({
    code: "unreachable",
    status: 0,
  });
});

test("a call that was stopped is not reported as unreachable", async () => {
  const stop = new AbortController();
  stop.abort();
  const client = createClient((_url, init) => Promise.reject(init.signal?.reason));
  const caught = await problem(client.call(accounts.readSession, { signal: stop.signal }));
  expect(caught.name).toBe("AbortError");
});

test("a download keeps its Chinese name", async () => {
  const disposition = "attachment; filename=\"sheet.csv\"; filename*=UTF-8''%E8%AF%84%E5%88%86%E8%A1%A8.csv";
  const { client, sent } = recording(
    () => new Response("a,b", { headers: { "content-disposition": disposition } }),
  );
  const file = await client.download(standards.downloadSheet, {
    params: { id: "cc-cmm-oc", edition: "2017" },
    query: { format: "csv" },
  });
  expect(file.name).toBe("评分表.csv");
  expect(await file.blob.text()).toBe("a,b");
  expect(sent[0]?.url).toBe("/api/standards/cc-cmm-oc/2017/sheet?format=csv");
});

test("an upload sends one file as a form, and the fields as query", async () => {
  const { client, sent } = recording(() => json({ rows: [] }));
  await client.upload(organisation.importPeople, { query: { apply: "true" } }, new File(["x"], "people.csv"));
  const form = sent[0]?.init.body as FormData;
  expect((form.get("file") as File).name).toBe("people.csv");
  expect(sent[0]?.url).toBe("/api/people/import?apply=true");
  expect(sent[0]?.init.headers).not.toHaveProperty("content-type");
});
