import type { Language } from "@plumbline/core/kernel";
import { Button } from "antd";
import { useText } from "../../platform/text/index.ts";
import { Part, ProblemNotice } from "../../platform/ui/index.ts";
import { useHandOut } from "./data.ts";
import { texts } from "./text.ts";

const languages = [
  ["zh", "downloadZh"],
  ["en", "downloadEn"],
] as const satisfies readonly (readonly [Language, string])[];

/** The workbook of the assessment, to take along: in a team one's own. */
export function HandOutPart({ id, own }: { readonly id: string; readonly own: boolean }) {
  const t = useText(texts);
  const handOut = useHandOut();
  const isTaking = (language: Language) =>
    handOut.isPending && handOut.variables.query?.language === language;
  const take = (language: Language) => handOut.mutate({ params: { id }, query: { language } });
  return (
    <Part title={t.handOut}>
      <p className="quiet">{own ? t.handOutOwn : t.handOutWhy}</p>
      <div className="sheet-downloads">
        {languages.map(([language, words]) => (
          <Button key={language} loading={isTaking(language)} onClick={() => take(language)}>
            {t[words]}
          </Button>
        ))}
      </div>
      <ProblemNotice problem={handOut.error} />
    </Part>
  );
}
