import type { SignOff } from "@plumbline/core/assessments";
import { useText } from "../../platform/text/index.ts";
import { Answer, Notice } from "../../platform/ui/index.ts";
import { AssessmentFrame } from "../assessment-frame.tsx";
import type { Judged } from "../judged.ts";
import { Acts } from "./acts.tsx";
import { BlocksPart } from "./blocks-part.tsx";
import { useSignOff } from "./data.ts";
import { EarlierPart } from "./earlier-part.tsx";
import { SignedPart } from "./signed-part.tsx";
import { StepsPart } from "./steps-part.tsx";
import { texts } from "./text.ts";
import "./sign-off.css";

/** The sign-off of an assessment: what is in its way, who did what, what was signed and how to check it. */
export function SignOffPage() {
  return (
    <AssessmentFrame part="signOff" action={(judged) => <Primary judged={judged} />}>
      {(judged) => <Loaded judged={judged} />}
    </AssessmentFrame>
  );
}

type PartProps = { readonly judged: Judged };

function Primary({ judged }: PartProps) {
  const { data } = useSignOff(judged.assessment.id);
  return data ? <Acts judged={judged} signOff={data} /> : null;
}

function Loaded({ judged }: PartProps) {
  return (
    <Answer of={useSignOff(judged.assessment.id)}>
      {(signOff) => <Parts judged={judged} signOff={signOff} />}
    </Answer>
  );
}

function Parts({ judged, signOff }: PartProps & { readonly signOff: SignOff }) {
  const t = useText(texts);
  const { state, rounds, blocks } = signOff;
  const standing = rounds.find(({ ended }) => ended === null);
  const isBefore = state === "open" || state === "archived";
  return (
    <>
      <p className="quiet sign-off-lead">{t.why}</p>
      {isBefore && (
        <Notice>
          <p>{state === "open" ? t.open : t.archived}</p>
        </Notice>
      )}
      {state === "signed" && standing?.seal && (
        <SignedPart judged={judged} round={standing} seal={standing.seal} />
      )}
      {state !== "signed" && state !== "archived" && <BlocksPart judged={judged} blocks={blocks} />}
      {state === "reviewed" && signOff.twoPeople && signOff.reviewedByMe && (
        <Notice>
          <p>{t.ownReview}</p>
        </Notice>
      )}
      {!isBefore && <StepsPart judged={judged} signOff={signOff} standing={standing} />}
      <EarlierPart judged={judged} rounds={rounds.filter(({ ended }) => ended !== null)} />
    </>
  );
}
