import type { assessments } from "@plumbline/api";
import { Problem } from "@plumbline/api";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Notice, Part, ProblemNotice, Waiting } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { Changes } from "../sheet/preview.tsx";
import { useTeamView } from "../team/data.ts";
import { texts as shared } from "../text.ts";
import { type Choices, countToWrite, decisionsOf } from "./choices.ts";
import { ConflictList } from "./conflict-list.tsx";
import { useMergeWorkbook, useReturned } from "./data.ts";
import { texts } from "./text.ts";
import "./workbook.css";

type Props = { readonly judged: Judged; readonly returned: string };

/** A workbook that came back, beside what the assessment holds now: decide, then write. */
export function ReturnedWorkbook({ judged, returned }: Props) {
  const t = useText(texts);
  const { moment } = useFormat();
  const { id } = judged.assessment;
  const seen = useReturned(id, returned);
  return (
    <>
      <p>
        <Link to="/assessments/$assessmentId/sheet" params={{ assessmentId: id }}>
          {t.back}
        </Link>
      </p>
      <ProblemNotice problem={seen.error} />
      {!seen.data && !seen.error && <Waiting />}
      {seen.data && (
        <>
          <h2 className="returned-title">{t.title(seen.data.fileName)}</h2>
          <p className="quiet">{t.from(seen.data.workbook.madeBy, moment(seen.data.workbook.madeAt))}</p>
          <Differences judged={judged} seen={seen.data} onCompare={() => void seen.refetch()} />
        </>
      )}
    </>
  );
}

type DifferencesProps = {
  readonly judged: Judged;
  readonly seen: assessments.WorkbookReturn;
  readonly onCompare: () => void;
};

function Differences({ judged, seen, onCompare }: DifferencesProps) {
  const t = useText(texts);
  const merge = useMergeWorkbook();
  const [choices, setChoices] = useState<Choices>(new Map());
  const { conflicts, changes, basis } = seen.merge;
  const decisions = decisionsOf(conflicts, choices);
  const count = countToWrite(seen.merge, choices);
  const write = () => {
    const params = { id: judged.assessment.id, return: seen.id };
    merge.mutate({ params, body: { apply: true, basis, decisions } });
  };
  const isOutdated = merge.error instanceof Problem && merge.error.code === "merge-outdated";
  const compare = () => {
    merge.reset();
    onCompare();
  };
  const isSame = changes.length === 0 && conflicts.length === 0 && seen.problems.length === 0;
  return (
    <>
      {merge.data && <Written judged={judged} merge={merge.data.merge} />}
      <ProblemNotice problem={merge.error} />
      {isOutdated && <Button onClick={compare}>{t.again}</Button>}
      {isSame ? (
        !merge.data && <p role="status">{t.same}</p>
      ) : (
        <>
          <WriteBar
            seen={seen}
            count={count}
            decided={decisions.length}
            busy={merge.isPending}
            onWrite={write}
          />
          <ConflictList judged={judged} conflicts={conflicts} choices={choices} onChoose={setChoices} />
          {changes.length > 0 && (
            <Part title={t.changes}>
              <Changes judged={judged} changes={changes} />
            </Part>
          )}
          <Problems problems={seen.problems} />
        </>
      )}
    </>
  );
}

function WriteBar(props: {
  readonly seen: assessments.WorkbookReturn;
  readonly count: number;
  readonly decided: number;
  readonly busy: boolean;
  readonly onWrite: () => void;
}) {
  const t = useText(texts);
  const { merge, problems } = props.seen;
  const open = merge.conflicts.length - props.decided;
  return (
    <div className="spread write-bar">
      <div>
        <strong role="status">
          {t.counts(merge.changes.length, merge.conflicts.length, problems.length)}
        </strong>
        {open > 0 && <div className="quiet">{t.stay(open)}</div>}
      </div>
      <Button type="primary" disabled={props.count === 0} loading={props.busy} onClick={props.onWrite}>
        {t.write(props.count)}
      </Button>
    </div>
  );
}

/** What was written, and where it shows: in the verdict, or of statements where they are made. */
function Written({
  judged,
  merge,
}: {
  readonly judged: Judged;
  readonly merge: assessments.WorkbookReturn["merge"];
}) {
  const t = useText(texts);
  const words = useText(shared);
  const params = { assessmentId: judged.assessment.id };
  const isStated = useTeamView(judged.assessment.id).data?.role === "respondent";
  return (
    <Notice tone="good" title={t.written(merge.changes.length)}>
      {merge.given > 0 && <p>{t.kept(merge.given)}</p>}
      {isStated ? (
        <Link to="/assessments/$assessmentId/rate" params={params}>
          {t.seeStated}
        </Link>
      ) : (
        <Link to="/assessments/$assessmentId/verdict" params={params}>
          {words.seeVerdict}
        </Link>
      )}
    </Notice>
  );
}

function Problems({ problems }: { readonly problems: readonly assessments.WorkbookProblem[] }) {
  const t = useText(texts);
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <Part title={t.problems}>
      <p className="quiet">{t.problemsWhy}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="preview" aria-label={t.problems} tabIndex={0}>
        <table className="table">
          <caption className="hidden">{t.problems}</caption>
          <thead>
            <tr>
              <th scope="col" className="cell-number">
                {t.line}
              </th>
              <th scope="col">{t.cell}</th>
              <th scope="col">{t.wrong}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, cell, criterion, message }) => (
              <tr key={`${line} ${cell} ${criterion} ${message.en}`}>
                <td className="cell-number">{line ?? "–"}</td>
                <td>{cell ?? "–"}</td>
                <td>{say(message)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Part>
  );
}
