import { listed } from "@plumbline/core/reports";
import type { Standard } from "@plumbline/core/standards";
import { Checkbox, Radio } from "antd";
import { useMemo, useState } from "react";
import type { Controlled } from "../../platform/forms/index.ts";
import { useLanguage, useSay, useText } from "../../platform/text/index.ts";
import { Chip } from "../../platform/ui/index.ts";
import { texts as shared } from "../text.ts";
import {
  consequenceOf,
  leavesOf,
  presetOf,
  type ScopePart,
  type ScopePreset,
  scopeOf,
  scopePresets,
  scopeTree,
} from "./scope.ts";
import { texts } from "./text.ts";
import "./create.css";

type ScopeFieldProps = Controlled<readonly string[]> & { readonly standard: Standard };

/** Which areas and sections are assessed, with what follows from it said below. */
export function ScopeField({ id, value = [], onChange, standard }: ScopeFieldProps) {
  const t = useText(texts);
  const words = useText(shared);
  const presets = useMemo(() => scopePresets(standard), [standard]);
  const [preset, setPreset] = useState(() => presetOf(presets, value));
  const choose = (next: ScopePreset["kind"]) => {
    setPreset(next);
    const chosen = presets.find(({ kind }) => kind === next);
    // One's own choice begins from what was chosen before.
    if (chosen) onChange?.(chosen.scope);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would print its legend a second time
    <div id={id} role="group" aria-label={words.scope} className="scope">
      <Radio.Group
        aria-label={t.scopeChoice}
        className={presets.length > 1 ? "choices" : ""}
        value={preset}
        onChange={(event) => choose(event.target.value)}
        options={[
          ...presets.map((each) => ({ value: each.kind, label: <PresetName preset={each} of={presets} /> })),
          { value: "own", label: presets.length > 1 ? t.presetOwn : t.someParts },
        ]}
      />
      {preset === "own" && (
        <ScopeTree standard={standard} scope={value} onChange={(scope) => onChange?.(scope)} />
      )}
      <Consequence standard={standard} scope={value} />
    </div>
  );
}

/** A scope by name; where there are several, with what it holds. */
function PresetName(props: { readonly preset: ScopePreset; readonly of: readonly ScopePreset[] }) {
  const t = useText(texts);
  const { kind, sections, criteria } = props.preset;
  if (props.of.length === 1) return t.wholeStandard;
  return (
    <>
      {kind === "mandatory" ? t.presetMandatory : t.presetAll}
      <span className="tick-hint">{t.presetHolds(sections, criteria)}</span>
    </>
  );
}

function ScopeTree(props: {
  readonly standard: Standard;
  readonly scope: readonly string[];
  readonly onChange: (scope: readonly string[]) => void;
}) {
  const t = useText(texts);
  const { standard, scope, onChange } = props;
  const tree = useMemo(() => scopeTree(standard), [standard]);
  const chosen = useMemo(() => leavesOf(standard, scope), [standard, scope]);
  const [refused, setRefused] = useState(false);
  const tick = (part: ScopePart, on: boolean) => {
    const next = on ? chosen.union(new Set(part.leaves)) : chosen.difference(new Set(part.leaves));
    // Nothing at all would be written as everything.
    setRefused(next.size === 0);
    if (next.size > 0) onChange(scopeOf(tree, next));
  };
  return (
    <>
      <ul className="scope-tree" aria-label={t.tree}>
        {tree.map((part) => (
          <ScopeTick key={part.code} standard={standard} part={part} chosen={chosen} onTick={tick} />
        ))}
      </ul>
      <p role="status" className="needs-you">
        {refused ? t.atLeastOne : ""}
      </p>
    </>
  );
}

function ScopeTick(props: {
  readonly standard: Standard;
  readonly part: ScopePart;
  readonly chosen: ReadonlySet<string>;
  readonly onTick: (part: ScopePart, on: boolean) => void;
}) {
  const t = useText(texts);
  const say = useSay();
  const { standard, part, chosen, onTick } = props;
  const holds = standard.levels ? t.count(part.criteria) : t.questions(part.criteria);
  const isMandatory = !standard.levels && part.required && part.leaves.length === 1;
  const ticked = part.leaves.filter((code) => chosen.has(code)).length;
  return (
    <li>
      <Checkbox
        checked={ticked === part.leaves.length}
        indeterminate={ticked > 0 && ticked < part.leaves.length}
        onChange={(event) => onTick(part, event.target.checked)}
      >
        {part.code} {say(part.title)} <span className="quiet small">{holds}</span>
        {isMandatory && (
          <>
            {" "}
            <Chip>{t.mandatory}</Chip>
          </>
        )}
      </Checkbox>
      {part.parts.length > 0 && (
        <ul>
          {part.parts.map((inner) => (
            <ScopeTick key={inner.code} standard={standard} part={inner} chosen={chosen} onTick={onTick} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** What a scope leads to, in plain words. */
function Consequence({
  standard,
  scope,
}: {
  readonly standard: Standard;
  readonly scope: readonly string[];
}) {
  const t = useText(texts);
  const say = useSay();
  const language = useLanguage();
  const { levels, criteria, decidable, leftOut } = consequenceOf(standard, scope);
  const said = {
    unlevelled: () => t.unlevelled(criteria),
    all: () => t.all(criteria),
    some: () => t.some(criteria, decidable[0] ?? "", decidable.at(-1) ?? ""),
    "too-narrow": () => t.tooNarrow(criteria),
  }[levels]();
  const named = leftOut.map(({ code, title }) => `${code} ${say(title)}`);
  return (
    <div role="status" className="scope-consequence">
      <p>{said}</p>
      {leftOut.length > 0 && <p className="quiet">{t.leftOut(listed(named, language))}</p>}
    </div>
  );
}
