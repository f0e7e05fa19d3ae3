import { assessments } from "@plumbline/api";
import { ratingKey } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useChange } from "../../platform/client/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Dialog, Notice, ProblemNotice, StatusWord } from "../../platform/ui/index.ts";

import { ownPart, submissionsOf, type TeamMode } from "./team-mode.ts";
import { teamTexts } from "./team-texts.ts";
import { ValueWord } from "./values.tsx";
import { named, usePlace, useProgress, useSaving, useTeam, useWorkspace } from "./workspace-context.ts";

/** Who will see what is written here, and when. */
export function TeamNotice() {
  const t = useText(teamTexts);
  const team = useTeam();
  if (!team) return null;
  const words = {
    rated: [t.blind, t.blindWhy],
    stated: [t.stating, t.statingWhy],
    reads: [t.reading, t.readingWhy],
  } as const;
  const [title, why] = words[team.kind];
  return (
    <Notice title={title}>
      <p>{why}</p>
    </Notice>
  );
}

/** What the other side says of a rating: stated beside verified, verified beside stated. */
export function Beside({ criterion, angle }: { readonly criterion: string; readonly angle: string }) {
  const t = useText(teamTexts);
  const team = useTeam();
  const value = team?.beside.get(ratingKey({ criterion, angle }));
  if (!team || value === undefined) return null;
  return (
    <span className="beside">
      <span className="quiet">{team.kind === "stated" ? t.verified : t.stated}</span>{" "}
      <ValueWord angle={angle} value={value} />
    </span>
  );
}

/** The note of the other side on a criterion. */
export function NoteBeside({ criterion }: { readonly criterion: string }) {
  const t = useText(teamTexts);
  const team = useTeam();
  const note = team?.notesBeside.get(criterion);
  if (!team || !note?.text) return null;
  return (
    <p className="note-beside">
      <span className="quiet">{team.kind === "stated" ? t.verified : t.stated}</span> {note.text}
    </p>
  );
}

/** At the foot of a section: hands it in, or says how far the others are. */
export function SubmitPart() {
  const team = useTeam();
  const section = usePlace((place) => place.section);
  const part = team?.kind === "rated" ? ownPart(team, section.code) : undefined;
  if (!team || !part) return null;
  return (
    <div className="submit-part">
      {part.submittedAt === null ? (
        <ToSubmit key={section.code} team={team} />
      ) : (
        <Submitted team={team} at={part.submittedAt} />
      )}
    </div>
  );
}

function ToSubmit({ team }: { readonly team: TeamMode }) {
  const t = useText(teamTexts);
  const section = usePlace((place) => place.section);
  const { rated, asked } = useProgress(section.code);
  const { unsent, needsYou } = useSaving();
  const { answers } = useWorkspace();
  const [isOpen, setOpen] = useState(false);
  const isSaving = unsent + needsYou.length > 0;
  const { submitted, assessors } = submissionsOf(team, section.code);
  return (
    <>
      <div>
        <p>
          <strong>{t.ratedOf(rated, asked)}</strong>
        </p>
        <p className="quiet">{isSaving ? t.stillSaving : t.others(submitted, assessors)}</p>
      </div>
      <Button
        type={rated === asked ? "primary" : "default"}
        disabled={isSaving || answers.assessment().state !== "open"}
        onClick={() => setOpen(true)}
      >
        {t.submit}
      </Button>
      <SubmitDialog open={isOpen} missing={asked - rated} onClose={() => setOpen(false)} />
    </>
  );
}

function SubmitDialog(props: {
  readonly open: boolean;
  readonly missing: number;
  readonly onClose: () => void;
}) {
  const t = useText(teamTexts);
  const say = useSay();
  const { answers, refresh } = useWorkspace();
  const section = usePlace((place) => place.section);
  const submit = useChange(assessments.submitSection, [assessments.readTeam, assessments.readConsensus]);
  const { missing, onClose } = props;
  const hand = async () => {
    const params = { id: answers.assessment().id, section: section.code };
    await submit.mutateAsync({ params, body: { missing } });
    await refresh();
    onClose();
  };
  return (
    <Dialog open={props.open} title={t.submitOf(named(section, say))} onClose={onClose}>
      <p className="dialog-text">{missing > 0 ? <strong>{t.missing(missing)}</strong> : t.noneMissing}</p>
      <p className="dialog-text quiet">{t.submitWhy}</p>
      <ProblemNotice problem={submit.error} />
      <footer className="dialog-foot">
        <Button type="primary" loading={submit.isPending} onClick={() => void hand().catch(() => refresh())}>
          {t.submit}
        </Button>
      </footer>
    </Dialog>
  );
}

function Submitted({ team, at }: { readonly team: TeamMode; readonly at: string }) {
  const t = useText(teamTexts);
  const { recent } = useFormat();
  const { answers } = useWorkspace();
  const section = usePlace((place) => place.section.code);
  const { submitted, assessors } = submissionsOf(team, section);
  const isOpen = submitted === assessors;
  const params = { assessmentId: answers.assessment().id };
  return (
    <>
      <div>
        <p>
          <StatusWord tone="good">{t.submitted(recent(at))}</StatusWord>
        </p>
        <p className="quiet">{isOpen ? t.isOpen : t.waitingFor(assessors - submitted)}</p>
      </div>
      {isOpen && (
        <Link to="/assessments/$assessmentId/consensus" params={params} search={{ section }}>
          {t.toConsensus}
        </Link>
      )}
    </>
  );
}
