import { findingKinds, type RiskWeight } from "@plumbline/core/improvement";
import { Input, Select } from "antd";
import { useState } from "react";
import { type Controlled, Field } from "../../platform/forms/index.ts";
import { useText } from "../../platform/text/index.ts";
import { kindHints, kindTexts, texts as shared } from "../text.ts";
import { useRiskWords } from "../words.tsx";
import { texts } from "./text.ts";

/** What a finding says: kind, title, what was seen, why, and the risk. */
export function FindingFields() {
  const t = useText(texts);
  const words = useText(shared);
  const kinds = useText(kindTexts);
  const hints = useText(kindHints);
  const options = findingKinds.map((kind) => ({ value: kind, label: `${kinds[kind]} · ${hints[kind]}` }));
  return (
    <>
      <Field name="kind" label={words.kind}>
        <Select options={options} placeholder={t.choose} />
      </Field>
      <Field name="title" label={words.title} hint={t.titleHint}>
        <Input autoComplete="off" maxLength={200} />
      </Field>
      <Field name="description" label={words.description} hint={t.descriptionHint} optional>
        <Input.TextArea rows={3} maxLength={4000} />
      </Field>
      <Field name="cause" label={words.cause} hint={t.causeHint} optional>
        <Input.TextArea rows={2} maxLength={4000} />
      </Field>
      <Field name="risk" label={words.risk} hint={t.riskHint} optional>
        <RiskInput />
      </Field>
    </>
  );
}

const figures = [1, 2, 3, 4, 5] as const;

/** Probability and impact; a risk is weighed once both are chosen. */
function RiskInput({ id, value, onChange }: Controlled<RiskWeight | null>) {
  const t = useText(texts);
  const say = useRiskWords();
  const [chosen, setChosen] = useState<Partial<RiskWeight>>(value ?? {});
  const choose = (patch: { probability?: number | undefined; impact?: number | undefined }) => {
    const { probability, impact } = { ...chosen, ...patch };
    setChosen({ ...(probability && { probability }), ...(impact && { impact }) });
    onChange?.(probability && impact ? { probability, impact } : null);
  };
  const options = (of: "probability" | "impact") =>
    figures.map((figure) => ({ value: figure as number, label: say(figure, of) }));
  return (
    <div className="risk-input">
      <Select
        {...(id ? { id } : {})}
        aria-label={t.noProbability}
        placeholder={t.noProbability}
        allowClear
        value={chosen.probability ?? null}
        options={options("probability")}
        onChange={(probability) => choose({ probability: probability ?? undefined })}
      />
      <span aria-hidden="true">×</span>
      <Select
        aria-label={t.noImpact}
        placeholder={t.noImpact}
        allowClear
        value={chosen.impact ?? null}
        options={options("impact")}
        onChange={(impact) => choose({ impact: impact ?? undefined })}
      />
    </div>
  );
}
