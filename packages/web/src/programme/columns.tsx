import { noticeOf, ratedPercent } from "@plumbline/core/assessments";
import type { ProgrammeRow, ProgrammeStandard } from "@plumbline/core/programme";
import { Link } from "@tanstack/react-router";
import { today } from "../platform/calendar/index.ts";
import { useFormat, useSay, useText } from "../platform/text/index.ts";
import { type Column, StatusWord } from "../platform/ui/index.ts";
import { standardNames } from "./standard-names.ts";
import { texts } from "./text.ts";

type Row = { readonly row: ProgrammeRow };

/** How the programme writes its rows. */
export function useProgrammeColumns(
  standards: readonly ProgrammeStandard[],
): readonly Column<ProgrammeRow>[] {
  const levelled = new Set(
    standards.filter(({ levels }) => levels.length > 0).map(({ standard }) => standard),
  );
  return [...useWhereColumns(standards), ...useLevelColumns(levelled), ...useLeftColumns()];
}

function useWhereColumns(standards: readonly ProgrammeStandard[]): readonly Column<ProgrammeRow>[] {
  const t = useText(texts);
  const say = useSay();
  const titles = standardNames(standards, say);
  const titleOf = ({ standard, actionsOpen, findings }: ProgrammeRow) => {
    if (standard !== null) return titles.get(standard) ?? standard;
    return actionsOpen + Object.values(findings).reduce((sum, each) => sum + each, 0) > 0
      ? t.noStandard
      : t.nothingYet;
  };
  return [
    {
      key: "centre",
      title: t.centre,
      names: true,
      value: ({ centreName, city }) => [centreName, city].filter(Boolean).join(" · "),
      cell: (row) => <CentreCell row={row} />,
    },
    {
      key: "standard",
      title: t.standard,
      width: 176,
      value: titleOf,
      cell: (row) => <span className={row.standard === null ? "quiet" : undefined}>{titleOf(row)}</span>,
    },
  ];
}

function CentreCell({ row: { centreId, centreName, city, standard } }: Row) {
  return (
    <span className="programme-run">
      <Link to="/centres/$centreId" params={{ centreId }} search={standard === null ? {} : { standard }}>
        {centreName}
      </Link>
      {city && <span className="quiet small programme-city">{city}</span>}
    </span>
  );
}

/** `levelled` are the standards that have levels; by the others nothing is attained or missed. */
function useLevelColumns(levelled: ReadonlySet<string>): readonly Column<ProgrammeRow>[] {
  const t = useText(texts);
  const format = useFormat();
  return [
    {
      key: "last",
      title: t.lastRun,
      value: ({ last }) => last?.on ?? null,
      cell: (row) => <LastRun row={row} />,
    },
    {
      key: "share",
      title: t.share,
      kind: "number",
      value: ({ last }) => (last?.share == null ? null : Math.round(last.share * 1000) / 10),
      cell: ({ last }) => format.number(last?.share == null ? null : last.share * 100, 1),
    },
    {
      key: "level",
      title: t.level,
      value: ({ last, eligible }) => (last?.attained ? `${last.attained} (${eligible ?? "–"})` : null),
      cell: (row) => (levelled.has(row.standard ?? "") ? <Level row={row} /> : "–"),
    },
    {
      key: "certificate",
      title: t.certificate,
      value: ({ certificate, held }) =>
        certificate
          ? `${certificate.level} ${certificate.number} ${certificate.validUntil}`
          : (held?.level ?? null),
      cell: (row) => <CertificateCell row={row} />,
    },
    {
      key: "next",
      title: t.next,
      value: ({ nextOn }) => nextOn,
      cell: (row) => <NextRun row={row} />,
    },
  ];
}

function LastRun({ row: { last, underWay } }: Row) {
  const t = useText(texts);
  const format = useFormat();
  if (!last && !underWay) return "–";
  return (
    <span className="programme-run">
      {last && (
        <Link
          to="/assessments/$assessmentId/verdict"
          params={{ assessmentId: last.assessmentId }}
          title={last.title}
          className="amount"
        >
          {format.day(last.on)}
        </Link>
      )}
      {underWay && (
        <Link
          className="small"
          to="/assessments/$assessmentId"
          params={{ assessmentId: underWay.assessmentId }}
          title={underWay.title}
        >
          {t.underWay(format.day(underWay.to), format.percent((ratedPercent(underWay) ?? 0) / 100))}
        </Link>
      )}
    </span>
  );
}

