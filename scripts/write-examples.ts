import { readFile, writeFile } from "node:fs/promises";
import { auditAnswers } from "../packages/cli/src/demo/audit-answers.ts";
import { saidByExample } from "../packages/cli/src/demo/audit-said.ts";
import { clauseScores, leaningOn } from "../packages/cli/src/demo/leaning.ts";
import { scaleValues } from "../packages/core/src/assessments/index.ts";
import type { GuidedPack, Standard } from "../packages/core/src/standards/index.ts";
import {
  loadNamedGuidedPack,
  loadNamedPack,
  readSheet,
  writeCsv,
  writeSheet,
} from "../packages/documents/src/index.ts";

// Makes the example workbooks anew, and the self-audit's answers. The answers of the maturity assessment are the ones to
// edit, and what the centre says for itself in cli/src/demo/audit-said.ts; a test says when a workbook differs.
const place = (name: string) => new URL(`../examples/${name}`, import.meta.url);

/** The rows of an example as they stand in its CSV. */
async function rowsOf(standard: Standard, name: string) {
  const csv = place(`${name}.csv`);
  return (await readSheet(await readFile(csv), csv.pathname, standard)).rows;
}

async function writeWorkbook(standard: Standard, name: string): Promise<void> {
  const rows = await rowsOf(standard, name);
  await writeFile(
    place(`${name}.xlsx`),
    await writeSheet(standard, { format: "xlsx", language: "zh", rows }),
  );
}

/** The same centre's self-audit, drawn from its maturity assessment and from what it says for itself. */
async function writeSelfAudit(
  model: Standard,
  { standard, guidance }: GuidedPack,
  name: string,
): Promise<void> {
  const rated = (await rowsOf(model, "centre-120-seats")).map(({ criterion, values }) => {
    const points = (angle: string) =>
      scaleValues(model, angle).find(({ id }) => id === values[angle])?.points ?? 0;
    return { criterion, method: points("method"), execution: points("execution") };
  });
  const links = new Map(Object.entries(guidance).map(([id, { crosswalk }]) => [id, crosswalk]));
  const leaning = leaningOn(clauseScores(rated), links);
  const answers = auditAnswers(standard, { name, strength: 0.04, leaning, said: saidByExample });
  const rows = answers.map(({ criterion, answer, note }) => [criterion, answer, note]);
  await writeFile(place(`${name}.csv`), writeCsv([["criterion", "answer", "note"], ...rows]));
}

const { standard: model } = await loadNamedPack("cc-cmm-oc@2017");
const audit = await loadNamedGuidedPack("service-audit@1");
await writeSelfAudit(model, audit, "self-audit-120-seats");
await writeWorkbook(model, "centre-120-seats");
await writeWorkbook(audit.standard, "self-audit-120-seats");
