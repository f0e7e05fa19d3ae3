import { Link } from "@tanstack/react-router";
import { useText } from "../../platform/text/index.ts";
import { Part } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { useTeamView } from "./data.ts";
import { roleTexts, texts } from "./text.ts";

/** The team in brief on the assessment's page: who, as what, how far. Nothing where there is no team. */
export function TeamPart({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const roles = useText(roleTexts);
  const { team } = useTeamView(judged.assessment.id).data ?? {};
  if (!team) return null;
  const params = { assessmentId: judged.assessment.id };
  const action = (
    <Link to="/assessments/$assessmentId/team" params={params}>
      {t.seeTeam}
    </Link>
  );
  return (
    <Part title={t.byTeam} action={action}>
      <table className="table table-small">
        <caption className="hidden">{t.members}</caption>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.role}</th>
            <th scope="col" className="cell-number">
              {t.submittedOf}
            </th>
          </tr>
        </thead>
        <tbody>
          {team.members.map(({ accountId, name, role, parts }) => (
            <tr key={accountId}>
              <th scope="row">{name}</th>
              <td>{roles[role]}</td>
              <td className="cell-number">
                {parts.length === 0
                  ? "–"
                  : `${parts.filter(({ submittedAt }) => submittedAt !== null).length} / ${parts.length}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