/** What was attained, and below it what the centre may apply for where that is less. */
function Level({ row: { last, eligible } }: Row) {
  const t = useText(texts);
  if (!last) return "–";
  if (!last.attained) return last.share === null ? "–" : <span className="quiet">{t.none}</span>;
  return (
    <span className="programme-run">
      <strong>{last.attained}</strong>
      {eligible !== null && eligible !== last.attained && (
        <span className="quiet small">{t.eligibleFor(eligible)}</span>
      )}
    </span>
  );
}

function CertificateCell({ row: { centreId, certificate, held } }: Row) {
  const t = useText(texts);
  if (!certificate) {
    return held ? <span className="quiet">{t.byHand(held.level)}</span> : "–";
  }
  return (
    <span className="programme-run">
      <Link to="/centres/$centreId/certificates" params={{ centreId }} title={certificate.number}>
        {certificate.level}
      </Link>
      <Until certificate={certificate} />
    </span>
  );
}

function Until({ certificate }: { readonly certificate: NonNullable<ProgrammeRow["certificate"]> }) {
  const t = useText(texts);
  const format = useFormat();
  const day = format.day(certificate.validUntil);
  const notice = noticeOf(certificate.validUntil, today());
  if (notice === "overdue") return <StatusWord tone="needs-you">{t.expiredOn(day)}</StatusWord>;
  if (notice === null) return <span className="quiet small">{t.until(day)}</span>;
  return <StatusWord tone={notice === 180 ? "warning" : "needs-you"}>{t.until(day)}</StatusWord>;
}

function NextRun({ row: { centreId, nextOn, underWay } }: Row) {
  const t = useText(texts);
  const format = useFormat();
  if (nextOn === null) return "–";
  const day = format.day(nextOn);
  const isLate = !underWay && nextOn < today();
  return (
    <Link to="/centres/$centreId/schedules" params={{ centreId }}>
      {isLate ? (
        <StatusWord tone="needs-you">{t.overdueOn(day)}</StatusWord>
      ) : (
        <span className="amount">{day}</span>
      )}
    </Link>
  );
}

function useLeftColumns(): readonly Column<ProgrammeRow>[] {
  const t = useText(texts);
  return [
    {
      key: "actions",
      title: t.actions,
      width: 104,
      kind: "number",
      value: ({ actionsOpen, actionsOverdue }) => `${actionsOpen} / ${actionsOverdue}`,
      cell: (row) => <Actions row={row} />,
    },
    {
      key: "findings",
      title: t.findings,
      width: 124,
      kind: "number",
      value: ({ findings: { major, minor, observation } }) => `${major} / ${minor} / ${observation}`,
      cell: (row) => <Findings row={row} />,
    },
    {
      key: "duties",
      title: t.dutiesColumn,
      kind: "number",
      value: ({ dutiesOverdue, dutiesDue }) => `${dutiesOverdue} / ${dutiesDue}`,
      cell: (row) => <Duties row={row} />,
    },
    {
      key: "evidence",
      title: t.evidence,
      kind: "number",
      value: ({ evidenceExpiring }) => evidenceExpiring,
    },
  ];
}

function Late({ count }: { readonly count: number }) {
  return count > 0 ? <strong className="programme-late">{count}</strong> : count;
}

function Actions({ row: { centreId, actionsOpen, actionsOverdue } }: Row) {
  const overdue = actionsOverdue > 0 ? ({ overdue: "true" } as const) : {};
  return (
    <Link to="/improvement/actions" search={{ centreId, ...overdue }} className="amount">
      {actionsOpen} / <Late count={actionsOverdue} />
    </Link>
  );
}

function Findings({ row: { centreId, standard, findings } }: Row) {
  const { major, minor, observation } = findings;
  const by = standard === null ? {} : { standard };
  return (
    <Link to="/improvement" search={{ centreId, ...by }} className="amount">
      {major} / {minor} / {observation}
    </Link>
  );
}

function Duties({ row: { centreId, standard, dutiesOverdue, dutiesDue } }: Row) {
  if (standard === null) return "–";
  return (
    <Link
      to="/centres/$centreId/duties"
      params={{ centreId }}
      search={{ standard, show: "due" }}
      className="amount"
    >
      <Late count={dutiesOverdue} /> / {dutiesDue}
    </Link>
  );
}
