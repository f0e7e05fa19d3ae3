import type { organisation } from "@plumbline/api";
import type { Language } from "@plumbline/core/kernel";
import { type ReportKind, reportKindWords } from "@plumbline/core/reports";
import { Button } from "antd";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useLanguage, useSay, useText } from "../../platform/text/index.ts";
import { type Column, DataTable, EmptyState, Part, ProblemNotice } from "../../platform/ui/index.ts";
import { useDownloadTemplate, useRemoveTemplate } from "./data.ts";
import { TemplateUpload } from "./template-upload.tsx";
import { texts } from "./text.ts";

/** The templates in use, and the way to a new one. */
export function TemplatesPart({ look }: { readonly look: organisation.ReportLook }) {
  const t = useText(texts);
  const mayManage = useMay("organisation.manage");
  const own = useLanguage();
  return (
    <>
      <Part title={t.templates}>
        <p className="quiet">{t.templatesWhy}</p>
        <Templates templates={look.templates} />
      </Part>
      <TemplateUpload mayUpload={mayManage} first={own} />
    </>
  );
}

/** The name of a language on screen. */
export function useLanguageName(): (language: Language) => string {
  const t = useText(texts);
  return (language) => (language === "zh" ? t.chinese : t.english);
}

function Templates({ templates }: { readonly templates: readonly organisation.ReportTemplate[] }) {
  const t = useText(texts);
  const columns = useColumns();
  return (
    <DataTable
      label={t.templates}
      rows={templates}
      columns={columns}
      rowKey={({ kind, language }) => `${kind} ${language}`}
      empty={<EmptyState title={t.none} why={t.noneWhy} />}
      exportName={t.templates}
      actions={(template) => <Actions template={template} />}
    />
  );
}

function useColumns(): readonly Column<organisation.ReportTemplate>[] {
  const t = useText(texts);
  const say = useSay();
  const format = useFormat();
  const languageName = useLanguageName();
  const kindName = (kind: ReportKind) => say(reportKindWords[kind]);
  return [
    { key: "report", title: t.report, value: ({ kind }) => kindName(kind), names: true },
    { key: "language", title: t.language, value: ({ language }) => languageName(language) },
    { key: "file", title: t.file, value: ({ name }) => name },
    {
      ...{ key: "changed", title: t.changedBy },
      value: ({ version, changedBy, changedAt }) => t.changed(version, changedBy, format.moment(changedAt)),
    },
  ];
}

function Actions({ template }: { readonly template: organisation.ReportTemplate }) {
  const t = useText(texts);
  const mayManage = useMay("organisation.manage");
  const download = useDownloadTemplate();
  const remove = useRemoveTemplate();
  const { kind, language } = template;
  const asked = { params: { kind, language } };
  return (
    <span className="template-actions">
      <Button size="small" loading={download.isPending} onClick={() => download.mutate(asked)}>
        {t.download} <span className="hidden">{template.name}</span>
      </Button>
      {mayManage && (
        <Button size="small" loading={remove.isPending} onClick={() => remove.mutate(asked)}>
          {t.remove} <span className="hidden">{template.name}</span>
        </Button>
      )}
      <ProblemNotice problem={download.error ?? remove.error} />
    </span>
  );
}
