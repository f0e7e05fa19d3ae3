import { type Draft, type DraftLevels, noWords } from "@plumbline/core/standards";
import { Radio } from "antd";
import { useId } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { ChoicesField, NumberField, Pair, Rows, SlugField } from "./fields.tsx";
import type { FormProps } from "./form-props.ts";
import { formTexts } from "./form-text.ts";
import { freeName } from "./free-name.ts";
import { ShareFields, TotalFields } from "./level-conditions.tsx";

type Level = DraftLevels["list"][number];
type AreaGroup = DraftLevels["groups"][number];

/** How a standard comes to its conclusion: no levels at all, or levels with their conditions. */
export function LevelsForm({ draft, edit }: FormProps) {
  const t = useText(formTexts);
  const name = useId();
  const { levels } = draft;
  const change = (next: DraftLevels | null) => edit({ part: "levels", levels: next });
  return (
    <div className="own-form">
      <Radio.Group
        name={name}
        aria-label={t.kind}
        className="choices"
        value={levels ? "levels" : "none"}
        onChange={({ target }) => change(target.value === "levels" ? firstLevels(draft) : null)}
        options={[
          { value: "none", label: t.noLevels },
          { value: "levels", label: t.withLevels },
        ]}
      />
      {levels && <Groups draft={draft} levels={levels} onChange={change} />}
      {levels && (
        <Rows
          title={t.levels}
          hint={t.levelsHint}
          what={t.level}
          field="list"
          most={20}
          ordered
          rows={levels.list}
          onChange={(list) => change({ ...levels, list })}
          fresh={() => freshLevel(draft, levels.list)}
        >
          {(level, set, field) => (
            <LevelFields draft={draft} levels={levels} level={level} field={field} onChange={set} />
          )}
        </Rows>
      )}
    </div>
  );
}

/** One level over all areas: four fifths compliant on the first angle. */
function firstLevels(draft: Draft): DraftLevels {
  const areas = draft.areas.map(({ code }) => code);
  const { allAreas } = formTexts;
  const level = freshLevel(draft, []);
  const angle = draft.angles[0]?.id;
  const shares = angle ? [{ id: `${angle}-all`, angle, group: "all", percent: 80 }] : [];
  return { groups: [{ id: "all", title: { ...allAreas }, areas }], list: [{ ...level, shares }] };
}

function freshLevel(draft: Draft, list: readonly Level[]): Level {
  return {
    id: freeName(
      "level",
      list.map(({ id }) => id),
    ),
    ...{ title: noWords, description: noWords, shares: [], years: 0, statements: [] },
    areas: draft.areas.map(({ code }) => code),
  };
}

function useAreas(draft: Draft) {
  const say = useSay();
  return draft.areas.map(({ code, title }) => ({ value: code, label: `${code} ${say(title)}` }));
}

type GroupsProps = {
  readonly draft: Draft;
  readonly levels: DraftLevels;
  readonly onChange: (levels: DraftLevels) => void;
};

function Groups({ draft, levels, onChange }: GroupsProps) {
  const t = useText(formTexts);
  const areas = useAreas(draft);
  const { groups } = levels;
  const taken = groups.map(({ id }) => id);
  const rename = (group: AreaGroup, id: string) =>
    onChange({
      groups: groups.map((one) => (one === group ? { ...group, id } : one)),
      list: levels.list.map((level) => withGroup(level, group.id, id)),
    });
  return (
    <Rows
      title={t.groups}
      hint={t.groupsHint}
      what={t.group}
      field="groups"
      rows={groups}
      onChange={(next) => onChange({ ...levels, groups: next })}
      fresh={() => ({ id: freeName("group", taken), title: noWords, areas: [] })}
    >
      {(group, set) => (
        <>
          <Pair
            label={t.title}
            field="title"
            value={group.title}
            onChange={(title) => set({ ...group, title })}
          />
          <div className="own-line">
            <SlugField
              label={t.groupId}
              field="id"
              value={group.id}
              taken={taken}
              onChange={(id) => rename(group, id)}
            />
            <ChoicesField
              label={t.areas}
              field="areas"
              value={group.areas}
              options={areas}
              onChange={(next) => set({ ...group, areas: next })}
            />
          </div>
        </>
      )}
    </Rows>
  );
}

/** Whatever refers to a group goes on referring to it under its new id. */
function withGroup(level: Level, before: string, id: string): Level {
  const { total } = level;
  return {
    ...level,
    shares: level.shares.map((share) => (share.group === before ? { ...share, group: id } : share)),
    ...(total && {
      total: {
        ...total,
        bases: total.bases.map((basis) => (basis.group === before ? { ...basis, group: id } : basis)),
      },
    }),
  };
}

type LevelProps = {
  readonly draft: Draft;
  readonly levels: DraftLevels;
  readonly level: Level;
  readonly field: string;
  readonly onChange: (level: Level) => void;
};

function LevelFields({ draft, levels, level, field, onChange }: LevelProps) {
  const t = useText(formTexts);
  const areas = useAreas(draft);
  const { groups } = levels;
  return (
    <div data-field={field}>
      <Pair
        label={t.title}
        field={`${field}/title`}
        value={level.title}
        onChange={(title) => onChange({ ...level, title })}
      />
      <Pair
        label={t.description}
        field={`${field}/description`}
        rows={2}
        value={level.description}
        onChange={(description) => onChange({ ...level, description })}
      />
      <div className="own-line">
        <SlugField
          label={t.levelId}
          field={`${field}/id`}
          value={level.id}
          taken={levels.list.map(({ id }) => id)}
          onChange={(id) => onChange({ ...level, id })}
        />
        <NumberField
          label={t.years}
          field={`${field}/years`}
          {...{ min: 0, max: 100, value: level.years }}
          onChange={(years) => onChange({ ...level, years })}
        />
        <ChoicesField
          label={t.levelAreas}
          field={`${field}/areas`}
          value={level.areas}
          options={areas}
          onChange={(next) => onChange({ ...level, areas: next })}
        />
      </div>
      <ShareFields {...{ draft, groups, level, field, onChange }} />
      <TotalFields {...{ groups, level, field, onChange }} />
      <Rows
        title={t.statements}
        what={t.statement}
        field={`${field}/statements`}
        rows={level.statements}
        onChange={(statements) => onChange({ ...level, statements })}
        fresh={() => ({
          id: freeName(
            "statement",
            level.statements.map(({ id }) => id),
          ),
          text: noWords,
        })}
      >
        {(statement, set, at) => (
          <Pair
            label={t.statementText}
            field={at}
            rows={2}
            value={statement.text}
            onChange={(text) => set({ ...statement, text })}
          />
        )}
      </Rows>
    </div>
  );
}
