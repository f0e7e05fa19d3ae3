import type { improvement } from "@plumbline/api";
import { riskScore } from "@plumbline/core/improvement";
import { Link } from "@tanstack/react-router";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, type Column, DataTable, EmptyState, StatusWord } from "../../platform/ui/index.ts";
import { LinkButton } from "../../platform/ui/link-button.tsx";
import { useAssessment, useRecurrences } from "../data.ts";
import { kindTexts, recurrenceTexts, texts as shared } from "../text.ts";
import { KindWord, RiskWord } from "../words.tsx";
import { texts } from "./text.ts";
import "../improvement.css";

/** How an assessment meets what was found before: new, repeated, still open, closed. */
export function AssessmentFindings({ assessmentId }: { readonly assessmentId: string }) {
  const t = useText(texts);
  const words = useText(shared);
  const columns = useColumns(assessmentId);
  const isFrozen = Boolean(useAssessment(assessmentId).data?.assessment.signedAt);
  const mayRaise = useMay("improvement.manage");
  const raise = mayRaise && !isFrozen && (
    <LinkButton to={"/improvement/findings/new" as string} search={{ assessmentId }}>
      {t.raise}
    </LinkButton>
  );
  return (
    <>
      <p className="quiet finding-lead">{t.earlier}</p>
      <Answer of={useRecurrences(assessmentId)}>
        {({ entries }) => (
          <DataTable
            label={words.findings}
            rows={inOrder(entries)}
            columns={columns}
            rowKey={({ finding }) => finding.id}
            exportName={words.findings}
            filters={raise}
            empty={<EmptyState title={t.empty} why={t.emptyWhy} action={raise} />}
          />
        )}
      </Answer>
    </>
  );
}

const order = ["repeated", "new", "open", "closed"] as const;

/** What came back first, then what is new, what is still open and what is closed; each with the heaviest risk first. */
function inOrder(entries: readonly improvement.MetFinding[]): readonly improvement.MetFinding[] {
  return entries.toSorted(
    (a, b) =>
      order.indexOf(a.recurrence) - order.indexOf(b.recurrence) ||
      (riskScore(b.finding.risk) ?? 0) - (riskScore(a.finding.risk) ?? 0),
  );
}

const tones = { new: "warning", repeated: "needs-you", open: "warning", closed: "good" } as const;

function useColumns(assessmentId: string): readonly Column<improvement.MetFinding>[] {
  const t = useText(texts);
  const words = useText(shared);
  const says = useText(recurrenceTexts);
  const kinds = useText(kindTexts);
  return [
    {
      key: "recurrence",
      title: t.recurrence,
      value: ({ recurrence }) => says[recurrence],
      cell: ({ recurrence }) => <StatusWord tone={tones[recurrence]}>{says[recurrence]}</StatusWord>,
    },
    {
      key: "finding",
      title: words.finding,
      names: true,
      value: ({ finding }) => finding.title,
      cell: ({ finding }) => <FindingLink finding={finding} />,
    },
    { key: "criterion", title: words.criterion, value: ({ finding }) => finding.criterion },
    {
      key: "kind",
      title: words.kind,
      value: ({ finding }) => kinds[finding.kind],
      cell: ({ finding }) => <KindWord kind={finding.kind} />,
    },
    {
      key: "risk",
      title: words.riskScore,
      value: ({ finding }) => riskScore(finding.risk),
      cell: ({ finding }) => <RiskWord risk={finding.risk} />,
    },
    {
      key: "from",
      title: t.from,
      value: ({ finding }) => (finding.assessmentId === assessmentId ? t.thisOne : finding.assessmentTitle),
    },
    {
      key: "counterpart",
      title: t.counterpart,
      value: ({ counterpart }) => counterpart?.title ?? null,
      cell: ({ counterpart }) => (counterpart ? <FindingLink finding={counterpart} /> : "–"),
    },
  ];
}

function FindingLink({
  finding: { id, title },
}: {
  readonly finding: { readonly id: string; readonly title: string };
}) {
  return (
    <Link to="/improvement/findings/$findingId" params={{ findingId: id }}>
      {title}
    </Link>
  );
}
