import { improvement } from "@plumbline/api";
import type { Finding } from "@plumbline/core/improvement";
import { outline } from "@plumbline/core/standards";
import { Link, useParams } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useState } from "react";
import { ContractForm, Field } from "../../platform/forms/index.ts";
import { Allowed } from "../../platform/frame/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Dialog, Facts, Page, Part, ProblemNotice, Waiting } from "../../platform/ui/index.ts";
import { ActionForm } from "../actions/action-form.tsx";
import { ActionRows } from "../actions/action-rows.tsx";
import { useChangeFinding, useCloseFinding, useFinding, usePinned, useReopenFinding } from "../data.ts";
import { texts as shared } from "../text.ts";
import { FindingStateWord, KindWord, RiskWord, useMoney, useRiskWords } from "../words.tsx";
import { FindingFields } from "./finding-fields.tsx";
import { texts } from "./text.ts";
import "../improvement.css";

/** One finding: what was seen, why, how heavy it is, and what is done about it. */
export function FindingPage() {
  return (
    <Allowed permission="improvement.read">
      <Loaded />
    </Allowed>
  );
}

type Sheet = improvement.FindingSheet;

function Loaded() {
  const t = useText(texts);
  const words = useText(shared);
  const { data, error } = useFinding(useParams({ strict: false }).findingId ?? "");
  const trail = [{ label: words.improvement, to: "/improvement" }];
  if (!data) {
    return (
      <Page title={error ? t.notThere : words.finding} trail={trail}>
        {error ? <ProblemNotice problem={error} /> : <Waiting rows={8} />}
      </Page>
    );
  }
  return (
    <Page
      title={data.finding.title}
      trail={trail}
      description={<InOneLine finding={data.finding} />}
      action={<Actions sheet={data} />}
    >
      <Body sheet={data} />
    </Page>
  );
}

function InOneLine({ finding }: { readonly finding: Finding }) {
  const { kind, risk, state, centreId, centreName } = finding;
  return (
    <span className="facts-line">
      <Link to="/centres/$centreId" params={{ centreId }}>
        {centreName}
      </Link>
      <KindWord kind={kind} />
      {(kind !== "strength" || risk) && <RiskWord risk={risk} />}
      <FindingStateWord state={state} />
    </span>
  );
}

type Open = "plan" | "change" | "close" | "reopen" | null;

function Actions({ sheet: { finding } }: { readonly sheet: Sheet }) {
  const t = useText(texts);
  const words = useText(shared);
  const may = useMay("improvement.manage");
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  if (!may) return null;
  return (
    <span className="page-actions">
      {finding.state === "open" ? (
        <>
          <Button onClick={() => setOpen("change")}>{words.change}</Button>
          <Button onClick={() => setOpen("close")}>{t.close}</Button>
          <Button type="primary" onClick={() => setOpen("plan")}>
            {t.plan}
          </Button>
        </>
      ) : (
        <Button onClick={() => setOpen("reopen")}>{t.reopen}</Button>
      )}
      <Dialog open={open === "plan"} title={t.planTitle(finding.title)} onClose={close} wide>
        <ActionForm finding={finding} action={null} onDone={close} />
      </Dialog>
      <Dialog open={open === "change"} title={t.changeTitle} onClose={close} wide>
        <ChangeForm finding={finding} onDone={close} />
      </Dialog>
      <Dialog open={open === "close"} title={t.close} onClose={close}>
        <ReasonForm finding={finding} way="close" onDone={close} />
      </Dialog>
      <Dialog open={open === "reopen"} title={t.reopen} onClose={close}>
        <ReasonForm finding={finding} way="reopen" onDone={close} />
      </Dialog>
    </span>
  );
}

type FormProps = { readonly finding: Finding; readonly onDone: () => void };

function ChangeForm({ finding, onDone }: FormProps) {
  const words = useText(shared);
  const change = useChangeFinding();
  const { id, kind, title, description, cause, risk, version } = finding;
  return (
    <ContractForm
      schema={improvement.changeFinding.body}
      initial={{ kind, title, description, cause, risk, expectedVersion: version }}
      verb={words.save}
      beside={<Button onClick={onDone}>{words.cancel}</Button>}
      onSubmit={async (body) => {
        await change.mutateAsync({ params: { id }, body });
        onDone();
      }}
    >
      <FindingFields />
    </ContractForm>
  );
}

