import type { Mover } from "@plumbline/core/assessments";
import { outline } from "@plumbline/core/standards";
import { Button } from "antd";
import { useState } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { Part } from "../../platform/ui/index.ts";
import { QuestionLink } from "../audit/question-link.tsx";
import type { Judged } from "../judged.ts";
import { texts } from "./text.ts";

const shownFirst = 12;

/** What rose or fell, the largest move first, each with the way to it. */
export function MoversPart(props: {
  readonly judged: Judged;
  readonly movers: readonly Mover[];
  readonly kind: "risen" | "fallen";
}) {
  const t = useText(texts);
  const [all, setAll] = useState(false);
  const { judged, movers, kind } = props;
  const none = kind === "risen" ? t.noneRisen : t.noneFallen;
  return (
    <Part title={t[kind]} action={<span className="quiet">{t.countOf(movers.length)}</span>}>
      {movers.length === 0 && <p className="quiet">{none}</p>}
      <ul className="plain-list">
        {(all ? movers : movers.slice(0, shownFirst)).map((mover) => (
          <MoverRow key={`${mover.criterion} ${mover.angle}`} judged={judged} mover={mover} />
        ))}
      </ul>
      {movers.length > shownFirst && (
        <Button className="movers-more" onClick={() => setAll(!all)}>
          {all ? t.fewer : t.showAll(movers.length)}
        </Button>
      )}
    </Part>
  );
}

function MoverRow({ judged, mover }: { readonly judged: Judged; readonly mover: Mover }) {
  const t = useText(texts);
  const say = useSay();
  const { standard, reader, assessment } = judged;
  const { criterion, angle, before, now } = mover;
  const title = outline(standard).criterion.get(criterion)?.title;
  return (
    <li className="mover">
      <QuestionLink assessmentId={assessment.id} criterion={criterion}>
        {criterion} {title && say(title)}
      </QuestionLink>
      {standard.angles.length > 1 && <span className="quiet small">{reader.angleTitle(angle)}</span>}
      <span className="hidden">{t.moved(String(before), String(now))}</span>
      <span aria-hidden="true" className="mover-points">
        {before} → {now}
      </span>
    </li>
  );
}
