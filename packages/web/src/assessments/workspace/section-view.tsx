import { outline, type PlacedCriterion } from "@plumbline/core/standards";
import { Button } from "antd";
import { Fragment, useLayoutEffect } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { EmptyState } from "../../platform/ui/index.ts";
import { texts as earlierTexts } from "../earlier/text.ts";
import { CriterionCard } from "./criterion-card.tsx";
import { SubmitPart } from "./team-parts.tsx";
import { findTexts } from "./text.ts";
import { useOpenBeside, useShowMissing } from "./use-keys.ts";
import { named, useIsAudit, usePlace, useWorkspace } from "./workspace-context.ts";

/** The criteria of one section, with the ways to its neighbours. */
export function SectionView() {
  const say = useSay();
  const section = usePlace((place) => place.section);
  const shown = usePlace((place) => place.shown);
  const isSince = usePlace((place) => place.since !== null);
  const { standard } = useWorkspace();
  const area = outline(standard).areas.find(({ code }) => code === section.area);
  const above = [...(area ? [area] : []), ...section.parents];
  return (
    <section className="workspace-middle" aria-labelledby="section-title">
      <header className="section-head">
        <div>
          <p className="quiet">{above.map((each) => named(each, say)).join(" › ")}</p>
          <h2 id="section-title">{named(section, say)}</h2>
        </div>
        <Steps isShort />
      </header>
      {shown.length === 0 && (isSince ? <NothingSince /> : <NothingMissing />)}
      {shown.map((criterion, at) => (
        <Fragment key={criterion.id}>
          {groupTitle(criterion, shown[at - 1]) && criterion.group && (
            <h3 className="group-title">{say(criterion.group.title)}</h3>
          )}
          <CriterionCard criterion={criterion} />
        </Fragment>
      ))}
      <SubmitPart />
      <Steps isShort={false} />
      <Reveal />
    </section>
  );
}

/** Does a printed group begin here? */
function groupTitle(criterion: PlacedCriterion, before: PlacedCriterion | undefined): boolean {
  return criterion.group !== undefined && criterion.group.id !== before?.group?.id;
}

function NothingMissing() {
  const t = useText(findTexts);
  const { places } = useWorkspace();
  const showMissing = useShowMissing();
  const isAudit = useIsAudit();
  const isAll = places.sections().length === 0;
  const words = isAudit
    ? { here: t.nothingUnanswered, all: t.allAnswered, why: t.nothingUnansweredWhy, show: t.showAllQuestions }
    : { here: t.nothingMissing, all: t.allRated, why: t.nothingMissingWhy, show: t.showAll };
  return (
    <EmptyState
      title={isAll ? words.all : words.here}
      why={words.why}
      action={<Button onClick={() => showMissing(false)}>{words.show}</Button>}
    />
  );
}

function NothingSince() {
  const t = useText(earlierTexts);
  const { places } = useWorkspace();
  const action = <Button onClick={() => places.showSince(null)}>{t.showAll}</Button>;
  return <EmptyState title={t.noneSince} why={t.noneSinceWhy} action={action} />;
}

/** Buttons to the section before and after; with their names where there is room. */
function Steps({ isShort }: { readonly isShort: boolean }) {
  const t = useText(findTexts);
  const say = useSay();
  const { places } = useWorkspace();
  usePlace((place) => place.section);
  const openBeside = useOpenBeside();
  const [before, after] = [places.beside(-1), places.beside(1)];
  const previousName = before ? t.previousNamed(named(before, say)) : t.previous;
  const nextName = after ? t.nextNamed(named(after, say)) : t.next;
  return (
    <div className={isShort ? "steps" : "steps steps-named"}>
      <Button disabled={!before} aria-label={previousName} onClick={() => openBeside(-1)}>
        {isShort ? "‹" : previousName}
      </Button>
      <Button disabled={!after} aria-label={nextName} onClick={() => openBeside(1)}>
        {isShort ? "›" : nextName}
      </Button>
    </div>
  );
}

/** Brings the current criterion into view with the focus on it, whenever one went there by key, search or tree. */
function Reveal() {
  const reveals = usePlace((place) => place.reveals);
  const { places } = useWorkspace();
  useLayoutEffect(() => {
    if (reveals === 0) return undefined;
    const card = document.getElementById(`criterion-${places.read().current}`);
    const show = () => {
      card?.focus({ preventScroll: true });
      card?.scrollIntoView({ block: "nearest" });
    };
    show();
    // A dialog that closes gives the focus back to where it was; the criterion takes it after that, unless another key
    // has been pressed meanwhile: where that one leads counts.
    const frame = requestAnimationFrame(show);
    const giveWay = () => cancelAnimationFrame(frame);
    document.addEventListener("keydown", giveWay, { capture: true, once: true });
    return () => {
      giveWay();
      document.removeEventListener("keydown", giveWay, { capture: true });
    };
  }, [reveals, places]);
  return null;
}
