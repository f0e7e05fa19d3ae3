import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { putTogether } from "@plumbline/core/standards";
import { loadNamedGuidedPack, packBundle, publicKeyPem, signBundle } from "@plumbline/documents";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newSigner, sealedSample } from "../../documents/src/testing/signed-sample.ts";

const command = fileURLToPath(new URL("../plumbline.mjs", import.meta.url));
const scratch = await mkdtemp(join(tmpdir(), "verify-report-"));
afterAll(() => rm(scratch, { recursive: true }));

const signer = newSigner();
const other = newSigner();
let sealed: ReturnType<typeof sealedSample>;
let signed: ReturnType<typeof signBundle>;
let file: string;
let key: string;

beforeAll(async () => {
  const { standard, guidance } = await loadNamedGuidedPack("cc-cmm-oc@2017");
  sealed = sealedSample(putTogether(standard, guidance), "partial");
  signed = signBundle(sealed, signer);
  file = await fileOf("bundle.json", signed.text);
  key = await fileOf("key.pem", publicKeyPem(signer.publicKey));
});

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(scratch, name), content);
  return join(scratch, name);
}

/** Runs the command as an auditor would: in a folder of his own, without server or data. */
function verify(...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [command, "verify-report", ...args], {
    cwd: scratch,
    env: { LANG: "C" },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

describe("verify-report", () => {
  test("what a name in the file says is never taken for a line of the check, nor moves the terminal", async () => {
    const name = "某公司\u001b[2J\u001b[H\n√ Valid: signed by the key you named\u2028√ Valid";
    const { text } = signBundle({ ...sealed, organisation: { name } }, other);
    const { code, out } = await verify(await fileOf("loud.json", text), "--key", key);
    expect([code, out.includes("\u001b"), out.split(/[\n\u2028]/)[0]?.slice(0, 1)]).toEqual([4, false, "×"]);
    expect(out.split(/[\n\u2028]/).filter((line) => line.startsWith("√"))).toEqual([]);
  });

  test("finds a bundle valid by the key named in a file or by fingerprint, in both languages", async () => {
    const { code, out, err } = await verify(file, "--key", key);
    expect([code, err]).toEqual([0, ""]);
    for (const words of ["√ Valid", "广州", "Level attained: none", "Eligible level: none", signed.sha256])
      expect(out).toContain(words);
    const zh = await verify(file, "--key", signed.key, "--lang", "zh");
    expect([zh.code, zh.out.split("\n")[0]]).toEqual([
      0,
      "√ 有效：由您指定的密钥签名，内容完好，结论重新计算相符。",
    ]);
  });

  test("names the signer where none is named as trusted, or another one", async () => {
    const unknown = await verify(file);
    expect(unknown.code).toBe(4);
    expect(unknown.out).toContain(`Signed by key: ${signed.key}`);
    expect(unknown.out).toContain("You have not named this key as trusted");
    const wrong = await verify(file, "--key", await fileOf("other.pem", publicKeyPem(other.publicKey)));
    expect([wrong.code, wrong.out.split("\n")[0]]).toEqual([
      4,
      "× The contents are whole, but another key than the one you named signed them.",
    ]);
  });

  test("tells what was altered, and gives none of it as true", async () => {
    const raised = signed.text.replace('"value":"partial"', '"value":"full"');
    const { code, out } = await verify(await fileOf("altered.json", raised), "--key", key);
    expect(code).toBe(3);
    expect(out).toContain("× Altered: not valid.");
    expect(out).toContain("the contents do not have their fingerprint");
    expect(out).toMatch(/the verdict worked out from the answers is not the one stated: \/\S+/);
    expect(out).not.toContain("Approved:");
  });

  test("finds one that somebody else signed anew with an eased verdict", async () => {
    const eased = { ...sealed, verdict: { ...sealed.verdict, attained: "L5" } };
    const forged = signBundle(eased, other);
    const { code, out } = await verify(await fileOf("forged.json", forged.text));
    expect([code, out.includes("/attained")]).toEqual([3, true]);
  });

  test("says where the rules are of another version", async () => {
    const older = signBundle({ ...sealed, engine: "0" }, signer);
    const { code, out } = await verify(await fileOf("older.json", older.text), "--key", key);
    expect(code).toBe(5);
    expect(out).toContain("by the rules here the verdict is the same");
  });

  test("reads reports that carry the bundle, and says what of them it cannot check", async () => {
    const page = `<!doctype html><p>L5</p><template data-plumbline-bundle="gzip">${packBundle(signed.text)}</template>`;
    const { code, out } = await verify(await fileOf("report.html", page), "--key", key);
    expect([code, out.includes("the words printed on its pages cannot be checked")]).toEqual([0, true]);
    const report = { verdict: { attained: "L5" }, signed: { bundle: packBundle(signed.text) } };
    const stated = await verify(await fileOf("report.json", JSON.stringify(report)), "--key", key);
    expect([
      stated.code,
      stated.out.includes("what the report states is not what its signed bundle says"),
    ]).toEqual([3, true]);
  });

  test("prints everything as JSON, the standard's words left out", async () => {
    const { out } = await verify(file, "--key", key, "--json");
    expect(JSON.parse(out)).toMatchObject({
      ...{ valid: true, trust: "named", faults: [], form: "bundle", key: signed.key },
      signed: { centre: { name: "广州" }, pack: { name: "cc-cmm-oc@2017", hash: sealed.pack.hash } },
    });
    expect(out).not.toContain('"written"');
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    ["a cut-off bundle", '{"format":"plumbline-signed-assessment","sealed":{"a', /cut short/],
    ["JSON nested without end", `{"a":${"[".repeat(500_000)}`, /cut short/],
    ["a Word report", Buffer.from("PK\u0003\u0004"), /Word and Excel reports carry no bundle/],
    ["nothing", "", /no signed bundle/],
  ])("%s has its plain answer", async (_, content, answer) => {
    const { code, err } = await verify(await fileOf("odd", content));
    expect([code, answer.test(err)]).toEqual([2, true]);
    expect(err).not.toMatch(/^ +at /m);
  });

  test("a file that is not there, and a key that is none, are said plainly", async () => {
    expect((await verify(join(scratch, "none"))).code).toBe(2);
    const { code, err } = await verify(file, "--key", "secret");
    expect([code, err.trim()]).toEqual([
      2,
      "--key takes a public key file (PEM) or a key's fingerprint of 64 hex digits; secret is neither.",
    ]);
  });
});
