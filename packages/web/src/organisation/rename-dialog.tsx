import { organisation as contract } from "@plumbline/api";
import { Organisation } from "@plumbline/core/organisation";
import { Input } from "antd";
import { useState } from "react";
import { client } from "../platform/client/index.ts";
import { ContractForm, Field } from "../platform/forms/index.ts";
import { useText } from "../platform/text/index.ts";
import { Dialog, Notice } from "../platform/ui/index.ts";
import { useRename } from "./data.ts";
import { isConflict } from "./records.ts";
import { overviewTexts, texts } from "./text.ts";

type RenameProps = { readonly organisation: Organisation; readonly onClose: () => void };

/** Gives the organisation another name. */
export function RenameDialog({ open, ...props }: RenameProps & { readonly open: boolean }) {
  const t = useText(overviewTexts);
  return (
    <Dialog open={open} title={t.rename} onClose={props.onClose}>
      <RenameForm {...props} />
    </Dialog>
  );
}

const Name = Organisation.pick({ name: true });

function RenameForm({ organisation, onClose }: RenameProps) {
  const t = useText(overviewTexts);
  const words = useText(texts);
  const rename = useRename();
  const [seen, setSeen] = useState(organisation);
  const submit = async ({ name }: Pick<Organisation, "name">) => {
    try {
      await rename.mutateAsync({ body: { name, expectedVersion: seen.version } });
    } catch (error) {
      if (!isConflict(error)) throw error;
      setSeen(await client.call(contract.readOrganisation, {}));
      return;
    }
    onClose();
  };
  return (
    <ContractForm schema={Name} initial={{ name: organisation.name }} verb={words.save} onSubmit={submit}>
      <Field name="name" label={t.name} hint={t.nameHint}>
        <Input autoFocus autoComplete="off" />
      </Field>
      {seen.version !== organisation.version && (
        <div role="alert">
          <Notice tone="needs-you" title={t.renamedMeanwhile(seen.name)}>
            <p>{t.renamedToDo}</p>
          </Notice>
        </div>
      )}
    </ContractForm>
  );
}
