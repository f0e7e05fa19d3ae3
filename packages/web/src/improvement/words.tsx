import {
  type Action,
  type ActionState,
  dueState,
  type FindingKind,
  type FindingState,
  isUnfinished,
  type Money,
  type RiskWeight,
  riskBand,
  riskScore,
} from "@plumbline/core/improvement";
import { today } from "../platform/calendar/index.ts";
import { useFormat, useLanguage, useText } from "../platform/text/index.ts";
import { StatusWord } from "../platform/ui/index.ts";
import { actionStateTexts, bandTexts, findingStateTexts, kindTexts, riskTexts, texts } from "./text.ts";

const kindTones = {
  major: "bad",
  minor: "warning",
  observation: "quiet",
  opportunity: "quiet",
  strength: "good",
} as const;

/** The kind of a finding with its sign. */
export function KindWord({ kind }: { readonly kind: FindingKind }) {
  const t = useText(kindTexts);
  return <StatusWord tone={kindTones[kind]}>{t[kind]}</StatusWord>;
}

/** Open or closed. */
export function FindingStateWord({ state }: { readonly state: FindingState }) {
  const t = useText(findingStateTexts);
  return <StatusWord tone={state === "open" ? "warning" : "good"}>{t[state]}</StatusWord>;
}

const actionTones = {
  planned: "quiet",
  "in-progress": "warning",
  done: "good",
  verified: "good",
  dropped: "quiet",
} as const;

/** The state of an action with its sign. */
export function ActionStateWord({ state }: { readonly state: ActionState }) {
  const t = useText(actionStateTexts);
  return <StatusWord tone={actionTones[state]}>{t[state]}</StatusWord>;
}

const bandTones = { low: "quiet", medium: "warning", high: "bad", severe: "needs-you" } as const;

/** A risk: its figure and its word; what nobody has weighed is said, never drawn as zero. */
export function RiskWord({ risk }: { readonly risk: RiskWeight | null }) {
  const t = useText(texts);
  const bands = useText(bandTexts);
  if (!risk) return <span className="quiet">{t.notWeighed}</span>;
  const band = riskBand(risk);
  return (
    <StatusWord tone={bandTones[band]}>
      {riskScore(risk)} {bands[band]}
    </StatusWord>
  );
}

/** Probability and impact in words. */
export function useRiskWords(): (figure: number, of: "probability" | "impact") => string {
  const t = useText(riskTexts);
  const words = {
    probability: [t.p1, t.p2, t.p3, t.p4, t.p5],
    impact: [t.i1, t.i2, t.i3, t.i4, t.i5],
  };
  return (figure, of) => `${figure} ${words[of][figure - 1] ?? ""}`;
}

type Due = Pick<Action, "state" | "dueOn">;

/** The due day of an action; what is late or due today needs somebody. */
export function DueWord({ action }: { readonly action: Due }) {
  const t = useText(texts);
  const format = useFormat();
  const how = dueState(action.dueOn, today());
  const day = format.day(action.dueOn);
  if (!isUnfinished(action) || how === "soon" || how === "later") return <span>{day}</span>;
  return (
    <StatusWord tone="needs-you">
      {day} {how === "overdue" ? t.overdue : t.dueToday}
    </StatusWord>
  );
}

/** An amount with its unit, such as 12,500.00 元; null where none is known. */
export function useMoney(): (cost: Money | null) => string | null {
  const format = useFormat();
  const language = useLanguage();
  return (cost) => {
    if (!cost) return null;
    const amount = format.number(cost.fen / 100, cost.fen % 100 === 0 ? 0 : 2);
    return language === "zh" && cost.currency === "CNY" ? `${amount} 元` : `${amount} ${cost.currency}`;
  };
}
