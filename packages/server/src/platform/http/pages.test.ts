import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer } from "../../testing/test-server.ts";
import { everyEndpoint } from "./index.ts";

let server: TestServer;
const dist = mkdtempSync(join(tmpdir(), "plumbline-web-"));

beforeAll(async () => {
  mkdirSync(join(dist, "assets"));
  writeFileSync(join(dist, "index.html"), '<meta name="csp-nonce" content=""><div id="root"></div>');
  writeFileSync(join(dist, "favicon.svg"), "<svg/>");
  writeFileSync(join(dist, "assets", "main-4f2a.js"), "export {};");
  server = await testServer({ webFolder: dist, metricsToken: "figures-for-the-monitoring" });
});
afterAll(async () => {
  await server.close();
  rmSync(dist, { recursive: true });
});

const ask = (url: string, headers: Record<string, string> = {}, more: InjectOptions = {}) =>
  server.app.inject({ url, headers: { host: "localhost", ...headers }, ...more });

test("every page of the application is the one page, with a nonce of its own that the policy names", async () => {
  const [one, two] = await Promise.all([ask("/"), ask("/assessments/1?tab=level")]);
  const nonces = [one, two].map(({ body }) => /<meta name="csp-nonce" content="([^"]+)">/.exec(body)?.[1]);
  expect(nonces[0]).not.toBe(nonces[1]);
  for (const [at, page] of [one, two].entries()) {
    expect(page.statusCode).toBe(200);
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(String(page.headers["content-security-policy"])).toContain(
      `style-src 'self' 'nonce-${nonces[at]}'`,
    );
  }
});

test("files with a hash in their name are kept for good, others asked for again, missing ones not the page", async () => {
  const asset = await ask("/assets/main-4f2a.js");
  expect([asset.statusCode, asset.headers["cache-control"]]).toEqual([
    200,
    "public, max-age=31536000, immutable",
  ]);
  expect((await ask("/favicon.svg")).headers["cache-control"]).toBe("no-cache");
  expect((await ask("/assets/main-old.js")).statusCode).toBe(404);
  expect((await ask("/..%2f..%2fetc/passwd")).body).not.toContain("root:");
  expect((await ask("/index.html")).body).not.toContain('content=""');
});

test("every answer carries the security headers, and no script or frame from elsewhere is allowed", async () => {
  for (const url of ["/", "/api/session", "/%61pi/session", "/api/docs", "/assets/main-4f2a.js", "/health"]) {
    const { headers } = await ask(url);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
    expect(headers["x-frame-options"]).toBe("DENY");
    if (/pi\//.test(url)) expect(headers["cache-control"]).toBe("no-store");
    expect(headers).not.toHaveProperty("strict-transport-security");
    expect(headers).not.toHaveProperty("x-powered-by");
  }
});

type Operation = {
  operationId: string;
  summary: string;
  security?: object[];
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
};

test("the OpenAPI document is 3.1 and complete: every operation, every problem, no reference into nothing", async () => {
  const document = (await ask("/api/openapi.json")).json();
  expect(document.openapi).toBe("3.1.0");
  const operations = Object.values<Record<string, Operation>>(document.paths).flatMap(
    Object.values<Operation>,
  );
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
    everyEndpoint.map(({ name }) => name).sort(),
  );
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  const missing = references
    .map((match) => match[1] ?? "")
    .filter((name) => !document.components.schemas[name]);
  expect(missing).toEqual([]);
  expect(JSON.stringify(document)).not.toMatch(/"\$ref":"(?!#\/components\/schemas\/)/);
  for (const { responses, summary } of operations) {
    expect(summary).toMatch(/[\u4e00-\u9fff].* · \w/);
    const problems = Object.entries(responses).filter(([status]) => Number(status) >= 400);
    expect(problems.every(([, { content }]) => content?.["application/problem+json"])).toBe(true);
    expect(Object.keys(responses).some((status) => status.startsWith("2"))).toBe(true);
  }
  const rename = document.paths["/api/accounts/{id}/roles"].put;
  expect(rename["x-roles"]).toEqual(["administrator"]);
  expect(rename.security).toEqual([{ session: [] }, { token: [] }]);
  expect(rename.responses["409"].description).toContain("last-administrator");
  expect(rename.parameters).toEqual([expect.objectContaining({ in: "path", name: "id", required: true })]);
  const upload = document.paths["/api/people/import"].post;
  expect(Object.keys(upload.requestBody.content)).toEqual(["multipart/form-data"]);
  expect(upload.parameters.map(({ name }: { name: string }) => name)).toContain("apply");
});

test("the reference reads in both languages, names every endpoint, and needs no script", async () => {
  const zh = await ask("/api/docs");
  const en = await ask("/api/docs?lang=en");
  const byHeader = await ask("/api/docs", { "accept-language": "en" });
  expect(zh.body).toContain('<html lang="zh-CN">');
  expect(byHeader.body.replace(/nonce="[^"]+"/, "")).toBe(en.body.replace(/nonce="[^"]+"/, ""));
  for (const { name, endpoint } of everyEndpoint) {
    expect(zh.body).toContain(`<article id="${name}">`);
    expect(zh.body).toContain(endpoint.summary.zh);
    expect(en.body).toContain(`<article id="${name}">`);
  }
  expect(zh.body).toContain("管理员 (accounts.manage)");
  expect(en.body).not.toMatch(/undefined|\[object|NaN/);
  expect(zh.body).not.toMatch(/undefined|\[object|NaN|<script|style=|\son\w+=/);
});

test("the status says whether the process lives and the database answers", async () => {
  expect((await ask("/health")).json()).toEqual({ status: "ok" });
  expect((await ask("/ready")).json()).toEqual({ status: "ready" });
});

test("figures are for this machine, or for whoever has the token", async () => {
  await ask("/api/session");
  const here = await ask("/metrics");
  expect(here.body).toContain(
    'plumbline_http_request_seconds_count{method="GET",route="/api/session",status="401"}',
  );
  expect(here.body).toContain("plumbline_database_transactions 0");
  expect(here.body).toContain("plumbline_process_cpu_seconds_total");
  const far = { remoteAddress: "203.0.113.9" };
  expect((await ask("/metrics", {}, far)).body).not.toContain("plumbline_");
  expect((await ask("/metrics", { "x-forwarded-for": "203.0.113.9" })).body).not.toContain("plumbline_");
  expect((await ask("/metrics", { authorization: "Bearer guess" }, far)).body).not.toContain("plumbline_");
  const known = await ask("/metrics", { authorization: "Bearer figures-for-the-monitoring" }, far);
  expect(known.body).toContain("plumbline_http_request_seconds");
});
