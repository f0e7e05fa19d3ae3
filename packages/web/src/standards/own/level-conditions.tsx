import { type Draft, type DraftLevels, noWords } from "@plumbline/core/standards";
import { useSay, useText } from "../../platform/text/index.ts";
import { ChoiceField, NumberField, Pair, Rows, Tick } from "./fields.tsx";
import { formTexts } from "./form-text.ts";

type Level = DraftLevels["list"][number];
type Share = Level["shares"][number];
type Total = NonNullable<Level["total"]>;

type ConditionProps = {
  readonly groups: DraftLevels["groups"];
  readonly level: Level;
  readonly field: string;
  readonly onChange: (level: Level) => void;
};

function useGroups(groups: DraftLevels["groups"]) {
  const say = useSay();
  return groups.map(({ id, title }) => ({ value: id, label: say(title) || id }));
}

/** The shares of compliant criteria a level asks for. */
export function ShareFields(props: ConditionProps & { readonly draft: Draft }) {
  const t = useText(formTexts);
  const say = useSay();
  const { draft, groups, level, field, onChange } = props;
  const angles = draft.angles.map(({ id, title }) => ({ value: id, label: say(title) || id }));
  const fresh = () =>
    shareOf({ angle: angles[0]?.value ?? "", group: groups[0]?.id ?? "", percent: 80 }, level.shares);
  const choices = useGroups(groups);
  return (
    <Rows
      title={t.shares}
      what={t.share}
      field={`${field}/shares`}
      rows={level.shares}
      onChange={(shares) => onChange({ ...level, shares })}
      fresh={fresh}
    >
      {(share, set) => {
        const others = level.shares.filter((one) => one !== share);
        const change = (more: Partial<Share>) => set(shareOf({ ...share, ...more }, others));
        return (
          <div className="own-line">
            <ChoiceField
              label={t.angle}
              field="angle"
              value={share.angle}
              options={angles}
              onChange={(angle) => angle && change({ angle })}
            />
            <ChoiceField
              label={t.group}
              field="group"
              value={share.group}
              options={choices}
              onChange={(group) => group && change({ group })}
            />
            <NumberField
              label={t.percent}
              field="percent"
              {...{ min: 1, max: 100, value: share.percent }}
              onChange={(percent) => change({ percent })}
            />
          </div>
        );
      }}
    </Rows>
  );
}

/** A share is called by what it counts: `method-all`. */
function shareOf(share: Omit<Share, "id">, others: readonly Share[]): Share {
  const { angle, group, percent } = share;
  const stem = `${angle}-${group}`;
  const taken = others.map(({ id }) => id);
  const names = [stem, ...others.map((_, at) => `${stem}-${at + 2}`)];
  return { id: names.find((name) => !taken.includes(name)) ?? stem, angle, group, percent };
}

/** The total of points a level asks for, if it does. */
export function TotalFields({ groups, level, field, onChange }: ConditionProps) {
  const t = useText(formTexts);
  const { total, ...rest } = level;
  const change = (more: Partial<Total>) => total && onChange({ ...level, total: { ...total, ...more } });
  const fresh: Total = { printed: 80, step: 1, bases: [{ points: 100 }], reason: noWords };
  const choices = useGroups(groups);
  return (
    <fieldset className="own-set" data-field={`${field}/total`}>
      <legend>{t.total}</legend>
      <Tick
        label={t.needsTotal}
        value={total !== undefined}
        onChange={(on) => onChange(on ? { ...rest, total: fresh } : rest)}
      />
      {total && (
        <>
          <p className="own-hint">{t.totalHint}</p>
          <div className="own-line">
            <NumberField
              label={t.printed}
              field="printed"
              {...{ min: 0, max: 1e6, value: total.printed }}
              onChange={(printed) => change({ printed })}
            />
            <NumberField
              label={t.step}
              field="step"
              {...{ min: 1, max: 1000, value: total.step }}
              onChange={(step) => change({ step })}
            />
          </div>
          <Rows
            title={t.bases}
            what={t.basis}
            field="bases"
            rows={total.bases}
            onChange={(bases) => change({ bases })}
            fresh={(): Total["bases"][number] => ({ points: 100 })}
          >
            {(basis, set) => (
              <div className="own-line">
                <NumberField
                  label={t.printedFor}
                  field="points"
                  {...{ min: 1, max: 1e6, value: basis.points }}
                  onChange={(points) => set({ ...basis, points })}
                />
                <ChoiceField
                  label={t.ofGroup}
                  field="group"
                  empty={t.allAreas}
                  value={basis.group}
                  options={choices}
                  onChange={(group) => set({ points: basis.points, ...(group !== undefined && { group }) })}
                />
              </div>
            )}
          </Rows>
          <Pair
            label={t.reason}
            field={`${field}/total/reason`}
            rows={2}
            value={total.reason}
            onChange={(reason) => change({ reason })}
          />
        </>
      )}
    </fieldset>
  );
}
