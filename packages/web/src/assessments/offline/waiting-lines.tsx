import type { Standard } from "@plumbline/core/standards";
import { Button } from "antd";
import { useState } from "react";
import { ownerOf } from "../../platform/device/index.ts";
import { useSession } from "../../platform/session/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Dialog } from "../../platform/ui/index.ts";
import { CellValue, useCellName } from "./cell-words.tsx";
import type { PhotoEntry } from "./entries.ts";
import { Picture } from "./picture.tsx";
import type { CellLine } from "./rows.ts";
import { pageTexts } from "./text.ts";

/** One thing that waits: a cell or a photograph. */
export type Line =
  | ({ readonly kind: "cell" } & CellLine)
  | ({ readonly kind: "photo"; readonly seqs: readonly number[] } & PhotoEntry);

type LinesProps = {
  readonly title: string;
  readonly why?: string;
  readonly thing: string;
  readonly standard: Standard | undefined;
  readonly lines: readonly Line[];
};

/** Things that wait, one by one, each with what can be done about it. */
export function WaitingLines({ title, why, lines, ...place }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      {why && <p className="quiet">{why}</p>}
      <ul className="unsent-list">
        {lines.map((line) => (
          <li key={line.seqs[0]}>
            <OneLine {...place} line={line} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type LineProps = {
  readonly thing: string;
  readonly standard: Standard | undefined;
  readonly line: Line;
};

function OneLine({ thing, standard, line }: LineProps) {
  const t = useText(pageTexts);
  const say = useSay();
  const format = useFormat();
  const named = useLineName();
  const { halt, writtenAt, seqs } = line;
  const again = async () => {
    const { tryAgain } = await import("./device.ts");
    await tryAgain(seqs);
  };
  return (
    <div className="unsent-line">
      <div className="unsent-what">
        <strong>{named(line, standard)}</strong>
        <div className="unsent-value">
          {line.kind === "photo" ? <Picture photo={line} /> : <CellValue standard={standard} {...line} />}
        </div>
        {halt?.kind === "refused" && (
          <p className="unsent-why">
            {halt.code === "filled-for-another-edition" ? t.otherEdition : say(halt)}
          </p>
        )}
        <div className="quiet small">
          {t.writtenAt(format.moment(writtenAt))}
          {halt?.kind === "asked" && ` · ${t.asked}`}
        </div>
      </div>
      <span className="page-actions">
        {halt?.kind === "refused" && (
          <Button size="small" onClick={() => void again()}>
            {t.tryAgain}
          </Button>
        )}
        <Discard thing={thing} seqs={seqs} name={named(line, standard)} />
      </span>
    </div>
  );
}

function useLineName() {
  const t = useText(pageTexts);
  const cellName = useCellName();
  return (line: Line, standard: Standard | undefined) =>
    line.kind === "photo"
      ? cellName({ standard, criterion: line.body.criterion, field: t.photo })
      : cellName({ standard, ...line });
}

type DiscardProps = { readonly thing: string; readonly seqs: readonly number[]; readonly name: string };

/** Gives one thing up, after a word: nothing else deletes what was not sent. */
function Discard({ thing, seqs, name }: DiscardProps) {
  const t = useText(pageTexts);
  const owner = ownerOf(useSession());
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const discard = async () => {
    if (!owner) return;
    const device = await import("./device.ts");
    await device.discard({ owner, thing }, seqs);
    close();
  };
  return (
    <>
      <Button size="small" aria-label={t.discardOf(name)} onClick={() => setOpen(true)}>
        {t.discard}
      </Button>
      <Dialog open={open} title={t.discardOf(name)} onClose={close}>
        <p className="dialog-text">{t.discardWhy}</p>
        <footer className="dialog-foot">
          <Button onClick={close}>{t.cancel}</Button>
          <Button danger onClick={() => void discard()}>
            {t.discard}
          </Button>
        </footer>
      </Dialog>
    </>
  );
}
