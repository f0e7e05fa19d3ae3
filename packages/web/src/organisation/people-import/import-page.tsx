import { DownloadOutlined } from "@ant-design/icons";
import { Problem } from "@plumbline/api";
import { Button } from "antd";
import { saveFile } from "../../platform/client/index.ts";
import { Allowed } from "../../platform/frame/index.ts";
import { useFormat, useLanguage, useText } from "../../platform/text/index.ts";
import { FilePlace, Page, ProblemNotice } from "../../platform/ui/index.ts";
import { texts as shared } from "../text.ts";
import { ColumnGuide } from "./column-guide.tsx";
import { ImportDone } from "./import-done.tsx";
import { Preview } from "./preview.tsx";
import { templateOf } from "./template.ts";
import { texts } from "./text.ts";
import { type PeopleImport, usePeopleImport } from "./use-import.ts";
import "../organisation.css";

/** Import of people: choose a file, see what each row would do, then take all of it in or nothing. */
export function PeopleImportPage() {
  const t = useText(texts);
  const words = useText(shared);
  const trail = [
    { label: words.organisation, to: "/organisation" },
    { label: words.people, to: "/organisation/people" },
  ];
  return (
    <Allowed permission="people.manage">
      <Page title={t.title} trail={trail} description={t.description} action={<Template />}>
        <ImportBody />
      </Page>
    </Allowed>
  );
}

function Template() {
  const t = useText(texts);
  const language = useLanguage();
  const save = () => {
    const blob = new Blob([templateOf(language)], { type: "text/csv;charset=utf-8" });
    saveFile({ name: `${t.templateName}.csv`, blob });
  };
  return (
    <Button icon={<DownloadOutlined />} onClick={save}>
      {t.template}
    </Button>
  );
}

function ImportBody() {
  const running = usePeopleImport();
  if (running.done) return <ImportDone reply={running.done} onAnother={running.restart} />;
  return (
    <>
      <ChosenFile running={running} />
      <Troubles running={running} />
      {running.preview && (
        <Preview reply={running.preview} busy={running.busy !== null} onApply={() => void running.apply()} />
      )}
      {!running.preview && <ColumnGuide />}
    </>
  );
}

function ChosenFile({ running: { file, busy, choose } }: { readonly running: PeopleImport }) {
  const t = useText(texts);
  return (
    <FilePlace
      file={file}
      kinds={t.kinds}
      accept=".csv,.txt,.xlsx"
      reading={busy === "preview"}
      disabled={busy !== null}
      onChoose={(chosen) => void choose(chosen)}
    />
  );
}

function Troubles({ running }: { readonly running: PeopleImport }) {
  const t = useText(texts);
  const { sentences } = useFormat();
  const { problem, preview, file, busy, check, checkedAgain } = running;
  if (!problem || busy) return null;
  // What the server refused about the file stays refused; only what may pass is worth another try.
  const mayPass = problem instanceof Problem && (problem.status === 0 || problem.status >= 429);
  return (
    <ProblemNotice
      problem={problem}
      {...(preview ? { kept: checkedAgain ? sentences(t.kept, t.checkedAgain) : t.kept } : {})}
      {...(file && !preview && mayPass ? { retry: () => void check() } : {})}
    />
  );
}
