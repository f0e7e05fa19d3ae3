import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeLog, startServer } from "./index.ts";

test("a server starts on an empty folder, says how to set it up, stops, and starts again on what it kept", async () => {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-start-"));
  const steps: string[] = [];
  const options = { port: 0, host: "127.0.0.1", folder, log: makeLog("silent") };
  const first = await startServer({
    ...options,
    onStep: ({ zh }, milliseconds) => steps.push(`${zh} ${milliseconds}`),
  });
  expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(first.setUpLink).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/link#[\w-]{43}$/);
  expect(steps.map((step) => /^\S+ \d+$/.test(step))).toEqual([true, true, true, true, true]);
  const secret = first.setUpLink?.split("#")[1];
  const post = (address: string, path: string, body: object) =>
    fetch(`${address}/api${path}`, {
      ...{ method: "POST", body: JSON.stringify(body) },
      headers: { "content-type": "application/json" },
    });
  const person = { organisationName: "热线中心", name: "王敏", loginName: "wangmin", language: "zh" };
  const made = await post(first.address, "/setup", { ...person, secret, password: "plumb-line-7-bobs" });
  expect(made.status).toBe(201);
  const port = Number(new URL(first.address).port);
  await expect(startServer({ ...options, port, folder: `${folder}-2` })).rejects.toMatchObject({
    code: "address-in-use",
  });
  // A second server on the same folder is refused, and leaves the first alone.
  await expect(startServer(options)).rejects.toMatchObject({ code: "folder-in-use" });
  await first.stop();

  const second = await startServer(options);
  expect(second.setUpLink).toBeNull();
  const back = await post(second.address, "/session", {
    loginName: "wangmin",
    password: "plumb-line-7-bobs",
  });
  expect(await back.json()).toMatchObject({ organisation: { name: "热线中心" } });
  await second.stop();
  rmSync(`${folder}-2`, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

test("a certificate that cannot be used is refused before anything is started", async () => {
  const options = {
    port: 0,
    host: "127.0.0.1",
    folder: join(tmpdir(), "plumbline-never"),
    log: makeLog("silent"),
  };
  await expect(startServer({ ...options, tlsCert: "a.pem" })).rejects.toMatchObject({
    code: "certificate-incomplete",
  });
  const wrong = { tlsCert: import.meta.filename, tlsKey: import.meta.filename };
  await expect(startServer({ ...options, ...wrong })).rejects.toMatchObject({
    code: "certificate-not-usable",
  });
  expect(existsSync(options.folder)).toBe(false);
});
