import type { APIRequestContext } from "playwright-core";

/** A screen by the name of its picture and its address. */
export type Screen = { readonly name: string; readonly path: string };

/** Every screen of the demo organisation that a signed-in administrator reaches. */
export async function screens(request: APIRequestContext, address: string): Promise<readonly Screen[]> {
  const read = async (path: string) => (await request.get(`${address}/api${path}`)).json();
  const centres: { id: string; name: string }[] = (await read("/centres")).entries;
  const centre = centres.find(({ name }) => name.startsWith("广州"))?.id;
  const first = async (state: string, standard = "cc-cmm-oc@2017", of = `centreId=${centre}&`) =>
    (await read(`/assessments?${of}state=${state}&standard=${standard}`)).entries[0].id as string;
  const finding = (await read(`/findings?centreId=${centre}`)).entries[0].id;
  const actions: { id: string; state: string }[] = (await read(`/actions?centreId=${centre}`)).entries;
  const action = actions.find(({ state }) => state === "in-progress")?.id;
  const [open, closed] = [await first("open"), await first("closed")];
  const audit = await first("closed", "service-audit@1");
  const auditOpen = await first("open", "service-audit@1", "");
  const teams: { id: string; title: string; centreId: string }[] = (await read("/assessments?state=open"))
    .entries;
  const editions = await editionRuns(read, teams);
  const byTeam = teams.find(({ title }) => title.includes("外部测评"))?.id;
  const returned = (await read(`/assessments/${open}/workbook-returns`)).entries[0].id;
  const closedOnes: { id: string; signedAt: string | null }[] = (await read("/assessments?state=closed"))
    .entries;
  const signed = closedOnes.find(({ signedAt }) => signedAt !== null)?.id;
  return [
    { name: "sign-off", path: `/assessments/${signed}/sign-off` },
    { name: "sign-off-blocked", path: `/assessments/${closed}/sign-off` },
    { name: "evidence-frozen", path: `/assessments/${signed}/evidence` },
    { name: "team", path: `/assessments/${byTeam}/team` },
    { name: "team-overview", path: `/assessments/${byTeam}` },
    { name: "consensus", path: `/assessments/${byTeam}/consensus` },
    { name: "consensus-decided", path: `/assessments/${byTeam}/consensus?show=decided` },
    { name: "agreement", path: `/assessments/${byTeam}/agreement` },
    { name: "team-verdict", path: `/assessments/${byTeam}/verdict` },
    { name: "team-rating", path: `/assessments/${byTeam}/rate` },
    { name: "today", path: "/" },
    { name: "centre", path: `/centres/${centre}` },
    { name: "schedules", path: `/centres/${centre}/schedules` },
    { name: "standards", path: "/standards" },
    { name: "standard", path: "/standards/cc-cmm-oc/2017" },
    { name: "standard-audit", path: "/standards/service-audit/1?section=8.1" },
    { name: "learn", path: "/standards/service-audit/1?view=learn&section=8.1" },
    { name: "lists", path: "/standards/service-audit/1?view=lists" },
    { name: "links", path: "/standards/service-audit/1?view=links" },
    { name: "glossary", path: "/glossary" },
    ...(await ownStandards(read)),
    { name: "assessments", path: "/assessments" },
    { name: "assessment", path: `/assessments/${open}` },
    { name: "new-assessment", path: `/assessments/new?centreId=${centre}` },
    { name: "rating", path: `/assessments/${open}/rate?section=2.2.2` },
    { name: "answering", path: `/assessments/${auditOpen}/rate?section=8.1` },
    { name: "answering-audience", path: `/assessments/${auditOpen}/rate?section=1.4&audience=it` },
    { name: "rating-closed", path: `/assessments/${closed}/rate` },
    { name: "verdict", path: `/assessments/${closed}/verdict` },
    { name: "verdict-incomplete", path: `/assessments/${open}/verdict` },
    { name: "comparison", path: `/assessments/${closed}/comparison` },
    { name: "beside", path: `/comparison?centres=${centre}` },
    { name: "beside-centres", path: "/comparison?standard=cc-cmm-oc@2017&runs=purposes" },
    { name: "beside-stated", path: `/comparison?ids=${byTeam}&stated=${byTeam}` },
    { name: "benchmark", path: "/benchmark" },
    { name: "centre-benchmark", path: `/centres/${centre}/benchmark?standard=cc-cmm-oc@2017` },
    {
      name: "centre-benchmark-few",
      path: `/centres/${centre}/benchmark?standard=cc-cmm-oc@2017&group=industry-seats-region`,
    },
    { name: "committee", path: `/assessments/${audit}/committee` },
    { name: "audit-new", path: "/assessments/new?standard=service-audit@1" },
    { name: "audit", path: `/assessments/${audit}/verdict` },
    { name: "audit-comparison", path: `/assessments/${audit}/comparison` },
    { name: "audit-overview", path: `/assessments/${auditOpen}` },
    { name: "audit-incomplete", path: `/assessments/${auditOpen}/verdict` },
    { name: "audit-centre", path: `/centres/${centre}?standard=service-audit@1` },
    { name: "evidence", path: `/assessments/${open}/evidence` },
    { name: "evidence-pieces", path: `/assessments/${open}/evidence?view=pieces` },
    { name: "evidence-sampling", path: `/assessments/${open}/evidence?view=sampling` },
    { name: "rating-fact", path: `/assessments/${open}/rate?criterion=69` },
    { name: "sheet", path: `/assessments/${open}/sheet` },
    { name: "sheet-team", path: `/assessments/${byTeam}/sheet` },
    { name: "workbook", path: `/assessments/${open}/sheet?return=${returned}` },
    { name: "offline", path: "/offline" },
    { name: "hand-over", path: `/assessments/${closed}/hand-over` },
    { name: "reports", path: `/assessments/${closed}/reports` },
    ...editions,
    { name: "reports-team", path: `/assessments/${byTeam}/reports` },
    { name: "assessment-findings", path: `/assessments/${open}/findings` },
    { name: "improvement", path: "/improvement" },
    { name: "finding", path: `/improvement/findings/${finding}` },
    { name: "new-finding", path: `/improvement/findings/new?assessmentId=${open}&criterion=49` },
    { name: "actions", path: "/improvement/actions" },
    { name: "action", path: `/improvement/actions/${action}` },
    { name: "board", path: "/improvement/board" },
    { name: "calendar", path: "/improvement/calendar" },
    { name: "timeline", path: "/improvement/timeline" },
    { name: "projection", path: "/improvement/projection" },
    { name: "programme", path: "/programme" },
    { name: "programme-levels", path: "/programme/levels" },
    { name: "programme-calendar", path: "/programme/calendar" },
    { name: "programme-agenda", path: "/programme/calendar?view=agenda" },
    { name: "programme-duties", path: "/programme/duties" },
    { name: "certificates", path: `/centres/${centre}/certificates` },
    { name: "centre-duties", path: `/centres/${centre}/duties` },
    { name: "mail", path: "/mail" },
    { name: "organisation", path: "/organisation" },
    { name: "centres", path: "/organisation/centres" },
    { name: "teams", path: "/organisation/teams" },
    { name: "positions", path: "/organisation/positions" },
    { name: "people", path: "/organisation/people" },
    { name: "people-import", path: "/organisation/people/import" },
    { name: "report-look", path: "/organisation/reports" },
    { name: "accounts", path: "/accounts" },
    { name: "tokens", path: "/tokens" },
    { name: "journal", path: "/journal" },
    { name: "account", path: "/account" },
    { name: "about", path: "/about" },
  ];
}

