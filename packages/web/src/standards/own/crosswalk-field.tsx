import {
  type Draft,
  type DraftGuidance,
  noWords,
  outline,
  relations,
  standardName,
} from "@plumbline/core/standards";
import { useSay, useText } from "../../platform/text/index.ts";
import { useStandards } from "../data.ts";
import { texts as guidanceTexts } from "../guidance/text.ts";
import { criterionTexts } from "./criterion-text.ts";
import { useNamedStandard } from "./data.ts";
import { ChoiceField, Pair, Rows } from "./fields.tsx";
import type { GuidanceFieldProps } from "./guidance-form.tsx";

type Link = DraftGuidance["crosswalk"][number];

/** How the criterion stands to those of other standards. */
export function CrosswalkField(props: GuidanceFieldProps & { readonly draft: Draft }) {
  const t = useText(guidanceTexts);
  const own = useText(criterionTexts);
  const { draft, guidance, onChange } = props;
  const entries = useStandards().data?.entries ?? [];
  const others = entries.filter((entry) => standardName(entry) !== standardName(draft));
  const [first] = others;
  if (!first) return null;
  return (
    <Rows<Link>
      title={t.links}
      what={own.link}
      field="guidance/crosswalk"
      most={12}
      rows={guidance.crosswalk}
      onChange={(crosswalk) => onChange({ ...guidance, crosswalk })}
      fresh={() => ({ standard: standardName(first), criterion: "1", relation: "overlaps", reason: noWords })}
    >
      {(link, set, field) => (
        <>
          <LinkTarget names={others} link={link} field={field} onChange={set} />
          <Pair
            label={own.reason}
            field={`${field}/reason`}
            value={link.reason}
            onChange={(reason) => set({ ...link, reason })}
          />
        </>
      )}
    </Rows>
  );
}

function LinkTarget(props: {
  readonly names: readonly {
    readonly id: string;
    readonly edition: string;
    readonly title: Draft["title"];
  }[];
  readonly link: Link;
  readonly field: string;
  readonly onChange: (link: Link) => void;
}) {
  const t = useText(guidanceTexts);
  const own = useText(criterionTexts);
  const say = useSay();
  const { names, link, field, onChange } = props;
  const { data } = useNamedStandard(link.standard);
  const criteria = data ? outline(data.standard).criteria : [];
  return (
    <div className="own-line own-line-even">
      <ChoiceField
        label={own.otherStandard}
        field={`${field}/standard`}
        value={link.standard}
        options={names.map((one) => ({
          value: standardName(one),
          label: `${say(one.title)} ${one.edition}`,
        }))}
        onChange={(standard) => standard && onChange({ ...link, standard })}
      />
      <ChoiceField
        label={own.otherCriterion}
        field={`${field}/criterion`}
        searchable
        value={link.criterion}
        options={criteria.map(({ id, title }) => ({ value: id, label: `${id} ${say(title)}` }))}
        onChange={(criterion) => criterion && onChange({ ...link, criterion })}
      />
      <ChoiceField
        label={own.relation}
        field={`${field}/relation`}
        value={link.relation}
        options={relations.map((value) => ({ value, label: t[value] }))}
        onChange={(relation) => relation && onChange({ ...link, relation })}
      />
    </div>
  );
}
