import type { MergeKind } from "@plumbline/core/assessments";
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

const why = { shared: "handOutWhy", rated: "handOutOwn", stated: "handOutStated" } as const;

/** The workbook of the assessment, to take along: in a team what one rates or states oneself. */
export function HandOutPart({ id, kind }: { readonly id: string; readonly kind: MergeKind }) {
  const t = useText(texts);
  const handOut = useHandOut();
  const isTaking = (language: Language) =>
    handOut.isPending && handOut.variables.query?.language === language;
  const take = (language: Language) => handOut.mutate({ params: { id }, query: { language } });
  return (
    <Part title={kind === "stated" ? t.handOutOfStatements : t.handOut}>
      <p className="quiet">{t[why[kind]]}</p>
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
