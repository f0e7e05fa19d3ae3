import { accounts } from "@plumbline/api";
import { Button, Input, InputNumber } from "antd";
import { useState } from "react";
import { useChange } from "../platform/client/index.ts";
import { ContractForm, Field } from "../platform/forms/index.ts";
import { useText } from "../platform/text/index.ts";
import { CopyOnce, Dialog } from "../platform/ui/index.ts";
import { RolesField } from "./invite-dialog.tsx";
import { tokenTexts } from "./text.ts";

/** Creates a token; its secret is shown once. */
export function TokenDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useText(tokenTexts);
  const [secret, setSecret] = useState<string | null>(null);
  const close = () => {
    setSecret(null);
    onClose();
  };
  return (
    <Dialog open={open} title={secret ? t.secretTitle : t.create} onClose={close}>
      {secret ? (
        <>
          <CopyOnce label={t.secret} secret={secret} />
          <p>{t.secretWhy}</p>
          <footer className="dialog-foot">
            <Button onClick={close}>{t.done}</Button>
          </footer>
        </>
      ) : (
        <TokenForm onCreated={setSecret} />
      )}
    </Dialog>
  );
}

function TokenForm({ onCreated }: { readonly onCreated: (secret: string) => void }) {
  const t = useText(tokenTexts);
  const create = useChange(accounts.createToken, [accounts.listTokens]);
  return (
    <ContractForm
      schema={accounts.createToken.body}
      initial={{ roles: ["viewer"], days: 90 }}
      verb={t.createVerb}
      onSubmit={async (body) => onCreated((await create.mutateAsync({ body })).secret)}
    >
      <Field name="name" label={t.name} hint={t.nameHint}>
        <Input autoFocus autoComplete="off" />
      </Field>
      <RolesField />
      <Field name="days" label={t.days} hint={t.daysHint}>
        <InputNumber min={1} max={366} precision={0} />
      </Field>
    </ContractForm>
  );
}
