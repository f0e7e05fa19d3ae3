import { outline } from "@plumbline/core/standards";
import { Link } from "@tanstack/react-router";
import { useSay } from "../../platform/text/index.ts";
import { Part } from "../../platform/ui/index.ts";
import { Anchor } from "../anchor.tsx";
import type { Judged } from "../judged.ts";
import { useOverviewTexts } from "./use-overview-texts.ts";

/** The criteria that still miss a rating, by section; `#missing` in the address leads here. */
export function MissingPart({ judged }: { readonly judged: Judged }) {
  const t = useOverviewTexts(judged);
  const { missing } = judged.verdict;
  return (
    <Anchor id="missing">
      <Part title={t.missing}>
        <p className={missing.length === 0 ? "quiet" : undefined}>
          {missing.length === 0 ? t.noneMissing : t.missingLead(missing.length)}
        </p>
        <MissingBySection judged={judged} />
      </Part>
    </Anchor>
  );
}

function MissingBySection({ judged }: { readonly judged: Judged }) {
  const say = useSay();
  const { standard, verdict, reader, assessment } = judged;
  const missing = new Set(verdict.missing.map(({ criterion }) => criterion));
  const sections = outline(standard)
    .sections.map((section) => ({
      code: section.code,
      criteria: section.criteria.filter(({ id }) => missing.has(id)),
    }))
    .filter(({ criteria }) => criteria.length > 0);
  return (
    <dl className="missing">
      {sections.map(({ code, criteria }) => (
        <div key={code}>
          <dt>{reader.partName(code)}</dt>
          <dd>
            {criteria.map(({ id, title }) => (
              <Link
                key={id}
                to="/assessments/$assessmentId/rate"
                params={{ assessmentId: assessment.id }}
                search={{ criterion: id }}
                title={say(title)}
              >
                {id}
              </Link>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
