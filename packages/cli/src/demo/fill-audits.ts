import { assessments, type Client, standards } from "@plumbline/api";
import { mandatoryScope, outline, type Standard, sectionsInScope } from "@plumbline/core/standards";
import { answersOf } from "./answers.ts";
import { type AuditRow, auditAnswers, saidBefore } from "./audit-answers.ts";
import { saidByExample } from "./audit-said.ts";
import type { DemoCentre, Standing } from "./centres.ts";
import { clauseScores, leaningOn } from "./leaning.ts";
import { dayFrom, uploadAnswers } from "./sheets.ts";

/** What self-audits are filled from: both standards, and which clauses a question leans on. */
type Sources = {
  readonly client: Client;
  readonly model: Standard;
  readonly audit: Standard;
  readonly links: ReadonlyMap<string, readonly { readonly criterion: string }[]>;
};

const audit = { id: "service-audit", edition: "1" };
const auditName = `${audit.id}@${audit.edition}`;

/** Adds the self-audits of the demo's centres: two finished ones half a year apart, and one under way. */
export async function fillAudits(
  client: Client,
  model: Standard,
  centres: readonly { readonly id: string; readonly demo: DemoCentre }[],
  today: Date,
): Promise<void> {
  const sources = await readSources(client, model);
  const [first, second, third] = centres;
  if (first) await addFinished(sources, first, [], today);
  if (second) await addFinished(sources, second, mandatoryScope(sources.audit), today);
  if (third) await beginAudit(sources, third, today);
}

async function readSources(client: Client, model: Standard): Promise<Sources> {
  const pack = await client.call(standards.readStandard, { params: audit });
  const guidance = await client.call(standards.readGuidance, { params: audit, query: {} });
  const links = new Map(guidance.entries.map((entry) => [entry.criterion, entry.links]));
  return { client, model, audit: pack.standard, links };
}

type Placed = { readonly id: string; readonly demo: DemoCentre };

async function addFinished(sources: Sources, { id, demo }: Placed, scope: readonly string[], today: Date) {
  const { client } = sources;
  const runs = [
    { lastDay: dayFrom(today, -190), standing: demo.before, strength: demo.audit.before },
    { lastDay: dayFrom(today, -9), standing: demo.now, strength: demo.audit.now },
  ];
  for (const { lastDay, standing, strength } of runs) {
    const created = await create(client, id, lastDay, scope);
    const isLast = strength === demo.audit.now;
    const said = demo.audit.speaks
      ? isLast
        ? saidByExample
        : saidBefore(demo.centre.name, saidByExample)
      : {};
    const rows = answers(sources, demo, { standing, strength, said });
    await uploadAnswers(client, created.id, within(sources.audit, scope, rows));
    const { assessment } = await client.call(assessments.readAssessment, { params: { id: created.id } });
    const body = { expectedVersion: assessment.version };
    await client.call(assessments.closeAssessment, { params: { id: created.id }, body });
  }
}

/** Under way, with a mandatory section left out: the first areas are answered, the next one in part. */
async function beginAudit(sources: Sources, { id, demo }: Placed, today: Date): Promise<void> {
  const { client } = sources;
  const scope = outline(sources.audit)
    .sections.filter(({ code }) => code !== "3.4")
    .map(({ code }) => code);
  const created = await create(client, id, dayFrom(today, 21), scope);
  const rows = answers(sources, demo, { standing: demo.now, strength: demo.audit.now, said: {} });
  const answered = within(sources.audit, scope, rows).slice(0, 140);
  await uploadAnswers(client, created.id, answered);
}

function create(client: Client, centreId: string, lastDay: string, scope: readonly string[]) {
  const [year = "", month = ""] = lastDay.split("-");
  return client.call(assessments.createAssessment, {
    body: {
      ...{ centreId, standard: auditName, purpose: "self", held: null, scope: [...scope] },
      title: `${year} 年 ${Number(month)} 月服务自评`,
      from: dayFrom(new Date(`${lastDay}T00:00:00Z`), -11),
      to: lastDay,
    },
  });
}

type Run = Pick<Parameters<typeof auditAnswers>[1], "strength" | "said"> & { readonly standing: Standing };

function answers({ model, audit: standard, links }: Sources, demo: DemoCentre, run: Run) {
  const { name } = demo.centre;
  const scores = clauseScores(answersOf(model, name, run.standing));
  return auditAnswers(standard, { ...run, name, leaning: leaningOn(scores, links) });
}

function within(standard: Standard, scope: readonly string[], rows: readonly AuditRow[]) {
  const asked = new Set(
    sectionsInScope(standard, scope).flatMap(({ criteria }) => criteria.map(({ id }) => id)),
  );
  return rows.filter(({ criterion }) => asked.has(criterion));
}
