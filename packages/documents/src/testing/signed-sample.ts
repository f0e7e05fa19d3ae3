import { generateKeyPairSync, sign } from "node:crypto";
import { assess, engineVersion, type Sealed, sheetRows } from "@plumbline/core/assessments";
import { outline, type Standard, standardName } from "@plumbline/core/standards";
import { packOf } from "../packs/fingerprint.ts";
import type { Signer } from "../sign-off/bundle.ts";

/** A signer with a key of its own, new each time. */
export function newSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const raw = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url").toString("hex");
  return { publicKey: raw, sign: (bytes) => sign(null, bytes, privateKey).toString("hex") };
}

const at = "2026-04-01T00:00:00.000Z";

/**
 * What would be signed of an assessment by `written`, a standard as in its files with guidance: the first criterion not
 * applicable, every other answered with `value` on every angle, one note, one piece of evidence, a team with a dissent.
 */
export function sealedSample(written: Standard, value: string): Sealed {
  const criteria = outline(written).criteria.map(({ id }) => id);
  const [marked = "", ...rated] = criteria;
  const [first = ""] = rated;
  const angles = written.angles.map(({ id }) => id);
  const ratings = rated.flatMap((criterion) =>
    angles.map((angle) => ({ criterion, angle, value, raterName: "李工", changedAt: at })),
  );
  const mark = { markedBy: "李工", markedAt: at, approvedBy: "王敏", approvedAt: at };
  const answers = {
    ratings,
    notes: [{ criterion: first, text: "制度齐全", changedAt: at, changedBy: "李工" }],
    notApplicable: [{ criterion: marked, reason: "没有该业务", ...mark }],
  };
  const verdict = assess(written, { rows: sheetRows(answers), scope: [], years: 3, held: null });
  const plain: Record<string, unknown> = JSON.parse(JSON.stringify(written));
  const { hash, rulesHash, textsHash } = packOf(written);
  const days = { from: "2026-03-01", to: "2026-03-31", createdAt: at, closedAt: at };
  return {
    ...{ engine: engineVersion, organisation: { name: "热线" }, weights: {}, statements: [], ...answers },
    centre: { name: "广州", city: "广州", seats: 120, openedOn: "2020-01-01" },
    assessment: {
      ...{ id: "01a1ffff-0000-7000-8000-000000000001", title: "年度测评", purpose: "external", ...days },
      ...{ scope: [], held: null, years: 3 },
    },
    pack: { name: standardName(written), hash, rulesHash, textsHash, written: plain },
    team: {
      members: [{ name: "李工", role: "lead" }],
      decisions: [
        {
          ...{ criterion: first, angle: angles[0] ?? "", value, reason: "看过制度", version: 1 },
          ...{ decidedBy: "李工", decidedAt: at, dissent: [{ name: "陈", why: "未见签字" }] },
        },
      ],
    },
    evidence: [
      {
        ...{ id: "01a1ffff-0000-7000-8000-000000000002", kind: "file", holds: "document", title: "制度" },
        ...{ validFor: [], validFrom: null, validTo: null, collectedBy: "李工", collectedOn: "2026-03-02" },
        ...{ confidentiality: "team", withdrawn: null },
        links: [{ criterion: first, angle: angles[0] ?? "" }],
        files: [{ version: 1, type: "application/pdf", bytes: 12, sha256: "a".repeat(64) }],
      },
    ],
    review: { by: "王敏", at, remarks: "同意" },
    approval: { by: "赵总", at },
    verdict: JSON.parse(JSON.stringify(verdict)),
  };
}
