import type { Language } from "@plumbline/core/kernel";
import { saveFile } from "../../platform/client/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { MenuButton, MenuItem, Part, ProblemNotice } from "../../platform/ui/index.ts";
import { AssessmentFrame } from "../assessment-frame.tsx";
import { useEmptySheet } from "../data.ts";
import type { Judged } from "../judged.ts";
import { useTeamView } from "../team/data.ts";
import { filledSheet } from "./filled-sheet.ts";
import { texts } from "./text.ts";
import { UploadPart } from "./upload.tsx";
import "./sheet.css";

/** The answer sheet: out empty or filled, in with a preview of what it would change. */
export function SheetPage() {
  return (
    <AssessmentFrame part="sheet">
      {(judged) => (
        <>
          <Upload judged={judged} />
          <DownloadPart judged={judged} />
        </>
      )}
    </AssessmentFrame>
  );
}

function Upload({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const mayRate = useMay("assessments.rate");
  const view = useTeamView(judged.assessment.id);
  // What blind ratings differ in is nobody's to see: a team takes no whole sheets.
  if (!view.data) return null;
  if (view.data.team) return <p className="quiet">{t.byTeam}</p>;
  if (mayRate && judged.assessment.state === "open") return <UploadPart judged={judged} />;
  return <p className="quiet">{mayRate ? t.readOnly : t.mayNot}</p>;
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
