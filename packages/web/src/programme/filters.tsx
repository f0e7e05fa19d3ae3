import type { programme, ReplyOf } from "@plumbline/api";
import { type RowSort, rowMatters, rowSorts } from "@plumbline/core/programme";
import { z } from "zod";
import { useUrlState } from "../platform/routes/index.ts";
import { useSay, useText } from "../platform/text/index.ts";
import { ChoiceFilter, TextFilter } from "../platform/ui/index.ts";
import { type ProgrammeView, useCentres } from "./data.ts";
import { standardNames } from "./standard-names.ts";
import { texts } from "./text.ts";

const filters = {
  search: z.string().max(80).default(""),
  city: z.string().max(120).optional(),
  standard: z.string().max(120).optional(),
  level: z.string().max(60).optional(),
  matter: z.enum(rowMatters).optional(),
  sort: z.enum(rowSorts).default("centre"),
  offset: z.coerce.number().int().min(0).default(0),
};
const none = {
  ...{ search: "", city: undefined, standard: undefined, level: undefined, matter: undefined },
  offset: undefined,
};

/** The filters of the programme, in the address; another filter begins at the first page. */
export function useProgrammeFilters() {
  const [view, setView] = useUrlState(filters);
  const { search, city, standard, level, matter } = view;
  const isOn = Boolean(search || city || standard || level || matter);
  const change = (patch: Partial<ProgrammeView>) =>
    setView({ ...patch, offset: "offset" in patch ? patch.offset : undefined });
  return { view, change, clear: isOn ? () => setView(none) : undefined };
}

type Offered = Pick<ReplyOf<typeof programme.readProgramme>, "cities" | "standards">;
type FiltersProps = {
  readonly view: ProgrammeView;
  readonly onChange: (patch: Partial<ProgrammeView>) => void;
  readonly offered: Offered;
};

/** Narrowing the programme down, and its order. */
export function ProgrammeFilters({ view, onChange, offered }: FiltersProps) {
  const t = useText(texts);
  const say = useSay();
  const chosen = offered.standards.filter(({ standard }) => !view.standard || standard === view.standard);
  const levels = [...new Map(chosen.flatMap((one) => one.levels.map((level) => [level.id, level])))];
  const matters = { overdue: t.overdue, expiring: t.expiring, unassessed: t.unassessed };
  return (
    <>
      <TextFilter label={t.search} value={view.search} onChange={(search) => onChange({ search })} />
      <ChoiceFilter
        label={t.city}
        value={view.city}
        options={offered.cities.map((city) => ({ value: city, label: city }))}
        onChange={(city) => onChange({ city })}
      />
      <StandardFilter view={view} onChange={onChange} offered={offered} />
      <ChoiceFilter
        label={t.level}
        value={view.level}
        options={levels.map(([value, { title }]) => ({ value, label: `${value} ${say(title)}` }))}
        onChange={(level) => onChange({ level })}
      />
      <ChoiceFilter
        label={t.matter}
        value={view.matter}
        options={rowMatters.map((matter) => ({ value: matter, label: matters[matter] }))}
        onChange={(matter) => onChange({ matter })}
      />
      <SortChoice value={view.sort} onChange={(sort) => onChange({ sort })} />
    </>
  );
}

/** Levels of one standard mean nothing in another. */
function StandardFilter({ view, onChange, offered }: FiltersProps) {
  const t = useText(texts);
  const say = useSay();
  return (
    <ChoiceFilter
      label={t.standard}
      value={view.standard}
      options={[...standardNames(offered.standards, say)].map(([value, label]) => ({ value, label }))}
      onChange={(standard) => onChange({ standard, level: undefined })}
    />
  );
}

function SortChoice(props: { readonly value: RowSort; readonly onChange: (sort: RowSort) => void }) {
  const t = useText(texts);
  const words: Record<RowSort, string> = {
    ...{ centre: t.sortCentre, city: t.sortCity, level: t.sortLevel, share: t.sortShare },
    ...{ assessed: t.sortAssessed, certificate: t.sortCertificate, next: t.sortNext },
    ...{ overdue: t.sortOverdue, findings: t.sortFindings },
  };
  return (
    <ChoiceFilter
      label={t.sort}
      value={props.value}
      options={rowSorts.map((sort) => ({ value: sort, label: words[sort] }))}
      onChange={(sort) => props.onChange(sort ?? "centre")}
    />
  );
}

/** Choosing a centre; undefined is all. */
export function CentreFilter(props: {
  readonly value: string | undefined;
  readonly onChange: (centreId: string | undefined) => void;
}) {
  const t = useText(texts);
  const centres = useCentres().data?.entries ?? [];
  return (
    <ChoiceFilter
      label={t.centre}
      value={props.value}
      options={centres.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={props.onChange}
    />
  );
}