function ReasonForm({ finding, way, onDone }: FormProps & { readonly way: "close" | "reopen" }) {
  const t = useText(texts);
  const words = useText(shared);
  const close = useCloseFinding();
  const reopen = useReopenFinding();
  return (
    <ContractForm
      schema={improvement.closeFinding.body}
      initial={{ expectedVersion: finding.version }}
      verb={t[way]}
      beside={<Button onClick={onDone}>{words.cancel}</Button>}
      onSubmit={async (body) => {
        await (way === "close" ? close : reopen).mutateAsync({ params: { id: finding.id }, body });
        onDone();
      }}
    >
      {way === "close" && <p className="dialog-text quiet">{t.closeWhy}</p>}
      <Field name="reason" label={words.reason}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Field>
    </ContractForm>
  );
}

function Body({ sheet }: { readonly sheet: Sheet }) {
  const t = useText(texts);
  const { finding, actions, former, repeatedBy } = sheet;
  return (
    <div className="finding-columns">
      <div>
        {finding.reason !== "" && (
          <p className="said">
            {finding.state === "closed" ? t.closedBecause(finding.reason) : t.reopenedBecause(finding.reason)}
          </p>
        )}
        <Words finding={finding} />
        <Part title={t.actions}>
          {actions.length === 0 ? (
            <p className="quiet">{t.noActions}</p>
          ) : (
            <ActionRows label={t.actionList} actions={actions} />
          )}
        </Part>
      </div>
      <div>
        <FindingFacts sheet={sheet} />
        {former && <Linked title={t.former} findings={[former]} />}
        {repeatedBy.length > 0 && <Linked title={t.repeatedBy} findings={repeatedBy} />}
      </div>
    </div>
  );
}

function Words({ finding: { description, cause } }: { readonly finding: Finding }) {
  const t = useText(texts);
  const words = useText(shared);
  return (
    <>
      <h2>{words.description}</h2>
      <p className={description ? "said" : "quiet"}>{description || t.noDescription}</p>
      <h2 className="finding-cause">{words.cause}</h2>
      <p className={cause ? "said" : "quiet"}>{cause || t.noCause}</p>
    </>
  );
}

function FindingFacts({ sheet: { finding, actions } }: { readonly sheet: Sheet }) {
  const t = useText(texts);
  const words = useText(shared);
  const format = useFormat();
  const money = useMoney();
  const say = useRiskWords();
  const { risk, raisedBy, raisedAt, closedBy, closedAt, assessmentId, assessmentTitle } = finding;
  const costs = actions.flatMap(({ cost, state }) =>
    cost?.currency === "CNY" && state !== "dropped" ? [cost.fen] : [],
  );
  const sum = costs.reduce((all, fen) => all + fen, 0);
  return (
    <Facts
      facts={[
        [words.probability, risk ? say(risk.probability, "probability") : "–"],
        [words.impact, risk ? say(risk.impact, "impact") : "–"],
        [
          words.assessment,
          assessmentId ? (
            <Link to="/assessments/$assessmentId" params={{ assessmentId }}>
              {assessmentTitle}
            </Link>
          ) : (
            t.ofNoAssessment
          ),
        ],
        [t.place, <PlaceOf key="place" finding={finding} />],
        [words.raisedBy, t.by(raisedBy, format.moment(raisedAt))],
        ...(closedBy && closedAt ? [[t.close, t.by(closedBy, format.moment(closedAt))] as const] : []),
        ...(costs.length > 0 ? [[t.costs, money({ fen: sum, currency: "CNY" })] as const] : []),
      ]}
    />
  );
}

function PlaceOf({ finding: { assessmentId, criterion, angle } }: { readonly finding: Finding }) {
  const t = useText(texts);
  const say = useSay();
  const standard = usePinned(assessmentId && criterion ? assessmentId : undefined).data?.standard;
  if (!assessmentId || !criterion) return t.whole;
  const placed = standard && outline(standard).criterion.get(criterion);
  const side = standard?.angles.find(({ id }) => id === angle);
  return (
    <>
      <Link to="/assessments/$assessmentId/rate" params={{ assessmentId }} search={{ criterion }}>
        {placed ? `${criterion} ${say(placed.title)}` : criterion}
      </Link>
      {side && ` · ${say(side.title)}`}
    </>
  );
}

function Linked({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  const format = useFormat();
  return (
    <Part title={title}>
      <ul className="plain-list">
        {findings.map(({ id, title: name, raisedAt, state }) => (
          <li key={id} className="spread">
            <Link to="/improvement/findings/$findingId" params={{ findingId: id }}>
              {name}
            </Link>
            <FindingStateWord state={state} />
            <span className="quiet small">{format.day(raisedAt.slice(0, 10))}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
