import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { v7 as newId } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openFiles, plainName, sniffedType } from "./index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plumbline-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const limits = { limitBytes: 1_000_000 };
const bytes = (text: string) => Buffer.from(text, "latin1");
async function typeOf(name: string, content: Buffer): Promise<string | null> {
  const arrived = await openFiles(folder).receive(Readable.from([content]), limits);
  const type = await sniffedType(name, arrived);
  await arrived.drop();
  return type;
}

test.each([
  ["policy.pdf", bytes("%PDF-1.7\n..."), "application/pdf"],
  ["PHOTO.JPG", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]), "image/jpeg"],
  ["call.wav", bytes("RIFF1234WAVEfmt "), "audio/wav"],
  ["call.amr", bytes("#!AMR\n.."), "audio/amr"],
  ["phone.heic", bytes("\0\0\0\x18ftypheic...."), "image/heic"],
  ["list.csv", Buffer.from("工号,姓名\n1,李\n"), "text/csv; charset=utf-8"],
  ["old.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), "application/vnd.ms-excel"],
  [
    "report.docx",
    bytes("PK\u0003\u0004....word/document.xml"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ],
] as const)("%s is taken as what it is", async (name, content, type) => {
  expect(await typeOf(name, content)).toBe(type);
});

test.each([
  ["page.html", bytes("<html>")],
  ["drawing.svg", bytes("<svg/>")],
  ["tool.exe", bytes("MZ...")],
  ["archive.zip", bytes("PK\u0003\u0004....")],
  ["no-ending", bytes("%PDF-1.7")],
  ["policy.pdf", bytes("<html><script>")],
  ["policy.pdf", bytes("MZ\x90")],
  ["photo.jpg", bytes("%PDF-1.7")],
  ["notes.txt", Buffer.from([0x4d, 0x5a, 0, 0, 1])],
  ["report.docx", bytes("PK\u0003\u0004....xl/workbook.xml")],
  ["macro.docx", bytes("PK\u0003\u0004..word/vbaProject.bin..word/document.xml")],
  ["__proto__", bytes("x")],
  ["x.constructor", bytes("x")],
] as const)("%s with other contents is not taken", async (name, content) => {
  expect(await typeOf(name, content)).toBeNull();
});

test.each([
  ["../../etc/passwd.pdf", "passwd.pdf"],
  ["C:\\Users\\li\\制度.docx", "制度.docx"],
  ["a\u202efdp.exe", "afdp.exe"],
  ["bad\u0000name\r\n.pdf", "badname.pdf"],
  ["...hidden", "hidden"],
  ["", "file"],
  ["..", "file"],
  ['a"b<c>.pdf', "a_b_c_.pdf"],
] as const)("the name %j becomes %j", (sent, plain) => {
  expect(plainName(sent)).toBe(plain);
});

test("a name that is too long keeps its ending", () => {
  const name = plainName(`${"长".repeat(300)}.pdf`);
  expect([...name]).toHaveLength(200);
  expect(name.endsWith("长.pdf")).toBe(true);
});

test("what arrived is kept on demand, and what is dropped or broken off leaves nothing", async () => {
  const files = openFiles(folder);
  const organisation = newId();
  const arrived = await files.receive(Readable.from([bytes("%PDF-"), bytes("1.7")]), limits);
  expect(await files.has(organisation, arrived.sha256)).toBe(false);
  expect((await arrived.read(-3, 3)).toString()).toBe("1.7");
  await arrived.keep(organisation);
  await arrived.drop();
  expect(await files.sizeOf(organisation, arrived.sha256)).toBe(8);
  const breaking = Readable.from(
    (async function* () {
      yield bytes("half");
      throw new Error("connection lost");
    })(),
  );
  await expect(files.receive(breaking, limits)).rejects.toThrow("connection lost");
  await expect(files.receive(Readable.from([Buffer.alloc(11)]), { limitBytes: 10 })).rejects.toMatchObject({
    code: "file-too-large",
  });
  expect(readdirSync(join(folder, "files/incoming"))).toEqual([]);
});
