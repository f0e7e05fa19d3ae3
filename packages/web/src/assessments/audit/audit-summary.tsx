import { listed, type ReportAudit, reservations, verdictSentence } from "@plumbline/core/reports";
import { Link } from "@tanstack/react-router";
import { useFormat, useLanguage, useText } from "../../platform/text/index.ts";
import { Figure, Notice } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { texts } from "./text.ts";
import "./audit.css";

type SummaryProps = { readonly judged: Judged; readonly audit: ReportAudit };

/** The share in one sentence, the figures, and what to know before believing them. */
export function AuditSummary({ judged, audit }: SummaryProps) {
  const { reader, assessment } = judged;
  // What the notices below say in full is not said twice.
  const others = reservations(reader).slice(
    audit.missing.length > 0 ? 1 : 0,
    audit.leftOut.length > 0 ? -1 : undefined,
  );
  return (
    <section className="audit-top">
      <h2 className="verdict-sentence">{verdictSentence(reader)}</h2>
      <AuditFigures audit={audit} />
      {audit.missing.length > 0 && <Missing audit={audit} assessmentId={assessment.id} />}
      {audit.leftOut.length > 0 && <LeftOut judged={judged} />}
      {others.map((words) => (
        <p key={words} className="quiet">
          {words}
        </p>
      ))}
    </section>
  );
}

/** Share, coverage, risks and what nobody knows, each with its definition. */
export function AuditFigures({ audit }: { readonly audit: ReportAudit }) {
  const t = useText(texts);
  const { number, percent } = useFormat();
  const { share, answered, applicable, scoped, risks, dontKnow } = audit;
  const vital = risks.filter(({ severity }) => severity === 5).length;
  return (
    <div className="audit-figures">
      <Figure
        label={t.share}
        value={percent(share, 1)}
        definition={share === null && applicable > 0 ? t.shareOpen : t.shareWhole}
      />
      <Figure
        label={t.answered}
        value={number(answered)}
        definition={t.ofApplicable(number(applicable), number(scoped))}
      />
      <Figure label={t.risks} value={number(risks.length)} definition={t.risksOf(vital)} />
      <Figure label={t.dontKnow} value={number(dontKnow.length)} definition={t.dontKnowOf} />
    </div>
  );
}

function Missing(props: { readonly audit: ReportAudit; readonly assessmentId: string }) {
  const t = useText(texts);
  const { audit, assessmentId } = props;
  return (
    <Notice tone="needs-you" title={t.missing(audit.missing.length)}>
      <p>
        {t.missingWhy}{" "}
        <Link to="/assessments/$assessmentId" params={{ assessmentId }} hash="missing">
          {t.seeMissing}
        </Link>
      </p>
    </Notice>
  );
}

function LeftOut({ judged: { reader } }: { readonly judged: Judged }) {
  const t = useText(texts);
  const language = useLanguage();
  const { leftOut } = reader.report.standard;
  const names = leftOut.map(({ code, title }) => `${code} ${title}`);
  return (
    <Notice tone="needs-you" title={t.leftOut(names.length)}>
      <p>{t.leftOutWhy(listed(names, language))}</p>
    </Notice>
  );
}
