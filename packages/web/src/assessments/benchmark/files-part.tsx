import type { ImportedFile } from "@plumbline/core/assessments";
import { Button } from "antd";
import { useState } from "react";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import {
  type Column,
  ConfirmByName,
  DataTable,
  FilePlace,
  Notice,
  Part,
  ProblemNotice,
} from "../../platform/ui/index.ts";
import { useRemoveFile, useTakeFile } from "./data.ts";
import { ownTexts } from "./text.ts";

/** The files of other installations: taking one in, and those that were. */
export function FilesPart({ files }: { readonly files: readonly ImportedFile[] }) {
  const t = useText(ownTexts);
  const may = useMay("assessments.benchmark");
  return (
    <>
      {may && <TakePart />}
      <Part title={t.files}>
        {files.length === 0 ? <p className="quiet">{t.noFiles}</p> : <Files files={files} may={may} />}
      </Part>
    </>
  );
}

/** The problem is on screen by then. */
const quiet = () => {};

function TakePart() {
  const t = useText(ownTexts);
  const take = useTakeFile();
  const [file, setFile] = useState<File | null>(null);
  const choose = (chosen: File) => {
    setFile(chosen);
    void take.mutateAsync({ asked: {}, file: chosen }).catch(quiet);
  };
  return (
    <Part title={t.take}>
      <div className="benchmark-words">
        <p className="quiet">{t.takeWhy}</p>
      </div>
      <FilePlace
        file={file}
        kinds={t.kinds}
        accept=".json"
        reading={take.isPending}
        disabled={take.isPending}
        onChoose={choose}
      />
      <ProblemNotice problem={take.error} kept={t.nothingChanged} />
      {take.data && (
        <Notice tone="good">
          <p role="status">{t.taken(take.data.name, take.data.entries)}</p>
        </Notice>
      )}
    </Part>
  );
}

function Files({ files, may }: { readonly files: readonly ImportedFile[]; readonly may: boolean }) {
  const t = useText(ownTexts);
  const remove = useRemoveFile();
  const [chosen, setChosen] = useState<ImportedFile | null>(null);
  const columns = useColumns();
  return (
    <>
      <DataTable<ImportedFile>
        label={t.files}
        rows={files}
        columns={columns}
        rowKey={({ id }) => id}
        exportName={t.files}
        empty={null}
        {...(may && {
          actions: (file: ImportedFile) => (
            <Button type="text" onClick={() => setChosen(file)}>
              {t.remove}
            </Button>
          ),
        })}
      />
      <ConfirmByName
        open={chosen !== null}
        title={t.removeTitle}
        consequence={<p>{t.removeWhat(chosen?.entries ?? 0)}</p>}
        name={chosen?.name ?? ""}
        verb={t.remove}
        onConfirm={() => remove.mutateAsync({ params: { id: chosen?.id ?? "" } })}
        onClose={() => setChosen(null)}
      />
    </>
  );
}

function useColumns(): readonly Column<ImportedFile>[] {
  const t = useText(ownTexts);
  const { moment } = useFormat();
  const standardsOf = ({ standards }: ImportedFile) =>
    standards
      .map(({ standard, entries, known }) => `${standard} × ${entries}${known ? "" : t.unknown}`)
      .join(" · ");
  return [
    { key: "name", title: t.file, names: true, value: ({ name }) => name },
    { key: "entries", title: t.entries, kind: "number", value: ({ entries }) => entries },
    { key: "standards", title: t.standards, value: standardsOf },
    {
      key: "by",
      title: t.by,
      value: ({ importedBy, importedAt }) => `${importedBy} ${importedAt}`,
      cell: ({ importedBy, importedAt }) => `${importedBy} · ${moment(importedAt)}`,
    },
  ];
}
