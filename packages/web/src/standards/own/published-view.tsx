import type { standards as api } from "@plumbline/api";
import { standardName } from "@plumbline/core/standards";
import { Button } from "antd";
import { useState } from "react";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { MenuButton, MenuItem, Notice, ProblemNotice } from "../../platform/ui/index.ts";
import { LinkButton } from "../../platform/ui/link-button.tsx";
import { useOwnFile } from "./data.ts";
import { NewStandardDialog } from "./new-standard-dialog.tsx";
import { Preview } from "./preview.tsx";
import { texts } from "./text.ts";

/** A published edition: it is read, exported, compared and assessed by, and is where the next one begins. */
export function PublishedView({ reading }: { readonly reading: api.OwnStandardReading }) {
  const t = useText(texts);
  const [beginning, setBeginning] = useState(false);
  const file = useOwnFile();
  const mayAssess = useMay("assessments.create");
  const { own, standard } = reading;
  const { id, edition, title } = own;
  const params = { id, edition };
  return (
    <>
      <Notice title={t.closed}>
        <p>{t.closedWhy}</p>
      </Notice>
      <div className="page-actions">
        <Button type="primary" onClick={() => setBeginning(true)}>
          {t.newEdition}
        </Button>
        <LinkButton to="/standards/$id/$edition" params={params}>
          {t.read}
        </LinkButton>
        {mayAssess && (
          <LinkButton to="/assessments/new" search={{ standard: standardName(own) }}>
            {t.assess}
          </LinkButton>
        )}
        <LinkButton to="/standards/$id/difference" params={{ id }} search={differenceSearch(reading)}>
          {t.compare}
        </LinkButton>
        <MenuButton label={t.actions}>
          <MenuItem onChoose={() => file.mutate({ params, query: { format: "xlsx" } })}>
            {t.exportXlsx}
          </MenuItem>
          <MenuItem onChoose={() => file.mutate({ params, query: { format: "yaml" } })}>
            {t.exportYaml}
          </MenuItem>
        </MenuButton>
      </div>
      <ProblemNotice problem={file.error} />
      <Preview draft={standard} />
      <NewStandardDialog
        open={beginning}
        basis={{ id, edition, title }}
        onClose={() => setBeginning(false)}
      />
    </>
  );
}

/** Against what it supersedes, or began with. */
function differenceSearch({ own, standard }: api.OwnStandardReading) {
  const [superseded] = standard.supersedes;
  const from = superseded ? standardName(superseded) : own.basis;
  return { ...(from && { from }), to: own.edition };
}
