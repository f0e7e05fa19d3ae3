import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { v7 as newId } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openFiles } from "./index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plumbline-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const organisation = newId();
const limits = { limitBytes: 1000 };
const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("a file is kept under its hash and read back as it was, streamed or whole", async () => {
  const files = openFiles(folder);
  const bytes = Buffer.from("录音".repeat(50));
  const parts = [bytes.subarray(0, 7), bytes.subarray(7)];
  const kept = await files.put(organisation, Readable.from(parts), limits);
  expect(kept).toEqual({ sha256: sha(bytes), bytes: 300 });
  expect(await files.put(organisation, bytes, limits)).toEqual(kept);
  expect(await buffer(await files.open(organisation, kept.sha256))).toEqual(bytes);
  const path = join(folder, "files", organisation, kept.sha256.slice(0, 2), kept.sha256.slice(2));
  expect(readFileSync(path)).toEqual(bytes);
});

test("a file of one organisation is not there for another", async () => {
  const files = openFiles(folder);
  const { sha256 } = await files.put(organisation, Buffer.from("x"), limits);
  expect(await files.has(organisation, sha256)).toBe(true);
  expect(await files.has(newId(), sha256)).toBe(false);
  await expect(files.open(newId(), sha256)).rejects.toMatchObject({ code: "file-missing" });
  await expect(files.open("../../etc", sha256)).rejects.toMatchObject({ code: "file-missing" });
});

test("too large a file is refused while it arrives, and a broken-off one leaves nothing", async () => {
  const files = openFiles(folder);
  await expect(files.put(organisation, Buffer.alloc(1001), limits)).rejects.toMatchObject({
    code: "file-too-large",
  });
  const breaking = Readable.from(
    (async function* () {
      yield Buffer.from("half");
      throw new Error("connection lost");
    })(),
  );
  await expect(files.put(organisation, breaking, limits)).rejects.toThrow("connection lost");
  expect(readdirSync(join(folder, "files"))).toEqual(["incoming"]);
  expect(readdirSync(join(folder, "files/incoming"))).toEqual([]);
});

test("what a crash left behind is swept at the next start, and kept files are not", async () => {
  const { sha256 } = await openFiles(folder).put(organisation, Buffer.from("kept"), limits);
  writeFileSync(join(folder, "files/incoming/half"), "half");
  const files = openFiles(folder);
  expect(existsSync(join(folder, "files/incoming/half"))).toBe(false);
  expect(await files.has(organisation, sha256)).toBe(true);
});

test("a kept file that the disk has cut short is reported, never written over", async () => {
  const files = openFiles(folder);
  const { sha256 } = await files.put(organisation, Buffer.from("whole"), limits);
  const path = join(folder, "files", organisation, sha256.slice(0, 2), sha256.slice(2));
  writeFileSync(path, "who");
  await expect(files.put(organisation, Buffer.from("whole"), limits)).rejects.toThrow(/damaged/);
  expect(readFileSync(path, "utf8")).toBe("who");
});
