import {
  type CriterionChange,
  type CriterionDifference,
  countChanges,
  criterionChanges,
  type Difference,
  outline,
  type Standard,
} from "@plumbline/core/standards";
import { useState } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { ChoiceFilter, type Column, DataTable, EmptyState, StatusWord } from "../../platform/ui/index.ts";
import { DifferencePlaces } from "./difference-places.tsx";
import { differenceTexts } from "./difference-text.ts";
import { Marked, type Words } from "./marked.tsx";

type DifferenceProps = {
  readonly difference: Difference;
  readonly before: Standard;
  readonly after: Standard;
};

/** Everything that is different: counts, the criteria side by side by class, then sections, rules and words. */
export function DifferenceView({ difference, before, after }: DifferenceProps) {
  const t = useText(differenceTexts);
  const counts = countChanges(difference.criteria);
  const said = criterionChanges.filter((change) => counts[change] > 0);
  return (
    <div className="own-difference">
      <p>{said.map((change) => t.counts(counts[change], t[change])).join(t.and)}</p>
      <p>{hasSameRules(difference) ? t.sameRules : t.otherRules}</p>
      <Criteria {...{ difference, before, after }} />
      <DifferencePlaces difference={difference} />
    </div>
  );
}

/** Two editions have two names, and so two fingerprints of rules; what decides verdicts can be the same all the same. */
function hasSameRules({ sameRules, rules, criteria, sections }: Difference): boolean {
  const { added, removed } = countChanges(criteria);
  const isOnlyRenamed = sections.every(({ changes }) => changes.every((change) => change === "renamed"));
  return sameRules || (rules.length === 0 && added + removed === 0 && isOnlyRenamed);
}

/** One criterion as both editions have it; undefined where one of them does not. */
type Row = {
  readonly of: CriterionDifference;
  readonly before: Words | undefined;
  readonly after: Words | undefined;
};

function Criteria({ difference, before, after }: DifferenceProps) {
  const t = useText(differenceTexts);
  const [chosen, setChosen] = useState<CriterionChange | undefined>(undefined);
  const columns = useColumns();
  const counts = countChanges(difference.criteria);
  const [old, now] = [outline(before).criterion, outline(after).criterion];
  const rows = difference.criteria
    .filter(({ change, parts }) => (chosen ? change === chosen : change !== "unchanged" || parts.length > 0))
    .map((of): Row => ({ of, before: old.get(of.before ?? ""), after: now.get(of.after ?? "") }));
  const filter = (
    <ChoiceFilter
      label={t.class}
      value={chosen}
      options={criterionChanges.map((value) => ({ value, label: t.counted(t[value], counts[value]) }))}
      onChange={setChosen}
    />
  );
  const none = <EmptyState title={t.noneChanged} why={t.noneChangedWhy} />;
  return (
    <DataTable
      label={t.criteria}
      rows={rows}
      columns={columns}
      rowKey={({ of }) => `${of.before} ${of.after}`}
      filters={filter}
      {...(chosen && { onClearFilters: () => setChosen(undefined) })}
      empty={none}
      exportName={`${nameOf(difference.before)}-${nameOf(difference.after)}`}
    />
  );
}

function nameOf({ id, edition }: Difference["before"]): string {
  return `${id}@${edition}`;
}

const tones = {
  unchanged: "quiet",
  wording: "good",
  meaning: "warning",
  added: "good",
  removed: "bad",
} as const;

function useColumns(): readonly Column<Row>[] {
  const t = useText(differenceTexts);
  const say = useSay();
  const text = (words: Words | undefined) => words && `${say(words.title)}\n${say(words.text)}`;
  return [
    {
      key: "criterion",
      title: t.criterion,
      names: true,
      sorts: false,
      width: 120,
      value: ({ of }) => numberOf(of, t.became),
    },
    {
      key: "change",
      title: t.class,
      width: 150,
      value: ({ of }) => t[of.change],
      cell: ({ of }) => <Change of={of} />,
    },
    {
      key: "before",
      title: t.old,
      sorts: false,
      value: (row) => text(row.before) ?? "",
      cell: (row) => <Side row={row} side="before" />,
    },
    {
      key: "after",
      title: t.now,
      sorts: false,
      value: (row) => text(row.after) ?? "",
      cell: (row) => <Side row={row} side="after" />,
    },
  ];
}

function numberOf(
  { before, after }: CriterionDifference,
  became: (before: string, after: string) => string,
): string {
  return before !== null && after !== null && before !== after
    ? became(before, after)
    : (after ?? before ?? "");
}

function Change({ of }: { readonly of: CriterionDifference }) {
  const t = useText(differenceTexts);
  const names = { ...t, title: t.titlePart };
  const also = of.parts.filter((part) => part !== "title" && part !== "text").map((part) => names[part]);
  return (
    <>
      <StatusWord tone={tones[of.change]}>{t[of.change]}</StatusWord>
      {also.length > 0 && <span className="own-also">{t.also(also.join(t.and))}</span>}
    </>
  );
}

const none: Words = { title: { zh: "", en: "" }, text: { zh: "", en: "" } };

/** What only one edition has is not marked word by word: all of it is new, or gone. */
function Side({ row, side }: { readonly row: Row; readonly side: "before" | "after" }) {
  const t = useText(differenceTexts);
  const words = row[side];
  if (!words) return t.noWords;
  const other = row[side === "before" ? "after" : "before"];
  const pair = other
    ? { before: row.before ?? none, after: row.after ?? none }
    : { before: words, after: words };
  return <Marked {...pair} side={side} />;
}
