import { PartsIn } from "../platform/joints/index.ts";
import { AssessmentFrame } from "./assessment-frame.tsx";

/** What was found in an assessment, and how it meets what was found before; drawn by who keeps findings. */
export function FindingsPage() {
  return (
    <AssessmentFrame part="findings">
      {({ assessment }) => <PartsIn place="assessment-findings" told={{ assessmentId: assessment.id }} />}
    </AssessmentFrame>
  );
}
