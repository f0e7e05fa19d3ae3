import { NewStatementConfirmation } from "@plumbline/core/assessments";
import type { ReportLevel } from "@plumbline/core/reports";
import { Button, Input } from "antd";
import { useState } from "react";
import { ContractForm, Field } from "../../platform/forms/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Dialog, Part, ProblemNotice, StatusWord, useOfferUndo } from "../../platform/ui/index.ts";
import { useConfirm } from "../data.ts";
import type { Judged } from "../judged.ts";
import { texts } from "./text.ts";

type Statement = ReportLevel["statements"][number];

/** What the levels ask for in words; those up to the next level stand first and open. */
export function StatementsPart({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const { levels } = judged.reader.report;
  const asked = levels.filter(({ statements }) => statements.length > 0);
  if (asked.length === 0) return null;
  const target = levels.findIndex(({ id }) => id === judged.reader.target?.id);
  return (
    <Part title={t.statements}>
      <p className="quiet">{t.statementsWhy}</p>
      {asked.map((level) => (
        <LevelStatements
          key={level.id}
          judged={judged}
          level={level}
          open={levels.findIndex(({ id }) => id === level.id) <= target}
        />
      ))}
    </Part>
  );
}

type LevelProps = { readonly judged: Judged; readonly level: ReportLevel; readonly open: boolean };

function LevelStatements({ judged, level, open }: LevelProps) {
  const t = useText(texts);
  const waiting = level.statements.filter(({ confirmed }) => confirmed === null).length;
  const total = level.statements.length;
  return (
    <details className="statements" open={open}>
      <summary>
        <strong>{level.name}</strong>{" "}
        <span className="quiet">{waiting === 0 ? t.allConfirmed(total) : t.openOf(waiting, total)}</span>
      </summary>
      <ul className="plain-list">
        {level.statements.map((statement) => (
          <StatementRow key={statement.id} judged={judged} level={level.id} statement={statement} />
        ))}
      </ul>
    </details>
  );
}

type RowProps = { readonly judged: Judged; readonly level: string; readonly statement: Statement };

function StatementRow({ judged, level, statement }: RowProps) {
  const t = useText(texts);
  const format = useFormat();
  const mayRate = useMay("assessments.rate");
  const { confirmed } = statement;
  const mayChange = mayRate && judged.assessment.state === "open";
  return (
    <li className="statement">
      <div>
        <p>{statement.text}</p>
        {confirmed && <p className="quiet evidence">{confirmed.evidence}</p>}
      </div>
      <div className="statement-state">
        <StatusWord tone={confirmed ? "good" : "quiet"}>{confirmed ? t.confirmed : t.open}</StatusWord>
        {confirmed && (
          <span className="quiet small">{t.confirmedBy(confirmed.by, format.moment(confirmed.at))}</span>
        )}
        {mayChange && <StatementActions judged={judged} level={level} statement={statement} />}
      </div>
    </li>
  );
}

function StatementActions({ judged, level, statement }: RowProps) {
  const t = useText(texts);
  const confirm = useConfirm();
  const offerUndo = useOfferUndo();
  const [asking, setAsking] = useState(false);
  const { confirmed, text } = statement;
  const params = { id: judged.assessment.id, level, statement: statement.id };
  const expectedVersion = versionOf(judged, level, statement.id);
  const evidence = confirmed?.evidence ?? "";
  const takeBack = () =>
    confirm.mutate(
      { params, body: { evidence: "", confirmed: false, expectedVersion } },
      {
        onSuccess: () =>
          offerUndo(t.takenBack, () =>
            confirm.mutateAsync({ params, body: { evidence, confirmed: true, expectedVersion: 0 } }),
          ),
      },
    );
  return (
    <span className="statement-actions">
      <Button
        size="small"
        aria-label={confirmed ? t.changeOf(text) : t.confirmOf(text)}
        onClick={() => setAsking(true)}
      >
        {confirmed ? t.change : t.confirm}
      </Button>
      {confirmed && (
        <Button size="small" type="text" aria-label={t.takeBackOf(text)} onClick={takeBack}>
          {t.takeBack}
        </Button>
      )}
      <ProblemNotice problem={confirm.error} />
      <Dialog open={asking} title={t.confirmTitle} onClose={() => setAsking(false)}>
        <p className="dialog-text">{text}</p>
        <ContractForm
          schema={NewStatementConfirmation}
          initial={{ evidence, confirmed: true, expectedVersion }}
          verb={t.confirm}
          onSubmit={async (body) => {
            await confirm.mutateAsync({ params, body });
            setAsking(false);
          }}
        >
          <Field name="evidence" label={t.evidence} hint={t.evidenceHint}>
            <Input.TextArea autoFocus rows={4} maxLength={4000} />
          </Field>
        </ContractForm>
      </Dialog>
    </span>
  );
}

/** The version of the standing confirmation; 0 where none stands. */
function versionOf({ sheet }: Judged, level: string, statement: string): number {
  return sheet.statements.find((one) => one.level === level && one.statement === statement)?.version ?? 0;
}