/** The runs by an own standard: one waits for a change of its edition, the other has gone over already. */
async function editionRuns(
  read: (path: string) => Promise<unknown>,
  open: readonly { readonly id: string; readonly title: string; readonly centreId: string }[],
): Promise<readonly Screen[]> {
  const runs = open.filter(({ title }) => title.includes("热线规范"));
  // The editions as their endpoint gives them.
  const of = async (id: string) =>
    (await read(`/assessments/${id}/editions`)) as { now: { standard: string }; changes: { id: string }[] };
  const known = await Promise.all(runs.map(async ({ id }) => ({ id, ...(await of(id)) })));
  const { id: waiting, now } = known.find(({ changes }) => changes.length === 0) ?? {};
  const changed = known.find(({ changes }) => changes.length > 0);
  const centreId = runs.find(({ id }) => id === waiting)?.centreId;
  const next = `previousId=${waiting}&centreId=${centreId}&standard=${now?.standard}`;
  return [
    { name: "edition", path: `/assessments/${waiting}/edition` },
    { name: "edition-waiting", path: `/assessments/${waiting}` },
    { name: "edition-changed", path: `/assessments/${changed?.id}` },
    { name: "edition-before", path: `/assessments/${changed?.changes[0]?.id}` },
    { name: "rating-last-time", path: `/assessments/${changed?.id}/rate?criterion=4` },
    { name: "next-time", path: `/assessments/new?${next}` },
  ];
}

/** The standards the demo organisation writes itself: a draft in all its parts, a published edition, two compared. */
async function ownStandards(read: (path: string) => Promise<unknown>): Promise<readonly Screen[]> {
  // The list as its endpoint gives it.
  const { entries } = (await read("/own-standards")) as {
    entries: { id: string; edition: string; state: string }[];
  };
  const editions = (state: string) =>
    entries.filter((one) => one.state === state).map(({ edition }) => edition);
  const [id, [draft], [now, before]] = [
    entries[0]?.id,
    editions("draft"),
    editions("published").sort().reverse(),
  ];
  const path = `/standards/own/${id}/${draft}`;
  return [
    { name: "own-standard", path: `${path}?part=criterion&criterion=5` },
    { name: "own-standard-tree", path: `${path}?part=tree&at=0.sections.0` },
    { name: "own-standard-head", path },
    { name: "own-standard-scales", path: `${path}?part=scales` },
    { name: "own-standard-levels", path: `${path}?part=levels` },
    { name: "own-standard-preview", path: `${path}?part=preview` },
    { name: "own-standard-published", path: `/standards/own/${id}/${now}` },
    { name: "difference", path: `/standards/${id}/difference?from=${before}&to=${now}` },
  ];
}

/** The screens before signing in. */
export const outside: readonly Screen[] = [
  { name: "sign-in", path: "/sign-in" },
  { name: "set-up", path: "/set-up" },
  { name: "link", path: "/link" },
];
