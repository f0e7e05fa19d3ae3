import { assessments, type Client, organisation, standards } from "@plumbline/api";
import { outline, type Standard } from "@plumbline/core/standards";
import { answersOf } from "./answers.ts";
import { joinBenchmark } from "./benchmark.ts";
import { type DemoCentre, demoCentres, personName, positions, type Standing } from "./centres.ts";
import { addEditionRuns } from "./editions.ts";
import { duties, fileEvidence } from "./evidence.ts";
import { fillAudits } from "./fill-audits.ts";
import { addImprovement } from "./improvement.ts";
import { writeOwnStandard } from "./own-standard.ts";
import { addProgramme } from "./programme.ts";
import { dressReports } from "./report-look.ts";
import { scheduleYearly, writeHandOver } from "./rhythm.ts";
import { dayFrom, uploadAnswers } from "./sheets.ts";
import { signOffAudits } from "./sign-off.ts";
import { addTeamAssessment } from "./team.ts";
import { bringWorkbook } from "./workbook.ts";

/** Fills the signed-in organisation with its centres, people and finished assessments, as seen on a day. */
export async function fillDemo(client: Client, today: Date, anew: () => Client): Promise<void> {
  const year = today.getFullYear();
  const pack = await client.call(standards.readStandard, {
    params: { id: "cc-cmm-oc", edition: "2017" },
  });
  const { standard } = pack;
  const positionIds: string[] = [];
  for (const [at, name] of positions.entries()) {
    const body = { name, duties: duties[at] ?? "" };
    positionIds.push((await client.call(organisation.createPosition, { body })).id);
  }
  let staffNumber = 0;
  const placed: { id: string; demo: DemoCentre; last: string }[] = [];
  for (const demo of demoCentres) {
    const centre = await client.call(organisation.createCentre, { body: demo.centre });
    for (const name of demo.teams) {
      const team = await client.call(organisation.createTeam, { body: { centreId: centre.id, name } });
      for (let seat = 0; seat < 6; seat++) {
        const place = {
          centreId: centre.id,
          teamId: team.id,
          positionId: positionIds[seat === 0 ? 1 : 0] ?? null,
        };
        await addPerson(client, ++staffNumber, place, year);
      }
    }
    const last = await addAssessments(client, standard, centre.id, demo, year);
    if (demo === demoCentres[1]) {
      await addTeamAssessment(client, anew, {
        ...{ standard, centreId: centre.id, title: `${year} 年度外部测评` },
        ...{ from: dayFrom(today, -2), to: dayFrom(today, 3) },
        rows: answersOf(standard, demo.centre.name, demo.now),
      });
    }
    if (demo !== demoCentres[2]) {
      await scheduleYearly(client, centre.id, dayFrom(today, demo === demoCentres[0] ? 30 : 120));
    }
    placed.push({ id: centre.id, demo, last });
  }
  await fillAudits(client, standard, placed, today);
  await joinBenchmark(client, pack, { centreIds: placed.map(({ id }) => id), year });
  await signOffAudits(client);
  const [first] = placed;
  await writeOwnStandard(client, year);
  await addEditionRuns(client, placed, today);
  await dressReports(client);
  if (!first) return;
  const current = await beginAssessment(client, standard, first, today);
  const places = { centreId: first.id, last: first.last, current };
  const days = (from: number) => dayFrom(today, from);
  await addImprovement(client, places, days);
  await addProgramme(
    client,
    placed.map(({ id, demo }) => ({ id, name: demo.centre.name })),
    days,
  );
}

type Place = { readonly centreId: string; readonly teamId: string; readonly positionId: string | null };

async function addPerson(client: Client, number: number, place: Place, year: number): Promise<void> {
  const joinedOn = `${year - 1 - (number % 5)}-${String((number % 12) + 1).padStart(2, "0")}-01`;
  const body = {
    staffNumber: `LN${String(number).padStart(4, "0")}`,
    name: personName(number),
    joinedOn,
    ...place,
  };
  await client.call(organisation.createPerson, { body });
}

async function addAssessments(
  client: Client,
  standard: Standard,
  centreId: string,
  demo: DemoCentre,
  year: number,
): Promise<string> {
  let last = "";
  const finished = [
    { year: year - 2, standing: demo.before, held: demo.held.before, purpose: "internal" },
    { year: year - 1, standing: demo.now, held: demo.held.now, purpose: "external" },
  ] as const;
  for (const { year: then, standing, held, purpose } of finished) {
    const created = await client.call(assessments.createAssessment, {
      body: {
        centreId,
        standard: "cc-cmm-oc@2017",
        title: `${then} 年度${purpose === "external" ? "外部测评" : "内部测评"}`,
        purpose,
        from: `${then}-10-13`,
        to: `${then}-10-17`,
        held,
      },
    });
    await answer(client, standard, created.id, demo.centre.name, standing);
    const { assessment } = await client.call(assessments.readAssessment, { params: { id: created.id } });
    const body = { expectedVersion: assessment.version };
    await client.call(assessments.closeAssessment, { params: { id: created.id }, body });
    if (purpose === "external") await writeHandOver(client, standard, created.id);
    last = created.id;
  }
  return last;
}

/** A self-assessment under way, so that there is something to go on with: chapters 1 and 2 are rated. */
async function beginAssessment(
  client: Client,
  standard: Standard,
  { id: centreId, demo, last }: { readonly id: string; readonly demo: DemoCentre; readonly last: string },
  today: Date,
): Promise<string> {
  const created = await client.call(assessments.createAssessment, {
    body: {
      centreId,
      standard: "cc-cmm-oc@2017",
      title: `${today.getFullYear()} 年度自评`,
      purpose: "self",
      from: dayFrom(today, -10),
      to: dayFrom(today, 28),
      held: demo.held.now,
      previousId: last,
    },
  });
  const begun = new Set(standard.areas.slice(0, 2).map(({ code }) => code));
  const rows = answersOf(standard, demo.centre.name, demo.now);
  const places = outline(standard).criterion;
  await uploadAnswers(
    client,
    created.id,
    rows.filter(({ criterion }) => begun.has(places.get(criterion)?.area ?? "")),
  );
  await fileEvidence(client, created.id, (daysAgo) => dayFrom(today, -daysAgo));
  await bringWorkbook(client, standard, created.id);
  return created.id;
}

async function answer(client: Client, standard: Standard, id: string, centre: string, standing: Standing) {
  await uploadAnswers(client, id, answersOf(standard, centre, standing));
}
