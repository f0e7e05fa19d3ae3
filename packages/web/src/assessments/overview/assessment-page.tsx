import { Link } from "@tanstack/react-router";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Facts, Notice, Part } from "../../platform/ui/index.ts";
import { LinkButton } from "../../platform/ui/link-button.tsx";
import { Anchor } from "../anchor.tsx";
import { AssessmentFrame } from "../assessment-frame.tsx";
import { HeldSource } from "../certificates/held.tsx";
import { EarlierPart } from "../earlier/earlier-part.tsx";
import { useIsEarlierEdition } from "../editions/data.ts";
import { EditionsPart } from "../editions/editions-part.tsx";
import type { Judged } from "../judged.ts";
import { KeepButton } from "../offline/keep-button.tsx";
import { FrozenNotice } from "../sign-off/frozen-notice.tsx";
import { TeamPart } from "../team/team-part.tsx";
import { auditTexts, purposeTexts, texts as shared } from "../text.ts";
import { LifeMenu } from "./life-menu.tsx";
import { MarksPart } from "./marks.tsx";
import { MissingPart } from "./missing.tsx";
import { ProgressPart } from "./progress.tsx";
import { RatersPart } from "./raters.tsx";
import { lifeTexts, texts } from "./text.ts";
import "./overview.css";

/** One assessment: how far it is, what is missing, what waits for approval, who rated. */
export function AssessmentPage() {
  return (
    <AssessmentFrame part="overview" action={(judged) => <Actions judged={judged} />}>
      {(judged) => <Overview judged={judged} />}
    </AssessmentFrame>
  );
}

function Overview({ judged }: { readonly judged: Judged }) {
  const life = useText(lifeTexts);
  const isEarlier = useIsEarlierEdition(judged.assessment);
  return (
    <>
      {judged.assessment.state === "archived" && !isEarlier && (
        <Notice>
          <p>{life.archivedNotice}</p>
        </Notice>
      )}
      <FrozenNotice judged={judged} />
      <div className="overview-columns">
        <div>
          <ProgressPart judged={judged} />
          <MissingPart judged={judged} />
        </div>
        <div>
          <FactsPart judged={judged} />
          <EarlierPart judged={judged} />
          <EditionsPart judged={judged} />
          <Anchor id="approvals">
            <MarksPart judged={judged} />
          </Anchor>
          <TeamPart judged={judged} />
          <RatersPart judged={judged} />
        </div>
      </div>
    </>
  );
}

function Actions({ judged }: { readonly judged: Judged }) {
  return (
    <span className="page-actions">
      <KeepButton assessment={judged.assessment} />
      <Primary judged={judged} />
      <LifeMenu judged={judged} />
    </span>
  );
}

/** Rating while it is open, the verdict afterwards. */
function Primary({ judged: { assessment, reader } }: { readonly judged: Judged }) {
  const levelled = useText(shared);
  const ofAudit = useText(auditTexts);
  const words = reader.report.audit ? ofAudit : levelled;
  const mayRate = useMay("assessments.rate");
  const params = { assessmentId: assessment.id };
  if (assessment.state === "open" && mayRate) {
    return (
      <LinkButton primary to="/assessments/$assessmentId/rate" params={params}>
        {assessment.rated === 0 ? words.start : words.goOn}
      </LinkButton>
    );
  }
  return (
    <LinkButton primary to="/assessments/$assessmentId/verdict" params={params}>
      {words.seeVerdict}
    </LinkButton>
  );
}

function FactsPart({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const words = useText(shared);
  const purposes = useText(purposeTexts);
  const format = useFormat();
  const { assessment, sheet, pack, reader } = judged;
  const { standard } = pack;
  const scope = assessment.scope.map(reader.partName);
  const { levels } = reader.report;
  const levelFacts = [
    [
      words.held,
      <>
        {assessment.held ? reader.levelName(assessment.held) : words.noneHeld}
        <HeldSource
          centreId={assessment.centreId}
          standard={standard}
          day={assessment.to}
          level={assessment.held}
        />
      </>,
    ],
    [t.years, sheet.years === null ? t.yearsUnknown : t.yearsOf(sheet.years)],
  ] as const;
  return (
    <Part title={t.facts}>
      <Facts
        facts={[
          [words.purpose, purposes[assessment.purpose]],
          [
            words.scope,
            scope.length === 0 ? (
              words.whole
            ) : (
              <ul className="plain-lines">
                {scope.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            ),
          ],
          ...(levels.length === 0 ? [] : levelFacts),
          [
            t.pinned,
            <>
              <Link to="/standards/$id/$edition" params={{ id: standard.id, edition: standard.edition }}>
                {reader.report.standard.title}
              </Link>
              <span className="quiet small fact-more">
                {t.pinnedAs(standard.edition, standard.revision, assessment.packHash.slice(0, 12))}
              </span>
            </>,
          ],
          [t.createdAt, format.moment(assessment.createdAt)],
          ...(assessment.closedAt ? [[t.closedAt, format.moment(assessment.closedAt)] as const] : []),
        ]}
      />
    </Part>
  );
}
