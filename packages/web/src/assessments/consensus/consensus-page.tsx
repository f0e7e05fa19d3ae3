import { outline } from "@plumbline/core/standards";
import { Button, Segmented, Select } from "antd";
import { useRef } from "react";
import { z } from "zod";
import { useUrlState } from "../../platform/routes/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { Answer, EmptyState } from "../../platform/ui/index.ts";
import { LinkButton } from "../../platform/ui/link-button.tsx";
import { AssessmentFrame } from "../assessment-frame.tsx";
import type { Judged } from "../judged.ts";
import { useConsensus } from "../team/data.ts";
import { ConsensusFocus } from "./focus.tsx";
import { LineList } from "./line-list.tsx";
import { type Filter, filters, lineInFocus, lineKey, linesShown } from "./lines.ts";
import { texts } from "./text.ts";
import { useLineKeys } from "./use-line-keys.ts";
import "../workspace/criterion.css";
import "./consensus.css";

/** Where assessors differ, item by item, with what the team decides; made to be seen on a wall. */
export function ConsensusPage() {
  return (
    <AssessmentFrame part="consensus">
      {(judged) => <Loaded key={judged.assessment.id} judged={judged} />}
    </AssessmentFrame>
  );
}

type Answered = NonNullable<ReturnType<typeof useConsensus>["data"]>;

function Loaded({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const params = { assessmentId: judged.assessment.id };
  const go = (
    <LinkButton to="/assessments/$assessmentId/team" params={params}>
      {t.toTeam}
    </LinkButton>
  );
  return (
    <Answer of={useConsensus(judged.assessment.id)}>
      {(consensus) =>
        consensus.lines.length === 0 ? (
          <EmptyState title={t.nothingOpen} why={t.nothingOpenWhy} action={go} />
        ) : (
          <Consensus judged={judged} consensus={consensus} />
        )
      }
    </Answer>
  );
}

const view = {
  show: z.enum(filters).default("differs"),
  section: z.string().max(60).optional(),
  line: z.string().max(130).optional(),
};

function Consensus({ judged, consensus }: { readonly judged: Judged; readonly consensus: Answered }) {
  const t = useText(texts);
  const [{ show, section, line: named }, setView] = useUrlState(view);
  const wall = useRef<HTMLDivElement>(null);
  const place = useRef(0);
  const shown = linesShown(consensus.lines, show, section);
  const line = lineInFocus(shown, named, place.current);
  place.current = Math.max(0, line ? shown.indexOf(line) : 0);
  const step = (by: 1 | -1) => {
    const next = shown[place.current + by];
    if (next) setView({ line: lineKey(next) });
  };
  useLineKeys(step);
  return (
    <div ref={wall} className="consensus">
      <Toolbar
        {...{ judged, consensus, show, section }}
        onShow={(next) => setView({ show: next, line: undefined })}
        onSection={(next) => setView({ section: next, line: undefined })}
        onWall={() => void wall.current?.requestFullscreen().catch(() => {})}
      />
      {consensus.waiting.length > 0 && <p className="quiet small">{t.waiting(consensus.waiting.length)}</p>}
      {line ? (
        <div className="consensus-columns">
          <LineList
            standard={judged.standard}
            lines={shown}
            current={lineKey(line)}
            onChoose={(key) => setView({ line: key })}
          />
          <ConsensusFocus
            key={lineKey(line)}
            judged={judged}
            consensus={consensus}
            line={line}
            position={t.position(place.current + 1, shown.length)}
          />
        </div>
      ) : (
        <EmptyState
          title={show === "differs" ? t.nothingToDecide : t.nothing}
          why={show === "differs" ? t.nothingToDecideWhy : ""}
          action={<Button onClick={() => setView({ show: "all", section: undefined })}>{t.showAll}</Button>}
        />
      )}
    </div>
  );
}

function Toolbar(props: {
  readonly judged: Judged;
  readonly consensus: Answered;
  readonly show: Filter;
  readonly section: string | undefined;
  readonly onShow: (show: Filter) => void;
  readonly onSection: (section: string | undefined) => void;
  readonly onWall: () => void;
}) {
  const t = useText(texts);
  const say = useSay();
  const { judged, consensus, section } = props;
  const open = new Set(consensus.lines.map((line) => line.section));
  const sections = outline(judged.standard).sections.filter(({ code }) => open.has(code));
  const count = (filter: Filter) => linesShown(consensus.lines, filter, section).length;
  return (
    <div className="consensus-bar">
      <Segmented<Filter>
        aria-label={t.show}
        value={props.show}
        options={filters
          .filter((filter) => filter !== "missing" || count("missing") > 0)
          .map((filter) => ({ value: filter, label: `${t[filter]} ${count(filter)}` }))}
        onChange={props.onShow}
      />
      <Select
        aria-label={t.section}
        className="consensus-section"
        allowClear
        popupMatchSelectWidth={false}
        placeholder={t.allSections}
        value={section ?? null}
        options={sections.map(({ code, title }) => ({ value: code, label: `${code} ${say(title)}` }))}
        onChange={(code) => props.onSection(code ?? undefined)}
        getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
      />
      <Button onClick={props.onWall}>{t.wall}</Button>
    </div>
  );
}
