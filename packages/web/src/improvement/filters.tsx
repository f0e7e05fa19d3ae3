import { actionStates, findingKinds, findingStates, riskBands } from "@plumbline/core/improvement";
import { Checkbox } from "antd";
import { z } from "zod";
import { useUrlState } from "../platform/routes/index.ts";
import { useText } from "../platform/text/index.ts";
import { ChoiceFilter, TextFilter } from "../platform/ui/index.ts";
import { type ActionsView, type FindingsView, useCentres, useOwners } from "./data.ts";
import { actionStateTexts, bandTexts, findingStateTexts, kindTexts, texts } from "./text.ts";

const actionFilters = {
  search: z.string().max(80).default(""),
  centreId: z.uuid().optional(),
  ownerId: z.uuid().optional(),
  state: z.enum(actionStates).optional(),
  overdue: z.enum(["true"]).optional(),
};
const noActionFilters = {
  search: "",
  centreId: undefined,
  ownerId: undefined,
  state: undefined,
  overdue: undefined,
};

/** The filters of the views of actions, in the address: from one view to the next they stay. */
export function useActionFilters() {
  const [view, change] = useUrlState(actionFilters);
  const isOn = Object.values(view).some(Boolean);
  return { view, change, clear: isOn ? () => change(noActionFilters) : undefined };
}

type Change<View> = { readonly view: View; readonly onChange: (patch: Partial<View>) => void };

/** Narrowing actions down. A board that has a column for each state needs no filter by state. */
export function ActionFilters({
  view,
  onChange,
  noState = false,
}: Change<ActionsView> & { readonly noState?: boolean }) {
  const t = useText(texts);
  const states = useText(actionStateTexts);
  const owners = useOwners().data?.entries ?? [];
  return (
    <>
      <TextFilter label={t.searchActions} value={view.search} onChange={(search) => onChange({ search })} />
      <CentreFilter value={view.centreId} onChange={(centreId) => onChange({ centreId })} />
      <ChoiceFilter
        label={t.owner}
        value={view.ownerId}
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(ownerId) => onChange({ ownerId })}
      />
      {!noState && (
        <ChoiceFilter
          label={t.state}
          value={view.state}
          options={actionStates.map((state) => ({ value: state, label: states[state] }))}
          onChange={(state) => onChange({ state })}
        />
      )}
      <Checkbox
        checked={view.overdue === "true"}
        onChange={(event) => onChange({ overdue: event.target.checked ? "true" : undefined })}
      >
        {t.overdueOnly}
      </Checkbox>
    </>
  );
}

/** Choosing a centre; undefined is all. */
export function CentreFilter(props: {
  readonly value: string | undefined;
  readonly onChange: (centreId: string | undefined) => void;
}) {
  const t = useText(texts);
  const centres = useCentres().data?.entries ?? [];
  const options = centres.map(({ id, name }) => ({ value: id, label: name }));
  return <ChoiceFilter label={t.centre} value={props.value} options={options} onChange={props.onChange} />;
}

const findingFilters = {
  search: z.string().max(80).default(""),
  centreId: z.uuid().optional(),
  standard: z.string().max(120).optional(),
  kind: z.enum(findingKinds).optional(),
  state: z.enum([...findingStates, "all"]).default("open"),
  band: z.enum(riskBands).optional(),
  offset: z.coerce.number().int().min(0).default(0),
};
const noFindingFilters = {
  ...{ search: "", centreId: undefined, standard: undefined, kind: undefined, state: undefined },
  ...{ band: undefined, offset: undefined },
};

/** The filters of the register, in the address; open findings unless said otherwise. */
export function useFindingFilters() {
  const [{ state, ...rest }, setView] = useUrlState(findingFilters);
  const view: FindingsView = { ...rest, state: state === "all" ? undefined : state };
  const { search, centreId, standard, kind, band } = rest;
  const isOn = Boolean(search || centreId || standard || kind || band) || state !== "open";
  const change = (patch: Partial<FindingsView>) =>
    setView({
      ...patch,
      ...("state" in patch && { state: patch.state ?? "all" }),
      offset: "offset" in patch ? patch.offset : undefined,
    });
  return { view, change, clear: isOn ? () => setView(noFindingFilters) : undefined };
}

/** Narrowing findings down. */
export function FindingFilters({ view, onChange }: Change<FindingsView>) {
  const t = useText(texts);
  const kinds = useText(kindTexts);
  const bands = useText(bandTexts);
  const states = useText(findingStateTexts);
  return (
    <>
      <TextFilter label={t.searchFindings} value={view.search} onChange={(search) => onChange({ search })} />
      <CentreFilter value={view.centreId} onChange={(centreId) => onChange({ centreId })} />
      <ChoiceFilter
        label={t.kind}
        value={view.kind}
        options={findingKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        onChange={(kind) => onChange({ kind })}
      />
      <ChoiceFilter
        label={t.risk}
        value={view.band}
        options={riskBands.toReversed().map((band) => ({ value: band, label: bands[band] }))}
        onChange={(band) => onChange({ band })}
      />
      <ChoiceFilter
        label={t.state}
        value={view.state}
        options={findingStates.map((state) => ({ value: state, label: states[state] }))}
        onChange={(state) => onChange({ state })}
      />
    </>
  );
}
