import { teamRoles } from "@plumbline/core/assessments";
import { type Standard, sectionsInScope } from "@plumbline/core/standards";
import { Button, Input, Select, TreeSelect } from "antd";
import { useId, useState } from "react";
import { DayInput } from "../../platform/forms/day-input.tsx";
import { useSession } from "../../platform/session/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { Answer, ProblemNotice } from "../../platform/ui/index.ts";
import { leavesOf, type ScopePart, scopeTree } from "../create/scope.ts";
import type { Judged } from "../judged.ts";
import { useCandidates, usePlanTeam, useTeamView } from "./data.ts";
import {
  type DraftMember,
  type DraftPlan,
  type DraftSite,
  draftOf,
  planOf,
  rates,
  unassigned,
} from "./plan.ts";
import { roleTexts, texts } from "./text.ts";

type FormProps = { readonly judged: Judged; readonly onDone: () => void };
type View = NonNullable<ReturnType<typeof useTeamView>["data"]>;

/** Who is in the team, which part each has, which sections, and where it goes. */
export function PlanForm({ judged, onDone }: FormProps) {
  const view = useTeamView(judged.assessment.id);
  return <Answer of={view}>{(team) => <Plan judged={judged} view={team} onDone={onDone} />}</Answer>;
}

function Plan({ judged, view, onDone }: FormProps & { readonly view: View }) {
  const t = useText(texts);
  const { account } = useSession();
  const [draft, setDraft] = useState(() => draftOf(view, account.id));
  const plan = usePlanTeam();
  const { id, scope, from, to } = judged.assessment;
  const scoped = sectionsInScope(judged.standard, scope).map(({ code }) => code);
  const left = unassigned(draft, scoped);
  const add = (more: (key: number) => Partial<DraftPlan>) =>
    setDraft({ ...draft, ...more(draft.next), next: draft.next + 1 });
  const save = async () => {
    const body = { ...planOf(draft), expectedVersion: view.team?.version ?? 0 };
    await plan.mutateAsync({ params: { id }, body });
    onDone();
  };
  return (
    <form
      className="plan-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save().catch(() => {});
      }}
    >
      <h3>{t.members}</h3>
      {draft.members.map((member, at) => (
        <MemberFields
          key={member.key}
          no={at + 1}
          judged={judged}
          member={member}
          onChange={(next) =>
            setDraft({ ...draft, members: draft.members.map((one) => (one.key === next.key ? next : one)) })
          }
          onRemove={() =>
            setDraft({ ...draft, members: draft.members.filter(({ key }) => key !== member.key) })
          }
        />
      ))}
      <Button
        onClick={() =>
          add((key) => ({
            members: [...draft.members, { key, accountId: null, role: "assessor", sections: [] }],
          }))
        }
      >
        {t.addMember}
      </Button>
      <p role="status" className={left.length > 0 ? "needs-you" : "quiet"}>
        {left.length > 0 ? t.unassigned(left.length) : t.allAssigned}
      </p>
      <h3>{t.sites}</h3>
      {draft.sites.map((site, at) => (
        <SiteFields
          key={site.key}
          no={at + 1}
          site={site}
          onChange={(next) =>
            setDraft({ ...draft, sites: draft.sites.map((one) => (one.key === next.key ? next : one)) })
          }
          onRemove={() => setDraft({ ...draft, sites: draft.sites.filter(({ key }) => key !== site.key) })}
        />
      ))}
      <Button
        onClick={() => add((key) => ({ sites: [...draft.sites, { key, name: "", place: "", from, to }] }))}
      >
        {t.addSite}
      </Button>
      <ProblemNotice problem={plan.error} />
      <footer className="dialog-foot">
        <Button type="primary" htmlType="submit" loading={plan.isPending}>
          {t.save}
        </Button>
      </footer>
    </form>
  );
}

type MemberProps = {
  readonly no: number;
  readonly judged: Judged;
  readonly member: DraftMember;
  readonly onChange: (member: DraftMember) => void;
  readonly onRemove: () => void;
};

