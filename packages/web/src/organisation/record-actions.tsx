import { EllipsisOutlined } from "@ant-design/icons";
import { Problem } from "@plumbline/api";
import type { Kept } from "@plumbline/core/organisation";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useText } from "../platform/text/index.ts";
import { Dialog, MenuButton, MenuItem, ProblemNotice, useOfferUndo } from "../platform/ui/index.ts";
import type { Shelf } from "./data.ts";
import { isConflict } from "./records.ts";
import { texts } from "./text.ts";

type ActionsProps = {
  readonly record: Kept & { readonly name: string };
  readonly shelf: Shelf;
  readonly onChange: () => void;
  /** Where to look for what still needs the record, when it cannot be archived. */
  readonly uses?: ReactNode;
};

type Failed = { readonly verb: "archive" | "restore"; readonly problem: Error };

/** What can be done about one record: change it, or put it away; an archived one can be brought back. */
export function RecordActions({ record, shelf, onChange, uses }: ActionsProps) {
  const t = useText(texts);
  const offerUndo = useOfferUndo();
  const [failed, setFailed] = useState<Failed | null>(null);
  const move = async (verb: Failed["verb"]) => {
    const opposite = verb === "archive" ? shelf.restore : shelf.archive;
    const said = verb === "archive" ? t.archivedNow(record.name) : t.restoredNow(record.name);
    try {
      const moved = await shelf[verb](versionOf(record));
      offerUndo(said, () => opposite(versionOf(moved)));
    } catch (error) {
      if (isConflict(error)) void shelf.renew();
      setFailed({ verb, problem: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  return (
    <>
      <MenuButton label="" name={t.actionsFor(record.name)} icon={<EllipsisOutlined />}>
        {record.archivedAt ? (
          <MenuItem onChoose={() => void move("restore")}>{t.restore}</MenuItem>
        ) : (
          <>
            <MenuItem onChoose={onChange}>{t.change}</MenuItem>
            <MenuItem onChoose={() => void move("archive")}>{t.archive}</MenuItem>
          </>
        )}
      </MenuButton>
      {failed && (
        <FailedDialog failed={failed} name={record.name} uses={uses} onClose={() => setFailed(null)} />
      )}
    </>
  );
}

function versionOf({ id, version }: Kept) {
  return { params: { id }, body: { expectedVersion: version } };
}

function FailedDialog(props: {
  readonly failed: Failed;
  readonly name: string;
  readonly uses?: ReactNode;
  readonly onClose: () => void;
}) {
  const t = useText(texts);
  const { failed, name, uses, onClose } = props;
  const inUse = failed.problem instanceof Problem && failed.problem.code === "still-in-use";
  const title = failed.verb === "archive" ? t.notArchived(name) : t.notRestored(name);
  return (
    <Dialog open title={title} onClose={onClose}>
      <ProblemNotice
        problem={failed.problem}
        {...(isConflict(failed.problem) ? { kept: t.nothingChanged } : {})}
      />
      {inUse && uses}
      <footer className="dialog-foot">
        <Button onClick={onClose}>{t.close}</Button>
      </footer>
    </Dialog>
  );
}
