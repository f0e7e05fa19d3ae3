import { standardName } from "@plumbline/core/standards";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useText } from "../../platform/text/index.ts";
import { MenuButton, MenuItem, ProblemNotice, useOfferUndo } from "../../platform/ui/index.ts";
import { useDiscardOwn, useOwnFile, useRestoreOwn } from "./data.ts";
import { ImportDialog } from "./import-dialog.tsx";
import { texts } from "./text.ts";
import type { AtDesk } from "./use-desk.ts";

/** What else can be done with a draft: take it out as a file, bring a file in, discard it. */
export function DraftMenu({ at }: { readonly at: AtDesk }) {
  const t = useText(texts);
  const [importing, setImporting] = useState(false);
  const file = useOwnFile();
  const { own } = at.desk;
  const params = { id: own.id, edition: own.edition };
  const download = async (format: "xlsx" | "yaml") => {
    if (await at.settle()) file.mutate({ params, query: { format } });
  };
  const { discard, problem } = useDiscarding(at);
  return (
    <>
      <MenuButton label={t.actions}>
        <MenuItem onChoose={() => void download("xlsx")}>{t.exportXlsx}</MenuItem>
        <MenuItem onChoose={() => void download("yaml")}>{t.exportYaml}</MenuItem>
        <MenuItem onChoose={() => void at.settle().then((kept) => kept && setImporting(true))}>
          {t.importFile}
        </MenuItem>
        <MenuItem onChoose={() => void discard()}>{t.discard}</MenuItem>
      </MenuButton>
      <ProblemNotice problem={file.error ?? problem} />
      <ImportDialog
        open={importing}
        target={own}
        onClose={() => setImporting(false)}
        onDone={() => {
          setImporting(false);
          at.tell({ kind: "replaced" });
        }}
      />
    </>
  );
}

function useDiscarding(at: AtDesk) {
  const t = useText(texts);
  const navigate = useNavigate();
  const offerUndo = useOfferUndo();
  const discarding = useDiscardOwn();
  const restoring = useRestoreOwn();
  const discard = async () => {
    if (!(await at.settle())) return;
    const { id, edition, version } = at.desk.own;
    const params = { id, edition };
    const gone = await discarding
      .mutateAsync({ params, body: { expectedVersion: version } })
      .catch(() => null);
    if (!gone) return;
    await navigate({ to: "/standards" });
    offerUndo(t.discarded(standardName(gone)), () =>
      restoring.mutateAsync({ params, body: { expectedVersion: gone.version } }),
    );
  };
  return { discard, problem: discarding.error };
}
