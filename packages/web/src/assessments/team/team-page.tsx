import { assessments } from "@plumbline/api";
import type { TeamMember } from "@plumbline/core/assessments";
import { Button, Input } from "antd";
import { useState } from "react";
import { ContractForm, Field } from "../../platform/forms/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Answer, Dialog, EmptyState, Part, ProblemNotice } from "../../platform/ui/index.ts";
import { AssessmentFrame } from "../assessment-frame.tsx";
import type { Judged } from "../judged.ts";
import { useDissolve, useMayPlan, useTakeBack, useTeamView } from "./data.ts";
import { PlanForm } from "./plan-form.tsx";
import { ProgressPart } from "./progress.tsx";
import { roleTexts, texts } from "./text.ts";
import "./team.css";

type View = NonNullable<ReturnType<typeof useTeamView>["data"]>;
type Team = NonNullable<View["team"]>;

/** The team of an assessment: who does what, where and when, and how far it is. */
export function TeamPage() {
  return (
    <AssessmentFrame part="team" action={(judged) => <PlanButton judged={judged} />}>
      {(judged) => <Loaded judged={judged} />}
    </AssessmentFrame>
  );
}

function Loaded({ judged }: { readonly judged: Judged }) {
  const view = useTeamView(judged.assessment.id);
  return (
    <Answer of={view}>
      {({ team, role }) =>
        team ? <TeamParts judged={judged} team={team} isLead={role === "lead"} /> : <None judged={judged} />
      }
    </Answer>
  );
}

