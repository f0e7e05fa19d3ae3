import type { organisation } from "@plumbline/api";
import { type Language, languages } from "@plumbline/core/kernel";
import { placeholdersOf, type ReportKind, reportKinds, reportKindWords } from "@plumbline/core/reports";
import { Button, Radio, Select } from "antd";
import { useState } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { FilePlace, Notice, Part, ProblemNotice } from "../../platform/ui/index.ts";
import { useDownloadSample, useUploadTemplate } from "./data.ts";
import { useLanguageName } from "./templates-part.tsx";
import { texts } from "./text.ts";

type UploadProps = { readonly mayUpload: boolean; readonly first: Language };

/** For one kind of report in one language: the sample, the upload with what is wrong, and what can be asked for. */
export function TemplateUpload({ mayUpload, first }: UploadProps) {
  const t = useText(texts);
  const [kind, setKind] = useState<ReportKind>("assessment");
  const [language, setLanguage] = useState<Language>(first);
  return (
    <>
      <Part title={mayUpload ? t.upload : t.sample}>
        <div className="look-steps">
          <Choice kind={kind} language={language} onKind={setKind} onLanguage={setLanguage} />
          <Sample kind={kind} language={language} />
          {mayUpload && <Upload key={`${kind} ${language}`} kind={kind} language={language} />}
        </div>
      </Part>
      <Placeholders kind={kind} />
    </>
  );
}

type KeyProps = { readonly kind: ReportKind; readonly language: Language };

function Choice(
  props: KeyProps & {
    readonly onKind: (kind: ReportKind) => void;
    readonly onLanguage: (language: Language) => void;
  },
) {
  const t = useText(texts);
  const say = useSay();
  const languageName = useLanguageName();
  return (
    <div className="template-choice">
      <Select<ReportKind>
        aria-label={t.report}
        value={props.kind}
        onChange={props.onKind}
        popupMatchSelectWidth={false}
        options={reportKinds.map((value) => ({ value, label: say(reportKindWords[value]) }))}
      />
      <Radio.Group
        aria-label={t.language}
        value={props.language}
        onChange={(event) => props.onLanguage(event.target.value)}
        options={languages.map((value) => ({ value, label: languageName(value) }))}
      />
    </div>
  );
}

function Sample({ kind, language }: KeyProps) {
  const t = useText(texts);
  const sample = useDownloadSample();
  return (
    <>
      <Button loading={sample.isPending} onClick={() => sample.mutate({ params: { kind, language } })}>
        {t.sample}
      </Button>
      <ProblemNotice problem={sample.error} />
    </>
  );
}

function Upload({ kind, language }: KeyProps) {
  const t = useText(texts);
  const upload = useUploadTemplate();
  const [file, setFile] = useState<File | null>(null);
  const choose = (chosen: File) => {
    setFile(chosen);
    upload.mutate({ asked: { params: { kind, language } }, file: chosen });
  };
  return (
    <>
      <FilePlace
        file={file}
        kinds={t.templateKinds}
        accept=".docx"
        reading={upload.isPending}
        disabled={upload.isPending}
        onChoose={choose}
      />
      <ProblemNotice problem={upload.error} />
      {file && upload.data && !upload.isPending && <Outcome name={file.name} answer={upload.data} />}
    </>
  );
}

function Outcome({ name, answer }: { readonly name: string; readonly answer: organisation.TemplateUpload }) {
  const t = useText(texts);
  const say = useSay();
  if (answer.kept)
    return (
      <Notice tone="good">
        <p role="status">{t.kept(name)}</p>
      </Notice>
    );
  return (
    <div role="alert">
      <Notice tone="bad" title={t.faults(name, answer.faults.length)}>
        <p>{t.faultsWhy}</p>
        <ul className="template-faults">
          {answer.faults.map(({ where, found, message }, at) => (
            // The same fault may stand twice in one paragraph; the list is never reordered.
            <li key={at}>
              {say(where)} {found && <code>{found}</code>} {say(message)}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function Placeholders({ kind }: { readonly kind: ReportKind }) {
  const t = useText(texts);
  const say = useSay();
  const ways = { words: t.words, blocks: t.blocks, logo: t.picture };
  return (
    <Part title={t.placeholders}>
      <p className="quiet">{t.placeholdersWhy}</p>
      <table className="placeholders">
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.meaning}</th>
            <th scope="col">{t.fills}</th>
          </tr>
        </thead>
        <tbody>
          {placeholdersOf(kind).map(({ name, meaning, fills }) => (
            <tr key={name}>
              <th scope="row">
                <code>{`{{${name}}}`}</code>
              </th>
              <td>{say(meaning)}</td>
              <td className="quiet">{ways[fills]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