function MemberFields({ no, judged, member, onChange, onRemove }: MemberProps) {
  const t = useText(texts);
  const roles = useText(roleTexts);
  const id = useId();
  const candidates = useCandidates(judged.assessment.id).data?.entries ?? [];
  const what = t.memberNo(no);
  return (
    <fieldset className="plan-line" aria-label={what}>
      <div className="plan-field">
        <label htmlFor={`${id}-account`}>{t.account}</label>
        <Select
          id={`${id}-account`}
          showSearch
          optionFilterProp="label"
          placeholder={t.chooseAccount}
          value={member.accountId}
          options={candidates.map(({ accountId, name, mayRate }) => ({
            value: accountId,
            label: mayRate ? name : `${name}${t.mayNotRate}`,
            disabled: !mayRate && rates(member.role),
          }))}
          onChange={(accountId) => onChange({ ...member, accountId })}
        />
      </div>
      <div className="plan-field plan-role">
        <label htmlFor={`${id}-role`}>{t.role}</label>
        <Select
          id={`${id}-role`}
          value={member.role}
          options={teamRoles.map((role) => ({ value: role, label: roles[role] }))}
          onChange={(role) => onChange({ ...member, role })}
        />
      </div>
      {rates(member.role) && (
        <div className="plan-field plan-sections">
          <label htmlFor={`${id}-sections`}>{t.sections}</label>
          <SectionsField
            id={`${id}-sections`}
            judged={judged}
            value={member.sections}
            onChange={(sections) => onChange({ ...member, sections })}
          />
        </div>
      )}
      <Button type="text" onClick={onRemove} aria-label={t.removeOf(what)}>
        {t.remove}
      </Button>
    </fieldset>
  );
}

function SectionsField(props: {
  readonly id: string;
  readonly judged: Judged;
  readonly value: readonly string[];
  readonly onChange: (sections: readonly string[]) => void;
}) {
  const t = useText(texts);
  const say = useSay();
  const { standard, assessment } = props.judged;
  const tree = scopeTree(standard);
  const inScope = new Set(sectionsInScope(standard, assessment.scope).map(({ code }) => code));
  return (
    <TreeSelect
      id={props.id}
      multiple
      treeCheckable
      showSearch
      treeNodeFilterProp="title"
      maxTagCount="responsive"
      placeholder={t.chooseSections}
      popupMatchSelectWidth={false}
      treeData={nodesOf(tree, inScope, say)}
      showCheckedStrategy={TreeSelect.SHOW_PARENT}
      value={[...props.value]}
      onChange={(codes: readonly string[]) => props.onChange(leavesIn(standard, codes, inScope))}
    />
  );
}

type Node = { readonly value: string; readonly title: string; readonly children?: Node[] };

function nodesOf(
  parts: readonly ScopePart[],
  inScope: ReadonlySet<string>,
  say: ReturnType<typeof useSay>,
): Node[] {
  return parts
    .filter(({ leaves }) => leaves.some((code) => inScope.has(code)))
    .map((part) => ({
      ...{ value: part.code, title: `${part.code} ${say(part.title)}` },
      ...(hasInner(part) ? { children: nodesOf(part.parts, inScope, say) } : {}),
    }));
}

/** An area of one section that bears its code is itself what is chosen. */
function hasInner({ code, parts }: ScopePart): boolean {
  return parts.length > 0 && !(parts.length === 1 && parts[0]?.code === code);
}

function leavesIn(
  standard: Standard,
  codes: readonly string[],
  inScope: ReadonlySet<string>,
): readonly string[] {
  // Nothing chosen would read as everything.
  return codes.length === 0 ? [] : [...leavesOf(standard, codes)].filter((code) => inScope.has(code));
}

function SiteFields(props: {
  readonly no: number;
  readonly site: DraftSite;
  readonly onChange: (site: DraftSite) => void;
  readonly onRemove: () => void;
}) {
  const t = useText(texts);
  const id = useId();
  const { no, site, onChange, onRemove } = props;
  const what = t.siteNo(no);
  return (
    <fieldset className="plan-line" aria-label={what}>
      <div className="plan-field">
        <label htmlFor={`${id}-name`}>{t.site}</label>
        <Input
          id={`${id}-name`}
          value={site.name}
          maxLength={200}
          required
          onChange={(event) => onChange({ ...site, name: event.target.value })}
        />
      </div>
      <div className="plan-field">
        <label htmlFor={`${id}-place`}>{t.place}</label>
        <Input
          id={`${id}-place`}
          value={site.place}
          maxLength={400}
          onChange={(event) => onChange({ ...site, place: event.target.value })}
        />
      </div>
      <div className="plan-field plan-days">
        <span>{t.days}</span>
        <span className="plan-pair">
          <DayInput label={t.from} value={site.from} onChange={(from) => onChange({ ...site, from })} />
          <DayInput label={t.to} value={site.to} onChange={(to) => onChange({ ...site, to })} />
        </span>
      </div>
      <Button type="text" onClick={onRemove} aria-label={t.removeOf(what)}>
        {t.remove}
      </Button>
    </fieldset>
  );
}
