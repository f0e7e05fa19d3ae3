import { accounts, type Endpoint, journal, organisation, policy } from "@plumbline/api";
import { roles } from "@plumbline/core/accounts";
import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { routes } from "../../compose.ts";
import { type Signed, type TestServer, testPassword, testServer } from "../../testing/test-server.ts";
import { checkComplete } from "./endpoints.ts";
import { attachment } from "./files.ts";
import { everyEndpoint } from "./index.ts";
import { languageOf } from "./language.ts";
import { makeTurns } from "./turns.ts";

let server: TestServer;
let admin: Signed;
const lines: string[] = [];

beforeAll(async () => {
  server = await testServer({ log: { write: (line) => lines.push(line) } });
  admin = await server.signedIn(["administrator"]);
});
afterAll(() => server.close());

const ask = (options: InjectOptions) =>
  server.app.inject({ ...options, headers: { host: "localhost", ...options.headers } });

test("every endpoint lets in exactly the roles of the policy table, and nobody who is not signed in", async () => {
  const people = await Promise.all(roles.map(async (role) => [role, await server.signedIn([role])] as const));
  const wrong: string[] = [];
  let cells = 0;
  for (const { name, endpoint } of everyEndpoint) {
    const { permission } = endpoint;
    // Asked for with an id that nobody has, so that what is allowed changes nothing.
    const input = { params: fill(endpoint) };
    if (permission === "public" || permission === "signed-in") continue;
    const outside = await server.send(endpoint, input);
    if (outside.statusCode !== 401) wrong.push(`${name}: ${outside.statusCode} without signing in`);
    for (const [role, signed] of people) {
      const { statusCode } = await server.send(endpoint, input, signed);
      const allowed = (policy[permission] as readonly string[]).includes(role);
      cells += 1;
      if ((statusCode === 403) === allowed || statusCode >= 500)
        wrong.push(`${name} as ${role}: ${statusCode}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(100);
});

test("a contract and handlers that do not fit together fail at start", () => {
  const without = routes.filter(({ endpoint }) => endpoint !== accounts.signIn);
  expect(() => checkComplete(without)).toThrow("signIn has 0 handlers; it needs one");
  expect(() => checkComplete([...routes, ...routes])).toThrow("has 2 handlers");
  expect(() => checkComplete(without, ["accounts"])).not.toThrow();
  const swapped = routes.map((each) => (each.endpoint === accounts.signIn ? { ...each, open: false } : each));
  expect(() => checkComplete(swapped)).toThrow("signIn needs openRoute");
  const stranger = { endpoint: { ...accounts.signIn }, open: true, run: async () => undefined };
  expect(() => checkComplete([...routes, stranger])).toThrow("is not in the contract");
});

test("what is about one's own account asks for a session", async () => {
  const own = everyEndpoint.filter(({ endpoint }) => endpoint.permission === "signed-in");
  const answers = await Promise.all(
    own.map(({ endpoint }) => server.send(endpoint, { params: fill(endpoint) })),
  );
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(own.map(() => 401));
});

/** Every path parameter filled with an id nobody has. */
function fill({ route }: Endpoint): Record<string, string> {
  const names = [...route.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  return Object.fromEntries(names.map((name) => [name, "01990000-0000-7000-8000-000000000000"]));
}

test("a refusal is a problem in the language asked for, Chinese without one", async () => {
  const url = "/api/accounts";
  const [zh, en] = await Promise.all([
    ask({ url, headers: { "accept-language": "fr, de;q=0.8" } }),
    ask({ url, headers: { "accept-language": "zh;q=0.2, en-GB" } }),
  ]);
  expect(zh.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  expect(zh.json()).toEqual({
    type: "/problems/not-signed-in",
    title: "尚未登录，或登录已过期；请重新登录。",
    status: 401,
    code: "not-signed-in",
    instance: "/api/accounts",
  });
  expect(en.json().title).toBe("You are not signed in, or the sign-in has expired. Sign in again.");
  expect([en.headers["content-language"], en.headers["cache-control"]]).toEqual(["en", "no-store"]);
  expect([languageOf(undefined), languageOf("en;q=0"), languageOf("en-US,zh;q=0.9")]).toEqual([
    "zh",
    "zh",
    "en",
  ]);
});

test("input that does not fit is answered with a JSON pointer and a sentence for each place", async () => {
  const body = { loginName: "x", name: "  ", roles: [], extra: 1, "a/b~c": 2 };
  const { status, errors } = await server.refused(accounts.inviteAccount, { body }, admin);
  expect(status).toBe(422);
  expect(errors).toEqual([
    { pointer: "/body/loginName", code: "too-short", message: "至少 2 个字符。" },
    { pointer: "/body/name", code: "required", message: "不能为空。" },
    { pointer: "/body/roles", code: "too-few", message: "至少选择 1 项。" },
    { pointer: "/body/extra", code: "unknown-field", message: "没有这个字段，请删去。" },
    { pointer: "/body/a~1b~0c", code: "unknown-field", message: "没有这个字段，请删去。" },
  ]);
  const query = { limit: "many", from: "yesterday", order: "x" };
  const asked = await server.refused(journal.listJournal, { query } as object, admin);
  expect(asked.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
    ["/query/limit", "wrong-type"],
    ["/query/from", "format-day"],
    ["/query/order", "unknown-field"],
  ]);
  const nul = { body: { loginName: "a\0b", name: "n", roles: ["viewer" as const] } };
  expect((await server.refused(accounts.inviteAccount, nul, admin)).errors?.[0]?.code).toBe(
    "not-a-character",
  );
  const params = { id: "not-an-id" };
  expect((await server.refused(accounts.deactivateAccount, { params }, admin)).errors?.[0]?.pointer).toBe(
    "/params/id",
  );
  expect((await server.refused(accounts.inviteAccount, {} as never, admin)).errors?.[0]).toMatchObject({
    ...{ pointer: "/body", code: "required" },
  });
});

test("what no schema could keep is refused in few words, whoever sends it", async () => {
  const post = async (payload: string) => {
    const headers = { "content-type": "application/json" };
    const answer = await ask({ method: "POST", url: "/api/session", payload, headers });
    const errors: { code: string }[] = answer.json().errors ?? [];
    return [answer.statusCode, errors[0]?.code, errors.length];
  };
  const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`k${at}`, 1]));
  expect(await post("[".repeat(500_000) + "]".repeat(500_000))).toEqual([422, "too-deep", 1]);
  expect(await post('{"loginName":"a\\ud800b","password":"p"}')).toEqual([422, "not-a-character", 1]);
  expect(await post('{"loginName":"a","password":"p","\\udc00":1}')).toEqual([422, "not-a-character", 1]);
  expect(await post(JSON.stringify(many))).toEqual([422, "required", 100]);
});

test("a body that is no JSON, no known type or too large is refused as such", async () => {
  const post = (payload: string, type = "application/json") =>
    ask({ method: "POST", url: "/api/session", payload, headers: { "content-type": type } });
  const answers = [
    await post('{"loginName": '),
    await post('{"__proto__": {"x": 1}}'),
    await post("a=b", "application/x-www-form-urlencoded"),
    await post(JSON.stringify("x".repeat(2_100_000))),
  ];
  expect(answers.map((each) => [each.statusCode, each.json().code])).toEqual([
    [400, "body-not-readable"],
    [400, "body-not-readable"],
    [415, "media-type-not-supported"],
    [413, "body-too-large"],
  ]);
});

test("an address that is none is a problem below /api and the page elsewhere", async () => {
  for (const [method, url] of [
    ["GET", "/api/nothing"],
    ["PATCH", "/api/session"],
    ["GET", "/api"],
  ] as const) {
    const answer = await ask({ method, url });
    expect([answer.statusCode, answer.json().code]).toEqual([404, "no-such-address"]);
  }
  const page = await ask({ url: "/assessments" });
  expect([page.statusCode, page.body]).toEqual([503, expect.stringContaining("npm run build")]);
});

test("a fault of ours is 500 with an id and no cause; the log has the cause, and nothing personal", async () => {
  const broken = { ...server.services.database };
  const { inOrganisation } = server.services.database;
  Object.assign(server.services.database, {
    inOrganisation: () => Promise.reject(new TypeError("wires crossed")),
  });
  const answer = await server.send(journal.checkJournal, {}, admin);
  Object.assign(server.services.database, { ...broken, inOrganisation });
  expect(answer.statusCode).toBe(500);
  expect(answer.json().instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  expect(answer.body).not.toContain("wires");
  const line = lines.map((each) => JSON.parse(each)).find(({ msg }) => msg === "fault");
  expect(line).toMatchObject({
    err: { type: "TypeError", message: "wires crossed" },
    route: "/api/journal/check",
  });
  expect(answer.json().instance).toContain(line.reqId);

  await server.send(accounts.signIn, {
    body: { loginName: "zhang.san@example.cn", password: "secret-words" },
  });
  await server.send(journal.listJournal, { query: { action: "zhang.san" } }, admin);
  expect(lines.join("")).not.toMatch(/zhang|secret-words|plumbline=|127\.0\.0\.1|administrator/);
});

test.each([
  ["53100", "could not extend file", "storage-full"],
  ["ENOSPC", "no space left on device, write", "storage-full"],
  ["40P01", "deadlock detected", "database-unavailable"],
  ["57P03", "the database system is in recovery mode", "database-unavailable"],
  ["ECONNREFUSED", "connect ECONNREFUSED", "database-unavailable"],
  ["", "Connection terminated unexpectedly", "database-unavailable"],
  ["", "timeout exceeded when trying to connect", "database-unavailable"],
])("a shortage below (%s %s) is said as %s, with a time to try again", async (code, message, said) => {
  const { inOrganisation } = server.services.database;
  const error = Object.assign(new Error(message), code && { code });
  Object.assign(server.services.database, { inOrganisation: () => Promise.reject(error) });
  const answer = await server.send(journal.checkJournal, {}, admin);
  Object.assign(server.services.database, { inOrganisation });
  expect([answer.statusCode, answer.json().code]).toEqual([503, said]);
  expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
});

test("of many pieces of work few are done at a time, some wait, and the rest are refused", async () => {
  const turns = makeTurns(2, 3);
  const open: (() => void)[] = [];
  const most = { atOnce: 0 };
  const work = () => new Promise<void>((done) => (most.atOnce = Math.max(most.atOnce, open.push(done))));
  const all = Promise.allSettled(Array.from({ length: 7 }, () => turns(work)));
  const rest = () => new Promise((soon) => setImmediate(soon));
  for (let round = 0; round < 5; round += 1) {
    await rest();
    open.shift()?.();
  }
  const ended = await all;
  expect(most.atOnce).toBe(2);
  expect(ended.map(({ status }) => status)).toEqual([
    ...["fulfilled", "fulfilled", "fulfilled", "fulfilled", "fulfilled"],
    ...["rejected", "rejected"],
  ]);
  await expect(turns(async () => Promise.reject(new Error("mine")))).rejects.toThrow("mine");
  expect(await turns(async () => "free again")).toBe("free again");
});

test("requests from another site change nothing", async () => {
  const leave = (headers: Record<string, string>) =>
    server.send(
      accounts.changeSession,
      { body: { language: "zh" } },
      { ...admin, headers: { ...admin.headers, ...headers } },
    );
  const foreign = [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
  ];
  for (const headers of foreign) expect((await leave(headers)).json().code).toBe("cross-site");
  const own = [{ "sec-fetch-site": "same-origin" }, { origin: "http://localhost" }, {}];
  for (const headers of own) expect((await leave(headers)).statusCode).toBe(200);
});

test("past the limit of a class an address has to wait, whatever it asks for there", async () => {
  const few = { entrance: 3, files: 3, change: 3, read: 5, page: 4 };
  const strict = await testServer({ requestsPerMinute: few });
  const body = { secret: "x".repeat(30) };
  const answers = [];
  for (let n = 0; n < 4; n++) answers.push(await strict.send(accounts.readLink, { body }));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([410, 410, 410, 429]);
  const waiting = await strict.refused(accounts.signIn, { body: { loginName: "a", password: "b" } });
  expect(waiting).toMatchObject({
    code: "too-many-requests",
    data: { retryAfterSeconds: expect.any(Number) },
  });
  expect(Number(answers[3]?.headers["retry-after"])).toBeGreaterThan(0);
  expect((await strict.refused(accounts.readSession, {})).code).toBe("not-signed-in");
  await strict.close();
});

test("over plain HTTP beyond this machine nobody gets a session, unless that is what was asked for", async () => {
  const body = { loginName: "a", password: "b" };
  const far: Signed = { ...admin, headers: { host: "hotline.example" } };
  const refused = await server.refused(accounts.signIn, { body }, far);
  expect(refused).toMatchObject({ code: "insecure-http", status: 403 });
  expect(refused.title.split("\n")).toHaveLength(2);
  expect(
    (await server.refused(accounts.signIn, { body }, { ...far, headers: { host: "127.0.0.1:8080" } })).code,
  ).toBe("sign-in-failed");

  const open = await testServer({ insecureHttp: true, proxy: "127.0.0.1" });
  const { loginName } = await open.signedIn(["viewer"]);
  const enter = (headers: Record<string, string>) =>
    open.send(accounts.signIn, { body: { loginName, password: testPassword } }, { ...far, headers });
  const plain = String((await enter({ host: "hotline.example" })).headers["set-cookie"]);
  expect(plain).toMatch(/^plumbline-insecure=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  const proxied = await enter({ host: "hotline.example", "x-forwarded-proto": "https" });
  expect(String(proxied.headers["set-cookie"])).toMatch(
    /^__Host-plumbline=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  expect(proxied.headers["strict-transport-security"]).toContain("max-age");
  await open.close();
});

test("a file's name survives in every language and cannot break the header", () => {
  expect(attachment('评分表 "一".xlsx')).toBe(
    `attachment; filename="___ ___.xlsx"; filename*=UTF-8''%E8%AF%84%E5%88%86%E8%A1%A8%20%22%E4%B8%80%22.xlsx`,
  );
  expect(attachment("a\r\nx: y")).not.toMatch(/[\r\n]/);
});

test("an upload is one file of at most 50 MB", async () => {
  const query = { apply: "false" };
  const give = (upload: { name: string; bytes: Uint8Array }) =>
    server.send(organisation.importPeople, { query, upload }, admin);
  const json = await server.send(organisation.importPeople, { query, body: {} }, admin);
  expect([json.statusCode, json.json().code]).toEqual([415, "media-type-not-supported"]);
  const huge = await give({ name: "people.csv", bytes: Buffer.alloc(50 * 1024 * 1024 + 1) });
  expect([huge.statusCode, huge.json()]).toEqual([
    413,
    expect.objectContaining({ data: { limitMegabytes: 50 } }),
  ]);

  const part = (name: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"; filename="${name}.csv"\r\n\r\nx\r\n`;
  for (const payload of ["--b--\r\n", `${part("one")}${part("two")}--b--\r\n`]) {
    const headers = { ...admin.headers, "content-type": "multipart/form-data; boundary=b" };
    const answer = await ask({ method: "POST", url: "/api/people/import", payload, headers });
    expect(answer.json().code).toBe("upload-missing");
  }
});

test("a file that comes without a name is refused for what it holds, streamed or not", async () => {
  const head = "Content-Disposition: form-data; name=file\r\nContent-Type: application/octet-stream";
  const payload = `--b\r\n${head}\r\n\r\nx\r\n--b--\r\n`;
  const headers = { ...admin.headers, "content-type": "multipart/form-data; boundary=b" };
  const streamed = `/api/assessments/${admin.accountId}/evidence/files?title=x&holds=record`;
  const codes = [];
  for (const url of ["/api/people/import", streamed]) {
    codes.push((await ask({ method: "POST", url, payload, headers })).statusCode);
  }
  expect(codes).toEqual([422, 415]);
});
