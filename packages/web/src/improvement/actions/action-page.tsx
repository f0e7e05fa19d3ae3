import { improvement } from "@plumbline/api";
import { type Action, isOpenAction } from "@plumbline/core/improvement";
import { Link, useParams } from "@tanstack/react-router";
import { Button, Input, InputNumber } from "antd";
import { useState } from "react";
import { ContractForm, Field } from "../../platform/forms/index.ts";
import { Allowed } from "../../platform/frame/index.ts";
import { useMay, useSession } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Dialog, Facts, Page, Part, ProblemNotice, Waiting } from "../../platform/ui/index.ts";
import { useAction, useMove, useReport } from "../data.ts";
import { texts as shared } from "../text.ts";
import { ActionStateWord, DueWord, useMoney } from "../words.tsx";
import { ActionForm } from "./action-form.tsx";
import { EffectsPart } from "./effects-part.tsx";
import { asksFirst, MoveDialog, type Moving, useMoves, useMoveWord } from "./moves.tsx";
import { texts } from "./text.ts";
import "../improvement.css";

/** One action: what, who, until when, how far, what shows its effect. */
export function ActionPage() {
  return (
    <Allowed permission="improvement.read">
      <Loaded />
    </Allowed>
  );
}

type Sheet = improvement.ActionSheet;

function Loaded() {
  const t = useText(texts);
  const words = useText(shared);
  const { data, error } = useAction(useParams({ strict: false }).actionId ?? "");
  const home = { label: words.improvement, to: "/improvement" };
  if (!data) {
    return (
      <Page title={error ? t.notThere : words.action} trail={[home]}>
        {error ? <ProblemNotice problem={error} /> : <Waiting rows={8} />}
      </Page>
    );
  }
  const { action, finding } = data;
  const above = { label: finding.title, to: `/improvement/findings/${finding.id}` };
  return (
    <Page
      title={action.what}
      trail={[home, above]}
      description={<InOneLine action={action} />}
      action={<Moves sheet={data} />}
    >
      <div className="finding-columns">
        <div>
          <ProgressPart sheet={data} />
          <EvidencePart action={action} />
          <EffectsPart action={action} />
        </div>
        <ActionFacts sheet={data} />
      </div>
    </Page>
  );
}

function InOneLine({ action }: { readonly action: Action }) {
  return (
    <span className="facts-line">
      <Link to="/centres/$centreId" params={{ centreId: action.centreId }}>
        {action.centreName}
      </Link>
      <span>{action.ownerName}</span>
      <DueWord action={action} />
      <ActionStateWord state={action.state} />
    </span>
  );
}

const primary = {
  planned: "in-progress",
  "in-progress": "done",
  done: "verified",
  verified: null,
  dropped: "planned",
} as const;

function Moves({ sheet: { action, finding } }: { readonly sheet: Sheet }) {
  const t = useText(texts);
  const words = useText(shared);
  const manages = useMay("improvement.manage");
  const word = useMoveWord();
  const move = useMove();
  const moves = useMoves()(action);
  const [moving, setMoving] = useState<Moving | null>(null);
  const [isChanging, setChanging] = useState(false);
  const own = useSession().account.id;
  const go = (to: Action["state"]) => {
    if (asksFirst({ action, to })) return setMoving({ action, to });
    move.mutate({ params: { id: action.id }, body: { to, expectedVersion: action.version } });
  };
  const isUnderWay = action.state === "planned" || action.state === "in-progress";
  if (finding.state === "closed") return null;
  return (
    <>
      <span className="page-actions">
        {manages && isUnderWay && <Button onClick={() => setChanging(true)}>{words.change}</Button>}
        {[...moves]
          .sort((a, b) => Number(a === primary[action.state]) - Number(b === primary[action.state]))
          .map((to) => (
            <Button
              key={to}
              type={to === primary[action.state] ? "primary" : "default"}
              loading={move.isPending}
              onClick={() => go(to)}
            >
              {word(action.state, to)}
            </Button>
          ))}
      </span>
      {action.state === "done" && action.ownerId === own && (
        <p className="quiet small">{t.ownerCannotVerify}</p>
      )}
      <ProblemNotice problem={move.error} />
      <MoveDialog moving={moving} onDone={() => setMoving(null)} />
      <Dialog open={isChanging} title={t.changeTitle} onClose={() => setChanging(false)} wide>
        <ActionForm finding={finding} action={action} onDone={() => setChanging(false)} />
      </Dialog>
    </>
  );
}

