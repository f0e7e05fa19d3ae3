import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { putTogether } from "../packages/core/src/standards/index.ts";
import { loadNamedGuidedPack, publicKeyPem, signBundle } from "../packages/documents/src/index.ts";
import { newSigner, sealedSample } from "../packages/documents/src/testing/signed-sample.ts";
import { repeat, runNode } from "./child.ts";
import { type Figure, median } from "./figures.ts";

const times = 9;

/** `verify-report` on a signed bundle, the whole process: a self-audit of 571 rows and a model of 168 clauses. */
export async function measureVerify(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  try {
    return [
      await verified(folder, "service-audit@1", "in-place", "571 rows"),
      await verified(folder, "cc-cmm-oc@2017", "partial", "168 clauses"),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function verified(folder: string, name: string, value: string, what: string): Promise<Figure> {
  const { standard, guidance } = await loadNamedGuidedPack(name);
  const signer = newSigner();
  const { text } = signBundle(sealedSample(putTogether(standard, guidance), value), signer);
  const [file, key] = [join(folder, `${name}.json`), join(folder, `${name}.pem`)];
  writeFileSync(file, text);
  writeFileSync(key, publicKeyPem(signer.publicKey));
  const args = ["packages/cli/plumbline.mjs", "verify-report", file, "--key", key];
  await runNode(args);
  const runs = await repeat(times, () => runNode(args));
  const figure = median(runs.map(({ milliseconds }) => milliseconds));
  return { what: `verify-report, ${what}, whole process`, figure, unit: "ms", limit: 2000 };
}
