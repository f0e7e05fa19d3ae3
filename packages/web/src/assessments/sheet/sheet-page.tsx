import { mayRateInTeam } from "@plumbline/core/assessments";
import type { Language } from "@plumbline/core/kernel";
import { z } from "zod";
import { saveFile } from "../../platform/client/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useMay } from "../../platform/session/index.ts";
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

/** What whoever rates takes along and brings back: the shared answers, or in a team his own. */
function Offline({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const mayRate = useMay("assessments.rate");
  const { id, state } = judged.assessment;
  const view = useTeamView(id);
  if (!view.data) return null;
  const { team, role } = view.data;
  if (team && !mayRateInTeam(role)) return <p className="quiet">{t.byTeam}</p>;
  if (!mayRate || state !== "open") return <p className="quiet">{mayRate ? t.readOnly : t.mayNot}</p>;
  return (
    <>
      <HandOutPart id={id} own={team !== null} />
      <UploadPart judged={judged} own={team !== null} />
      <ReturnsPart id={id} />
    </>
  );
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
