import {
  type Comparison,
  type ComparisonFrame,
  type Mover,
  sectionMovers,
} from "@plumbline/core/assessments";
import { signedPoints } from "@plumbline/core/reports";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { QuestionLink } from "../audit/question-link.tsx";
import { texts } from "./text.ts";

const shownFirst = 8;

type MoversProps = { readonly frame: ComparisonFrame; readonly comparison: Comparison };

/** The sections that moved most, down beside up. */
export function SectionMovers({ frame, comparison }: MoversProps) {
  const t = useText(texts);
  const { percent } = useFormat();
  const say = useSay();
  const titles = new Map(frame.sections.map(({ code, title }) => [code, title]));
  const { risen, fallen } = sectionMovers(comparison);
  const rows = (movers: typeof risen) =>
    movers.map(({ code, before, now, change }) => {
      const title = titles.get(code);
      return (
        <li key={code} className="mover">
          <span className="beside-name">
            {code} {title && say(title)}
          </span>
          <span className="quiet small mover-points">
            {percent(before, 1)} → {percent(now, 1)}
          </span>
          <strong className="mover-points">{signedPoints(change)}</strong>
        </li>
      );
    });
  return (
    <div className="comparison-movers">
      <List title={t.sectionsDown} none={t.noneDown} rows={rows(fallen)} />
      <List title={t.sectionsUp} none={t.noneUp} rows={rows(risen)} />
    </div>
  );
}

/** The criteria that moved most, each with the way to it in the later run. */
export function RatingMovers({
  frame,
  comparison,
  assessmentId,
}: MoversProps & { readonly assessmentId: string }) {
  const t = useText(texts);
  const rows = (movers: readonly Mover[]) =>
    movers.map((mover) => (
      <MoverRow key={`${mover.criterion} ${mover.angle}`} {...{ frame, mover, assessmentId }} />
    ));
  return (
    <div className="comparison-movers">
      <List title={t.ratingsDown} none={t.noneDown} rows={rows(comparison.fallen)} />
      <List title={t.ratingsUp} none={t.noneUp} rows={rows(comparison.risen)} />
    </div>
  );
}

function MoverRow(props: {
  readonly frame: ComparisonFrame;
  readonly mover: Mover;
  readonly assessmentId: string;
}) {
  const t = useText(texts);
  const say = useSay();
  const { frame, mover, assessmentId } = props;
  const { criterion, angle, before, now } = mover;
  const title = frame.criteria.find(({ id }) => id === criterion)?.title;
  const side = frame.angles.find(({ id }) => id === angle)?.title;
  return (
    <li className="mover">
      <QuestionLink assessmentId={assessmentId} criterion={criterion}>
        {criterion} {title && say(title)}
      </QuestionLink>
      {frame.angles.length > 1 && side && <span className="quiet small">{say(side)}</span>}
      <span className="hidden">{t.moved(String(before), String(now))}</span>
      <span aria-hidden="true" className="mover-points">
        {before} → {now}
      </span>
    </li>
  );
}

function List({
  title,
  none,
  rows,
}: {
  readonly title: string;
  readonly none: string;
  readonly rows: readonly ReactNode[];
}) {
  const t = useText(texts);
  const [all, setAll] = useState(false);
  return (
    <section>
      <h3 className="beside-list">
        {title} <span className="quiet">{rows.length}</span>
      </h3>
      {rows.length === 0 && <p className="quiet">{none}</p>}
      <ul className="plain-list">{all ? rows : rows.slice(0, shownFirst)}</ul>
      {rows.length > shownFirst && (
        <Button className="movers-more" onClick={() => setAll(!all)}>
          {all ? t.fewer : t.showAll(rows.length)}
        </Button>
      )}
    </section>
  );
}
