import type { AssessmentDuty, Duty } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** Where each kind of duty of an assessment is done. */
const places = {
  "ratings-missing": { to: "/assessments/$assessmentId/rate" },
  "sections-to-submit": { to: "/assessments/$assessmentId/rate" },
  "consensus-waiting": { to: "/assessments/$assessmentId/consensus" },
  "approvals-waiting": { to: "/assessments/$assessmentId", hash: "approvals" },
  "statements-open": { to: "/assessments/$assessmentId/verdict", hash: "statements" },
  "review-waiting": { to: "/assessments/$assessmentId/sign-off" },
  "sign-off-waiting": { to: "/assessments/$assessmentId/sign-off" },
} as const satisfies Record<AssessmentDuty["kind"], { to: string; hash?: string }>;

/** The way to where a duty is done. */
export function TaskLink({ duty, children }: { readonly duty: Duty; readonly children: ReactNode }) {
  if ("assessmentId" in duty) {
    return (
      <Link {...places[duty.kind]} params={{ assessmentId: duty.assessmentId }} className="task">
        {children}
      </Link>
    );
  }
  const to = `/centres/${duty.centreId}/${pageOf(duty)}`;
  return (
    <Link to={to} search={searchOf(duty)} className="task">
      {children}
    </Link>
  );
}

type CentreDuty = Exclude<Duty, AssessmentDuty>;

function pageOf({ kind }: CentreDuty): "schedules" | "duties" | "certificates" {
  if (kind === "run-due") return "schedules";
  return kind === "duty-due" ? "duties" : "certificates";
}

function searchOf(duty: CentreDuty): Readonly<Record<string, string>> {
  if (duty.kind === "run-due") return { start: duty.scheduleId };
  return duty.kind === "duty-due" ? { standard: duty.standard, duty: duty.dutyId } : {};
}

/** Tells one duty from another in a list. */
export function keyOf(duty: Duty): string {
  if ("assessmentId" in duty) return `${duty.assessmentId} ${duty.kind}`;
  if (duty.kind === "run-due") return duty.scheduleId;
  return duty.kind === "duty-due" ? duty.dutyId : `${duty.certificateId} ${duty.kind} ${duty.dueOn}`;
}
