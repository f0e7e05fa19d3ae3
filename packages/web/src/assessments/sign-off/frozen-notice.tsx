import { Link } from "@tanstack/react-router";
import { useText } from "../../platform/text/index.ts";
import { Notice } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { texts } from "./text.ts";

/** Says that a signed assessment can only be read; nothing where none is signed. */
export function FrozenNotice({ judged: { assessment } }: { readonly judged: Judged }) {
  const t = useText(texts);
  if (assessment.signedAt === null) return null;
  return (
    <Notice>
      <p>
        {t.frozen}{" "}
        <Link to="/assessments/$assessmentId/sign-off" params={{ assessmentId: assessment.id }}>
          {t.seeSignOff}
        </Link>
      </p>
    </Notice>
  );
}
