import { type ConsensusLine, scaleValues } from "@plumbline/core/assessments";
import { Button, Checkbox, type GetRef, Input } from "antd";
import { useId, useRef, useState } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { ProblemNotice } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { useDecide } from "../team/data.ts";
import { depthIn } from "../value-word.tsx";
import { texts } from "./text.ts";
import { useDecisionKeys } from "./use-line-keys.ts";

type FormProps = { readonly judged: Judged; readonly line: ConsensusLine };

/** The lead's decision: a value, the reason, who dissents and why. What was decided before stays on record. */
export function DecisionForm({ judged, line }: FormProps) {
  const t = useText(texts);
  const id = useId();
  const field = useRef<GetRef<typeof Input.TextArea>>(null);
  const [value, setValue] = useState<string | null>(line.counts);
  const [reason, setReason] = useState("");
  const [dissent, setDissent] = useState<ReadonlyMap<string, string>>(new Map());
  const decide = useDecide();
  const values = scaleValues(judged.standard, line.angle);
  const isWritten = line.standing === "decided";
  const isReady =
    value !== null && reason.trim() !== "" && ![...dissent.values()].some((why) => why.trim() === "");
  const write = async (decided: string | null) => {
    const { criterion, angle } = line;
    await decide.mutateAsync({
      params: { id: judged.assessment.id, criterion, angle },
      body: {
        ...{ value: decided, reason, expectedVersion: line.decisions[0]?.version ?? 0 },
        dissent: decided === null ? [] : [...dissent].map(([accountId, why]) => ({ accountId, why })),
      },
    });
    setReason("");
    setDissent(new Map());
  };
  const send = (decided: string | null) => void write(decided).catch(() => {});
  useDecisionKeys({
    choose: (at) => setValue(values[at]?.id ?? value),
    reason: () => field.current?.focus(),
    write: () => isReady && !decide.isPending && send(value),
  });
  return (
    <form
      className="decision"
      aria-label={t.decision}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) send(value);
      }}
    >
      <h3>{t.decision}</h3>
      <ValueChoice judged={judged} line={line} value={value} onChoose={setValue} />
      <label htmlFor={`${id}-reason`}>{t.reason}</label>
      <Input.TextArea
        ref={field}
        id={`${id}-reason`}
        rows={3}
        maxLength={4000}
        placeholder={t.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <DissentFields line={line} dissent={dissent} onChange={setDissent} />
      <ProblemNotice problem={decide.error} />
      <div className="decision-foot">
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={decide.isPending}>
          {isWritten ? t.writeAgain : t.write}
        </Button>
        {isWritten && (
          <Button disabled={reason.trim() === ""} onClick={() => send(null)}>
            {t.withdraw}
          </Button>
        )}
        <span className="quiet small decision-keys">{t.keys}</span>
      </div>
    </form>
  );
}

function ValueChoice(
  props: FormProps & {
    readonly value: string | null;
    readonly onChoose: (value: string) => void;
  },
) {
  const t = useText(texts);
  const say = useSay();
  const values = scaleValues(props.judged.standard, props.line.angle);
  return (
    <div role="radiogroup" aria-label={t.value} className="values">
      {values.map((one, at) => {
        const isChosen = one.id === props.value;
        return (
          // biome-ignore lint/a11y/useSemanticElements: the same buttons as on the rating page
          <button
            key={one.id}
            type="button"
            role="radio"
            aria-checked={isChosen}
            className={isChosen ? `value rating-${depthIn(one, values)} is-chosen` : "value"}
            onClick={() => props.onChoose(one.id)}
          >
            <span className="value-points">{one.points}</span>
            <span className="value-title">{say(one.title)}</span>
            {at < 9 && <span aria-hidden="true" className="value-key" data-key={at + 1} />}
          </button>
        );
      })}
    </div>
  );
}

function DissentFields(props: {
  readonly line: ConsensusLine;
  readonly dissent: ReadonlyMap<string, string>;
  readonly onChange: (dissent: ReadonlyMap<string, string>) => void;
}) {
  const t = useText(texts);
  const { line, dissent, onChange } = props;
  const tick = (accountId: string, on: boolean) =>
    onChange(new Map(on ? [...dissent, [accountId, ""]] : [...dissent].filter(([own]) => own !== accountId)));
  return (
    <div className="decision-dissent">
      {line.ratings.map(({ raterId, raterName }) => (
        <div key={raterId}>
          <Checkbox checked={dissent.has(raterId)} onChange={(event) => tick(raterId, event.target.checked)}>
            {t.dissentOf(raterName)}
          </Checkbox>
          {dissent.has(raterId) && (
            <Input
              aria-label={t.dissentWhy(raterName)}
              placeholder={t.dissentWhy(raterName)}
              maxLength={2000}
              value={dissent.get(raterId) ?? ""}
              onChange={(event) => onChange(new Map(dissent).set(raterId, event.target.value))}
            />
          )}
        </div>
      ))}
    </div>
  );
}
