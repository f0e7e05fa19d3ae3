import type { TeamMember } from "@plumbline/core/assessments";
import { Button } from "antd";
import { useText } from "../../platform/text/index.ts";
import { Part, StatusWord } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { PartName } from "../part-name.tsx";
import { type PartRow, partRows } from "../part-rows.ts";
import { texts } from "./text.ts";

type ProgressProps = {
  readonly judged: Judged;
  readonly members: readonly TeamMember[];
  /** Given to those who may give a section back. */
  readonly onTakeBack?: (member: TeamMember, section: string) => void;
};

/** How far each section is, by assessor: who has submitted, and for the lead how many ratings are given. */
export function ProgressPart(props: ProgressProps) {
  const t = useText(texts);
  return (
    <Part title={t.progress}>
      <p className="quiet">{t.progressWhy}</p>
      <table className="table">
        <caption className="hidden">{t.progress}</caption>
        <thead>
          <tr>
            <th scope="col">{t.section}</th>
            <th scope="col">{t.assessors}</th>
            <th scope="col" className="team-standing">
              {t.standing}
            </th>
          </tr>
        </thead>
        <tbody>
          {partRows(props.judged).map((row) => (
            <SectionRow key={`${row.kind}-${row.code}`} row={row} {...props} />
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function SectionRow({ row, judged, members, onTakeBack }: ProgressProps & { readonly row: PartRow }) {
  const t = useText(texts);
  const own = members.flatMap((member) =>
    member.parts.filter(({ section }) => section === row.code).map((part) => ({ member, part })),
  );
  const submitted = own.filter(({ part }) => part.submittedAt !== null).length;
  if (row.kind === "area") {
    return (
      <tr className="area-row">
        <th scope="row" colSpan={3}>
          {row.title}
        </th>
      </tr>
    );
  }
  return (
    <tr className="section-row">
      <th scope="row">
        <PartName row={row} assessmentId={judged.assessment.id} />
      </th>
      <td>
        <div className="team-people">
          {own.length === 0 && <StatusWord tone="needs-you">{t.nobody}</StatusWord>}
          {own.map(({ member, part }) => (
            <span key={member.accountId} className="team-person">
              <span>{member.name}</span>
              <span className="quiet small">
                {part.submittedAt !== null
                  ? t.isSubmitted
                  : part.rated === null
                    ? ""
                    : `${part.rated} / ${part.asked}`}
                {part.missing ? ` · ${t.missing(part.missing)}` : ""}
              </span>
              {part.submittedAt !== null && onTakeBack && (
                <Button
                  type="link"
                  size="small"
                  aria-label={t.takeBackOf(member.name, row.code)}
                  onClick={() => onTakeBack(member, row.code)}
                >
                  {t.takeBack}
                </Button>
              )}
            </span>
          ))}
        </div>
      </td>
      <td className="team-standing">
        {own.length === 0 ? (
          "–"
        ) : submitted === own.length ? (
          <StatusWord tone="good">{t.open}</StatusWord>
        ) : (
          <StatusWord tone="quiet">{t.waiting(submitted, own.length)}</StatusWord>
        )}
      </td>
    </tr>
  );
}
