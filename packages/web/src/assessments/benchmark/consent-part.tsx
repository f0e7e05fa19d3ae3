import type { CentreBenchmark } from "@plumbline/core/assessments";
import { Button } from "antd";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Part, ProblemNotice } from "../../platform/ui/index.ts";
import { useConsent } from "./data.ts";
import { texts } from "./text.ts";

/** Whether the centre takes part, who said so, and the way to change it. */
export function ConsentPart({ benchmark }: { readonly benchmark: CentreBenchmark }) {
  const t = useText(texts);
  const { moment } = useFormat();
  const may = useMay("assessments.benchmark");
  const decide = useConsent();
  const { consent, centreId } = benchmark;
  const isIn = consent?.consented ?? false;
  const said = !consent
    ? t.never
    : (isIn ? t.takesPart : t.left)(consent.decidedBy, moment(consent.decidedAt));
  const body = { consented: !isIn, expectedVersion: consent?.version ?? 0 };
  return (
    <Part title={t.consent}>
      <div className="benchmark-words">
        <p>
          <strong>{said}</strong>
        </p>
        <p className="quiet">{t.consentWhy}</p>
      </div>
      {may && (
        <Button loading={decide.isPending} onClick={() => decide.mutate({ params: { id: centreId }, body })}>
          {isIn ? t.withdraw : t.agree}
        </Button>
      )}
      <ProblemNotice problem={decide.error} />
    </Part>
  );
}
