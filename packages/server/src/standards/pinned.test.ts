import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assessments, organisation } from "@plumbline/api";
import { standardsFolder } from "@plumbline/documents";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildServices, routes } from "../compose.ts";
import { buildServer } from "../platform/http/index.ts";
import { type Signed, type TestServer, testServer } from "../testing/test-server.ts";

let server: TestServer;
let manager: Signed;
const folder = mkdtempSync(join(tmpdir(), "plumbline-packs-"));

beforeAll(async () => {
  server = await testServer();
  manager = await server.signedIn(["manager"]);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("an assessment keeps the standard it was pinned to when the pack on disk changes", async () => {
  const centre = await server.call(organisation.createCentre, { body: { name: "热线" } }, manager);
  const facts = {
    standard: "cc-cmm-oc@2017",
    title: "测评",
    purpose: "self",
    from: "2026-01-01",
    to: "2026-01-31",
  } as const;
  const body = { ...facts, centreId: centre.id };
  const made = await server.call(assessments.createAssessment, { body }, manager);

  cpSync(standardsFolder, folder, { recursive: true });
  const head = join(folder, "cc-cmm-oc/2017/standard.yaml");
  writeFileSync(head, readFileSync(head, "utf8").replace(/^revision: \d+/m, "revision: 999"));
  const services = await buildServices({ ...server.services, standardsFolder: folder });
  const onShelf = services.packs.find(({ standard }) => standard.id === "cc-cmm-oc");
  expect(onShelf?.standard.revision).toBe(999);
  expect(onShelf?.hash).not.toBe(made.packHash);

  const app = await buildServer({
    services,
    routes,
    requestsPerMinute: { entrance: 99, files: 99, change: 99, read: 99, page: 99 },
  });
  const headers = { host: "localhost", ...manager.headers };
  const answer = await app.inject({ url: `/api/assessments/${made.id}/standard`, headers });
  expect(answer.json()).toMatchObject({ hash: made.packHash });
  expect(answer.json().standard.revision).not.toBe(999);
  const copyBody = { title: "副本", from: facts.from, to: facts.to, withRatings: false };
  const url = `/api/assessments/${made.id}/copy`;
  const copy = await app.inject({ method: "POST", url, headers, payload: copyBody });
  expect(copy.json()).toMatchObject({ packHash: made.packHash });
  const fresh = await app.inject({ method: "POST", url: "/api/assessments", headers, payload: body });
  expect(fresh.json()).toMatchObject({ packHash: onShelf?.hash });
  await app.close();
});
