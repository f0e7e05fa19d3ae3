import { assessments } from "@plumbline/api";
import { type OfferedFact, scaleValues } from "@plumbline/core/assessments";
import { Button, Input } from "antd";
import { useState } from "react";
import { ContractForm, Field } from "../../platform/forms/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Dialog, ProblemNotice, StatusWord } from "../../platform/ui/index.ts";
import { useAcceptFact, useFacts, useOverruleFact } from "../evidence/data.ts";
import { FactView } from "../evidence/fact-view.tsx";
import { factTexts, formTexts } from "../evidence/text.ts";
import { useFields, useIsReadOnly, useTeam, useWorkspace } from "./workspace-context.ts";

/** What the records show about a criterion, with what the rule would rate; nothing is rated until somebody accepts. */
export function FactsPart({ criterion }: { readonly criterion: string }) {
  const t = useText(factTexts);
  const { answers } = useWorkspace();
  const { data } = useFacts(answers.assessment().id);
  const offered = (data?.entries ?? []).filter(({ fact }) => fact.criterion === criterion);
  if (offered.length === 0) return null;
  return (
    <div>
      <h3>{t.title}</h3>
      {offered.map((one) => (
        <OneFact key={one.fact.id} offered={one} />
      ))}
    </div>
  );
}

type FactProps = { readonly offered: OfferedFact };

function OneFact({ offered }: FactProps) {
  const t = useText(factTexts);
  const say = useSay();
  const { standard } = useWorkspace();
  const isReadOnly = useIsReadOnly();
  const team = useTeam();
  const { fact } = offered;
  const angle = standard.angles.find(({ id }) => id === fact.angle);
  const value = scaleValues(standard, fact.angle).find(({ id }) => id === fact.suggested);
  return (
    <>
      <FactView fact={fact} />
      <p>
        {t.suggests(angle ? say(angle.title) : fact.angle)}{" "}
        <strong>{value ? `${value.points} ${say(value.title)}` : t.noSuggestion}</strong>
      </p>
      <Decided offered={offered} />
      {team && <p className="quiet small">{t.inTeam}</p>}
      {!isReadOnly && !team && <Deciding offered={offered} />}
    </>
  );
}

function Decided({ offered: { decision, changed } }: FactProps) {
  const t = useText(factTexts);
  const { recent } = useFormat();
  if (!decision) return null;
  const { outcome, by, at, reason } = decision;
  return (
    <div>
      <StatusWord tone={outcome === "accepted" ? "good" : "quiet"}>{t[outcome](by, recent(at))}</StatusWord>
      {changed && (
        <>
          {" "}
          <StatusWord tone="warning">{t.changed}</StatusWord>
        </>
      )}
      {reason && <p className="note-text">{reason}</p>}
    </div>
  );
}

function Deciding({ offered }: FactProps) {
  const t = useText(factTexts);
  const { answers, refresh } = useWorkspace();
  const { fact, decision, changed } = offered;
  const rating = useFields(fact.criterion).rating(fact.angle);
  const accept = useAcceptFact();
  const [isOverruling, setOverruling] = useState(false);
  const { id } = answers.assessment();
  const figures = fact.figures.map(({ value }) => value);
  const isSettled = decision?.outcome === "accepted" && !changed && rating.saved.value === fact.suggested;
  const take = () =>
    accept.mutate(
      { params: { id, fact: fact.id }, body: { figures, expectedVersion: rating.saved.version } },
      { onSettled: () => void refresh() },
    );
  return (
    <div className="fact-decision">
      {fact.suggested !== null && !isSettled && (
        <Button size="small" disabled={rating.draft !== null} loading={accept.isPending} onClick={take}>
          {t.accept}
        </Button>
      )}
      <Button size="small" onClick={() => setOverruling(true)}>
        {t.overrule}
      </Button>
      {rating.draft && <span className="quiet small">{t.unsaved}</span>}
      <ProblemNotice problem={accept.error} />
      <Dialog open={isOverruling} title={t.overrule} onClose={() => setOverruling(false)}>
        <OverruleForm id={id} offered={offered} onDone={() => setOverruling(false)} />
      </Dialog>
    </div>
  );
}

function OverruleForm(props: FactProps & { readonly id: string; readonly onDone: () => void }) {
  const { id, offered, onDone } = props;
  const t = useText(factTexts);
  const form = useText(formTexts);
  const overrule = useOverruleFact();
  const { fact } = offered;
  return (
    <ContractForm
      schema={assessments.overruleFact.body}
      initial={{ figures: fact.figures.map(({ value }) => value) }}
      verb={t.overrule}
      beside={<Button onClick={onDone}>{form.cancel}</Button>}
      onSubmit={async (body) => {
        await overrule.mutateAsync({ params: { id, fact: fact.id }, body });
        onDone();
      }}
    >
      <p className="dialog-text">{t.overruleWhy}</p>
      <Field name="reason" label={t.reason}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Field>
    </ContractForm>
  );
}
