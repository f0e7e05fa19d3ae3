import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accounts, assessments, type Client, organisation } from "../packages/api/src/index.ts";
import { visit } from "../packages/cli/src/demo/visitor.ts";
import { scaleValues } from "../packages/core/src/assessments/index.ts";
import { outline, type Standard } from "../packages/core/src/standards/index.ts";
import { loadNamedPack, readAnswerBook, writeAnswerBook } from "../packages/documents/src/index.ts";
import { type Figure, median } from "./figures.ts";
import { openServer } from "./server/open-server.ts";

const rounds = 5;
/** The whole request: the file goes up, is opened, compared and written. */
const cases = [
  { standard: "cc-cmm-oc@2017", what: "168 clauses from two angles", limit: 1 },
  { standard: "service-audit@1", what: "571 questions", limit: 2 },
] as const;

/** Workbooks with every cell filled anew: how long it takes from the file sent to the answers written. */
export async function measureWorkbook(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  const server = await openServer(folder, { isDurable: true });
  try {
    const client = visit(server.address);
    const secret = server.setUpPath.slice(server.setUpPath.indexOf("#") + 1);
    const password = randomBytes(12).toString("base64url");
    const lone = {
      loginName: "bench",
      name: "计时员",
      organisationName: "计时组织",
      language: "zh",
    } as const;
    await client.call(accounts.setUp, { body: { secret, password, ...lone } });
    const { id: centreId } = await client.call(organisation.createCentre, { body: { name: "热线" } });
    const figures: Figure[] = [];
    for (const { standard: name, what, limit } of cases) {
      const days = { from: "2026-05-01", to: "2026-05-05" };
      const facts = { centreId, standard: name, title: "计时测评", purpose: "self", ...days } as const;
      const { id } = await client.call(assessments.createAssessment, { body: facts });
      const { standard } = await loadNamedPack(name);
      const seconds: number[] = [];
      for (let round = 0; round < rounds; round++) seconds.push(await bringBack(client, id, standard, round));
      figures.push({
        what: `workbook of ${what}, file to applied`,
        figure: median(seconds),
        unit: "s",
        limit,
      });
    }
    return figures;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Hands a workbook out, fills every cell with something new, and times how long its way back takes. */
async function bringBack(client: Client, id: string, standard: Standard, round: number): Promise<number> {
  const params = { id };
  const handedOut = await client.download(assessments.handOutWorkbook, { params, query: { language: "zh" } });
  const bytes = new Uint8Array(await handedOut.blob.arrayBuffer());
  const { workbookId } = await readAnswerBook(bytes, handedOut.name);
  const about = { title: "计时", centre: "热线", madeBy: "", madeAt: "" };
  const filler = { kind: "shared", mayMark: true } as const;
  const fresh = {
    assessmentId: id,
    packHash: "",
    basis: 0,
    scope: [],
    language: "zh",
    about,
    filler,
  } as const;
  const rows = outline(standard).criteria.map(({ id: criterion }, at) => ({
    criterion,
    cells: {
      note: `第 ${round} 轮：已查阅制度与记录`,
      ...Object.fromEntries(
        standard.angles.map((angle) => [angle.id, valueAt(standard, angle.id, at + round)]),
      ),
    },
  }));
  const filled = await writeAnswerBook({ workbookId, standard, rows, ...fresh });
  const file = new File([new Uint8Array(filled)], "b.xlsx");
  const from = performance.now();
  const asked = { params, query: { apply: "true" } } as const;
  const { merge } = await client.upload(assessments.returnWorkbook, asked, file);
  const seconds = (performance.now() - from) / 1000;
  const cells = rows.length * (standard.angles.length + 1);
  if (merge.changes.length !== cells)
    throw new Error(`${merge.changes.length} of ${cells} cells were written`);
  return seconds;
}

function valueAt(standard: Standard, angle: string, at: number): string {
  const values = scaleValues(standard, angle);
  return values[at % values.length]?.id ?? "";
}
