import type { standards as api } from "@plumbline/api";
import { useState } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { Dialog, FilePlace, Notice, ProblemNotice } from "../../platform/ui/index.ts";
import { useImportOwn } from "./data.ts";
import { texts } from "./text.ts";

type ImportProps = {
  readonly open: boolean;
  /** The draft the file replaces; a new one without. */
  readonly target?: api.OwnStandard;
  readonly onClose: () => void;
  readonly onDone: (own: api.OwnStandard) => void;
};

/** Takes a workbook or YAML file in, or says in a table what is wrong with it. */
export function ImportDialog(props: ImportProps) {
  const t = useText(texts);
  return (
    <Dialog open={props.open} wide title={t.importTitle} onClose={props.onClose}>
      <ImportBody {...props} />
    </Dialog>
  );
}

function ImportBody({ target, onDone }: ImportProps) {
  const t = useText(texts);
  const [file, setFile] = useState<File | null>(null);
  const upload = useImportOwn();
  const choose = (chosen: File) => {
    setFile(chosen);
    const query = target ? { id: target.id, edition: target.edition, expectedVersion: target.version } : {};
    upload.mutate({ asked: { query }, file: chosen }, { onSuccess: ({ own }) => own && onDone(own) });
  };
  const faults = upload.data?.faults ?? [];
  return (
    <>
      <p className="dialog-text">{t.importLead}</p>
      {target && <Notice tone="warning">{t.importReplaces}</Notice>}
      <FilePlace
        file={file}
        kinds={t.kinds}
        accept=".xlsx,.yaml,.yml"
        reading={upload.isPending}
        disabled={upload.isPending}
        onChoose={choose}
      />
      <ProblemNotice problem={upload.error} />
      {faults.length > 0 && <Faults faults={faults} />}
    </>
  );
}

/** Every fault with sheet, row and column as the spreadsheet shows them. */
function Faults({ faults }: { readonly faults: readonly api.FileFault[] }) {
  const t = useText(texts);
  const say = useSay();
  return (
    <div role="alert">
      <Notice tone="bad" title={t.importFaults(faults.length)}>
        <p>{t.importFaultsWhy}</p>
      </Notice>
      <table className="table">
        <caption className="hidden">{t.importFaults(faults.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.sheet}</th>
            <th scope="col" className="cell-number">
              {t.row}
            </th>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.whatToDo}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ sheet, line, column, message }) => (
            <tr key={`${sheet} ${line} ${column} ${message.en}`}>
              <td>{sheet ?? "–"}</td>
              <td className="cell-number">{line}</td>
              <td>{column}</td>
              <td>{say(message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