function ProgressPart({ sheet: { action, finding, notes } }: { readonly sheet: Sheet }) {
  const t = useText(texts);
  const format = useFormat();
  const manages = useMay("improvement.manage");
  const isOwn = useSession().account.id === action.ownerId;
  const isUnderWay = action.state === "planned" || action.state === "in-progress";
  const mayReport = isUnderWay && finding.state === "open" && (manages || isOwn);
  return (
    <>
      <p className="action-progress">
        <progress max={100} value={action.progress} aria-label={t.progressNow} /> {`${action.progress}%`}
      </p>
      {action.reason !== "" && <p className="said">{action.reason}</p>}
      {mayReport && <ReportForm key={action.version} action={action} />}
      <Part title={t.history}>
        {notes.length === 0 ? (
          <p className="quiet">{t.noHistory}</p>
        ) : (
          <ol className="plain-list">
            {notes.map(({ at, by, progress, note }) => (
              <li key={at}>
                <strong>{`${progress}%`}</strong> <span className="said-inline">{note}</span>{" "}
                <span className="quiet small">{t.by(by, format.moment(at))}</span>
              </li>
            ))}
          </ol>
        )}
      </Part>
    </>
  );
}

function ReportForm({ action }: { readonly action: Action }) {
  const t = useText(texts);
  const report = useReport();
  return (
    <Part title={t.report}>
      <ContractForm
        schema={improvement.reportProgress.body}
        initial={{ progress: action.progress, note: "", expectedVersion: action.version }}
        verb={t.reportVerb}
        onSubmit={(body) => report.mutateAsync({ params: { id: action.id }, body })}
      >
        <div className="report-fields">
          <Field name="progress" label={t.progressNow}>
            <InputNumber min={0} max={100} precision={0} />
          </Field>
          <Field name="note" label={t.note} hint={t.noteHint} optional>
            <Input autoComplete="off" maxLength={2000} />
          </Field>
        </div>
      </ContractForm>
    </Part>
  );
}

function EvidencePart({ action: { evidence } }: { readonly action: Action }) {
  const t = useText(texts);
  const isEmpty = evidence.text === "" && evidence.links.length === 0;
  return (
    <Part title={t.evidence}>
      {isEmpty && <p className="quiet">{t.noEvidence}</p>}
      {evidence.text !== "" && <p className="said">{evidence.text}</p>}
      {evidence.links.length > 0 && (
        <ul className="plain-list">
          {evidence.links.map((link) => (
            <li key={link}>
              <a href={link} target="_blank" rel="noreferrer noopener">
                {link}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function ActionFacts({ sheet: { action, finding } }: { readonly sheet: Sheet }) {
  const t = useText(texts);
  const words = useText(shared);
  const format = useFormat();
  const money = useMoney();
  const { from, cost, plannedBy, plannedAt, doneAt, verifiedBy, verifiedAt } = action;
  return (
    <Facts
      facts={[
        [
          t.finding,
          <Link key="finding" to="/improvement/findings/$findingId" params={{ findingId: finding.id }}>
            {finding.title}
          </Link>,
        ],
        [words.owner, action.ownerName],
        [words.from, format.day(from ?? plannedAt.slice(0, 10))],
        [words.due, format.day(action.dueOn)],
        [words.cost, money(cost) ?? "–"],
        [t.plannedBy, t.by(plannedBy, format.moment(plannedAt))],
        ...(doneAt && !isOpenActionPlanned(action) ? [[t.doneAt, format.moment(doneAt)] as const] : []),
        ...(verifiedBy && verifiedAt
          ? [[t.verifiedBy, t.by(verifiedBy, format.moment(verifiedAt))] as const]
          : []),
      ]}
    />
  );
}

/** Was it taken up again after it had been done? */
function isOpenActionPlanned(action: Action): boolean {
  return isOpenAction(action) && action.state !== "done";
}