function None({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const isRated = judged.sheet.ratings.some(({ value }) => value !== null);
  return <EmptyState title={t.none} why={isRated ? t.ratedAlready : t.noneWhy} />;
}

function PlanButton({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const [isOpen, setOpen] = useState(false);
  const { team = null, role = null } = useTeamView(judged.assessment.id).data ?? {};
  const mayForm = useMay("assessments.create");
  const mayChange = useMayPlan(role);
  const isRated = judged.sheet.ratings.some(({ value }) => value !== null);
  if (judged.assessment.state !== "open" || !(team ? mayChange : mayForm && !isRated)) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {team ? t.change : t.form}
      </Button>
      <Dialog open={isOpen} title={t.planTitle} onClose={close} wide>
        <PlanForm judged={judged} onDone={close} />
      </Dialog>
    </>
  );
}

type PartsProps = { readonly judged: Judged; readonly team: Team; readonly isLead: boolean };

function TeamParts(props: PartsProps) {
  const [back, setBack] = useState<Back | null>(null);
  const mayTakeBack = props.isLead && props.judged.assessment.state === "open";
  return (
    <>
      <MembersPart {...props} />
      <ProgressPart
        judged={props.judged}
        members={props.team.members}
        {...(mayTakeBack
          ? { onTakeBack: (member: TeamMember, section: string) => setBack({ member, section }) }
          : {})}
      />
      <SitesPart team={props.team} />
      <DissolvePart {...props} />
      {back && <TakeBack judged={props.judged} back={back} onDone={() => setBack(null)} />}
    </>
  );
}

function MembersPart({ judged, team }: PartsProps) {
  const t = useText(texts);
  return (
    <Part title={t.members}>
      <table className="table">
        <caption className="hidden">{t.members}</caption>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.role}</th>
            <th scope="col" className="team-codes">
              {t.sections}
            </th>
            <th scope="col" className="cell-number">
              {t.submittedOf}
            </th>
            <th scope="col" className="cell-number">
              {t.rated}
            </th>
          </tr>
        </thead>
        <tbody>
          {team.members.map((member) => (
            <MemberRow key={member.accountId} judged={judged} member={member} />
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function MemberRow({ judged, member }: { readonly judged: Judged; readonly member: TeamMember }) {
  const t = useText(texts);
  const roles = useText(roleTexts);
  const { parts } = member;
  const submitted = parts.filter(({ submittedAt }) => submittedAt !== null).length;
  const asked = parts.reduce((sum, part) => sum + part.asked, 0);
  const isKnown = parts.length > 0 && parts.every(({ rated }) => rated !== null);
  const rated = parts.reduce((sum, part) => sum + (part.rated ?? 0), 0);
  const codes = parts.map(({ section }) => section);
  const all = judged.verdict.sections.length;
  return (
    <tr>
      <th scope="row">{member.name}</th>
      <td>{roles[member.role]}</td>
      <td className="team-codes">
        {codes.length === 0
          ? "–"
          : `${t.counted(codes.length)}${codes.length < all ? ` · ${codes.join(" ")}` : ""}`}
      </td>
      <td className="cell-number">{parts.length === 0 ? "–" : `${submitted} / ${parts.length}`}</td>
      <td className="cell-number">{isKnown ? `${rated} / ${asked}` : "–"}</td>
    </tr>
  );
}

function SitesPart({ team: { sites } }: { readonly team: Team }) {
  const t = useText(texts);
  const format = useFormat();
  return (
    <Part title={t.sites}>
      {sites.length === 0 ? (
        <p className="quiet">{t.noSites}</p>
      ) : (
        <div className="table-place">
          <table className="table">
            <caption className="hidden">{t.sites}</caption>
            <thead>
              <tr>
                <th scope="col">{t.site}</th>
                <th scope="col">{t.place}</th>
                <th scope="col">{t.from}</th>
                <th scope="col">{t.to}</th>
              </tr>
            </thead>
            <tbody>
              {sites.map(({ name, place, from, to }, at) => (
                <tr key={at}>
                  <th scope="row">{name}</th>
                  <td data-title={t.place}>{place || "–"}</td>
                  <td className="whole" data-title={t.from}>
                    {format.day(from)}
                  </td>
                  <td className="whole" data-title={t.to}>
                    {format.day(to)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Part>
  );
}

/** The way back, while nobody has answered anything. */
function DissolvePart({ judged, team, isLead }: PartsProps) {
  const t = useText(texts);
  const dissolve = useDissolve();
  const mayPlan = useMayPlan(isLead ? "lead" : null);
  const isBegun = team.members.some(({ parts }) =>
    parts.some(({ submittedAt, rated }) => submittedAt !== null || (rated ?? 0) > 0),
  );
  if (!mayPlan || isBegun || judged.assessment.state !== "open") return null;
  const asked = {
    params: { id: judged.assessment.id },
    query: { expectedVersion: String(team.version) },
  };
  return (
    <Part title={t.dissolve}>
      <p className="quiet">{t.dissolveWhy}</p>
      <ProblemNotice problem={dissolve.error} />
      <Button danger loading={dissolve.isPending} onClick={() => dissolve.mutate(asked)}>
        {t.dissolve}
      </Button>
    </Part>
  );
}

type Back = { readonly member: TeamMember; readonly section: string };

function TakeBack(props: { readonly judged: Judged; readonly back: Back; readonly onDone: () => void }) {
  const t = useText(texts);
  const takeBack = useTakeBack();
  const { judged, back, onDone } = props;
  const { member, section } = back;
  const params = { id: judged.assessment.id, section };
  return (
    <Dialog open title={t.takeBackOf(member.name, section)} onClose={onDone}>
      <ContractForm
        schema={assessments.takeSectionBack.body}
        initial={{ accountId: member.accountId }}
        verb={t.takeBack}
        onSubmit={async (body) => {
          await takeBack.mutateAsync({ params, body });
          onDone();
        }}
      >
        <p className="dialog-text quiet">{t.takeBackWhy}</p>
        <Field name="reason" label={t.reason} hint={t.reasonHint}>
          <Input.TextArea autoFocus rows={3} maxLength={4000} />
        </Field>
      </ContractForm>
    </Dialog>
  );
}
