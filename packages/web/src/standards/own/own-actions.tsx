import { MoreOutlined } from "@ant-design/icons";
import type { standards as api } from "@plumbline/api";
import { standardName } from "@plumbline/core/standards";
import { useState } from "react";
import { useText } from "../../platform/text/index.ts";
import { MenuButton, MenuItem, ProblemNotice, useOfferUndo } from "../../platform/ui/index.ts";
import { useDiscardOwn, useOwnFile, useRestoreOwn } from "./data.ts";
import { NewStandardDialog } from "./new-standard-dialog.tsx";
import { texts } from "./text.ts";

/** What can be done with an own standard from the list. */
export function OwnActions({ own }: { readonly own: api.OwnStandard }) {
  const t = useText(texts);
  const [beginning, setBeginning] = useState(false);
  const offerUndo = useOfferUndo();
  const file = useOwnFile();
  const discard = useDiscardOwn();
  const restore = useRestoreOwn();
  const { id, edition, title, version } = own;
  const params = { id, edition };
  const drop = () =>
    discard.mutate(
      { params, body: { expectedVersion: version } },
      {
        onSuccess: (gone) =>
          offerUndo(t.discarded(standardName(gone)), () =>
            restore.mutateAsync({ params, body: { expectedVersion: gone.version } }),
          ),
      },
    );
  return (
    <>
      <MenuButton label="" icon={<MoreOutlined />} name={t.actionsOf(standardName(own))}>
        <MenuItem onChoose={() => file.mutate({ params, query: { format: "xlsx" } })}>
          {t.exportXlsx}
        </MenuItem>
        <MenuItem onChoose={() => file.mutate({ params, query: { format: "yaml" } })}>
          {t.exportYaml}
        </MenuItem>
        {own.state === "published" && <MenuItem onChoose={() => setBeginning(true)}>{t.newEdition}</MenuItem>}
        {own.state === "draft" && <MenuItem onChoose={drop}>{t.discard}</MenuItem>}
      </MenuButton>
      <ProblemNotice problem={file.error ?? discard.error} />
      <NewStandardDialog
        open={beginning}
        basis={{ id, edition, title }}
        onClose={() => setBeginning(false)}
      />
    </>
  );
}
