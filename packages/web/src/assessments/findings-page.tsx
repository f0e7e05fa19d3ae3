import { PartsIn } from "../platform/joints/index.ts";
import { AssessmentFrame } from "./assessment-frame.tsx";
import { FrozenNotice } from "./sign-off/frozen-notice.tsx";

/** What was found in an assessment, and how it meets what was found before; drawn by who keeps findings. */
export function FindingsPage() {
  return (
    <AssessmentFrame part="findings">
      {(judged) => (
        <>
          <FrozenNotice judged={judged} />
          <PartsIn place="assessment-findings" told={{ assessmentId: judged.assessment.id }} />
        </>
      )}
    </AssessmentFrame>
  );
}
