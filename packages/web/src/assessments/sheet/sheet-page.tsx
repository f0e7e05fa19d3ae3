import type { assessments } from "@plumbline/api";
import { type MergeKind, mayRateInTeam } from "@plumbline/core/assessments";
import type { Language } from "@plumbline/core/kernel";
import { z } from "zod";
import { saveFile } from "../../platform/client/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useMay, useSession } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { MenuButton, MenuItem, Part, ProblemNotice } from "../../platform/ui/index.ts";
import { AssessmentFrame } from "../assessment-frame.tsx";
import { useEmptySheet } from "../data.ts";
import type { Judged } from "../judged.ts";
import { useTeamView } from "../team/data.ts";
import { HandOutPart } from "../workbook/hand-out.tsx";
import { ReturnedWorkbook } from "../workbook/returned.tsx";
import { ReturnsPart } from "../workbook/returns-part.tsx";
import "../workbook/workbook.css";
import { filledSheet } from "./filled-sheet.ts";
import { texts } from "./text.ts";
import { UploadPart } from "./upload.tsx";
import "./sheet.css";

const address = { return: z.string().optional() };

/** The answer sheet: the workbook out and in, other sheets out and in, each with a preview of what it would change. */
export function SheetPage() {
  const [{ return: returned }] = useUrlState(address);
  return (
    <AssessmentFrame part="sheet">
      {(judged) =>
        returned ? (
          <ReturnedWorkbook judged={judged} returned={returned} />
        ) : (
          <>
            <Offline judged={judged} />
            <DownloadPart judged={judged} />
          </>
        )
      }
    </AssessmentFrame>
  );
}

/** What the reader takes along and brings back: the shared answers, or in a team what he rates or states himself. */
function Offline({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const mayRate = useMay("assessments.rate");
  const { id, state } = judged.assessment;
  const { account } = useSession();
  const view = useTeamView(id);
  if (!view.data) return null;
  const kind = kindFilled(view.data);
  if (!kind) return <p className="quiet">{t.byTeam}</p>;
  if (kind !== "stated" && !mayRate) return <p className="quiet">{t.mayNot}</p>;
  if (state !== "open") return <p className="quiet">{t.readOnly}</p>;
  if (kind === "rated" && !isGivenSections(view.data, account.id)) {
    return <p className="quiet">{t.noSection}</p>;
  }
  return (
    <>
      <HandOutPart id={id} kind={kind} />
      <UploadPart judged={judged} kind={kind} />
      <ReturnsPart id={id} />
    </>
  );
}

/** Whose answers the reader fills; null where he fills none. */
function kindFilled({ team, role }: assessments.TeamView): MergeKind | null {
  if (!team) return "shared";
  if (role === "respondent") return "stated";
  return mayRateInTeam(role) ? "rated" : null;
}

function isGivenSections({ team }: assessments.TeamView, accountId: string): boolean {
  const own = team?.members.find((member) => member.accountId === accountId);
  return (own?.parts.length ?? 0) > 0;
}

const emptyForms = [
  ["xlsx", "zh", "excelZh"],
  ["xlsx", "en", "excelEn"],
  ["csv", "zh", "csvZh"],
  ["csv", "en", "csvEn"],
] as const satisfies readonly (readonly ["xlsx" | "csv", Language, string])[];

function DownloadPart({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const empty = useEmptySheet();
  const { id, edition } = judged.standard;
  const saveFilled = () => {
    const blob = new Blob([filledSheet(judged)], { type: "text/csv;charset=utf-8" });
    saveFile({ name: t.fileName(judged.assessment.title), blob });
  };
  return (
    <Part title={t.download}>
      <p className="quiet">{t.downloadWhy}</p>
      <div className="sheet-downloads">
        <MenuButton label={t.emptySheet}>
          {emptyForms.map(([format, language, words]) => (
            <MenuItem
              key={words}
              onChoose={() => empty.mutate({ params: { id, edition }, query: { format, language } })}
            >
              {t[words]}
            </MenuItem>
          ))}
        </MenuButton>
        <MenuButton label={t.filledSheet}>
          <MenuItem onChoose={saveFilled}>{t.csv}</MenuItem>
        </MenuButton>
      </div>
      <ProblemNotice problem={empty.error} />
    </Part>
  );
}
