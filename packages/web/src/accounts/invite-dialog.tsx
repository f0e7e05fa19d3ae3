import { Invitation, type OneTimeLink } from "@plumbline/core/accounts";
import { Button, Input } from "antd";
import { useState } from "react";
import { ContractForm, Field, Ticks } from "../platform/forms/index.ts";
import { useFormat, useText } from "../platform/text/index.ts";
import { CopyOnce, Dialog } from "../platform/ui/index.ts";
import { useInvite, useRoleOptions } from "./data.ts";
import { memberTexts } from "./text.ts";

type Invited = { readonly name: string; readonly link: OneTimeLink | null };

/** Invites a member; the link to hand over is shown once. */
export function InviteDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useText(memberTexts);
  const [invited, setInvited] = useState<Invited | null>(null);
  const close = () => {
    setInvited(null);
    onClose();
  };
  return (
    <Dialog open={open} title={invited?.link ? t.linkTitle : t.invite} onClose={close}>
      {!invited && <InviteForm onInvited={setInvited} />}
      {invited?.link && <LinkShown link={invited.link} onDone={close} />}
      {invited && !invited.link && <Already name={invited.name} onDone={close} />}
    </Dialog>
  );
}

function InviteForm(props: { readonly onInvited: (invited: Invited) => void }) {
  const t = useText(memberTexts);
  const invite = useInvite();
  return (
    <ContractForm
      schema={Invitation}
      initial={{ roles: ["assessor"] }}
      verb={t.inviteVerb}
      onSubmit={async (body) => {
        const { account, link } = await invite.mutateAsync({ body });
        props.onInvited({ name: account.name, link });
      }}
    >
      <Field name="name" label={t.name}>
        <Input autoFocus autoComplete="off" />
      </Field>
      <Field name="loginName" label={t.loginName} hint={t.loginNameHint}>
        <Input autoComplete="off" autoCapitalize="none" />
      </Field>
      <RolesField />
    </ContractForm>
  );
}

/** The roles as ticks, each with what it allows; a field of a form. */
export function RolesField() {
  const t = useText(memberTexts);
  return (
    <Field name="roles" label={t.roles}>
      <Ticks label={t.roles} options={useRoleOptions()} />
    </Field>
  );
}

/** A one-time link to hand over, with its end. */
export function LinkShown({ link, onDone }: { readonly link: OneTimeLink; readonly onDone: () => void }) {
  const t = useText(memberTexts);
  const format = useFormat();
  return (
    <>
      <CopyOnce label={t.link} secret={new URL(link.path, window.location.origin).href} />
      <p>{t.linkWhy(format.moment(link.expiresAt))}</p>
      <footer className="dialog-foot">
        <Button onClick={onDone}>{t.done}</Button>
      </footer>
    </>
  );
}

function Already({ name, onDone }: { readonly name: string; readonly onDone: () => void }) {
  const t = useText(memberTexts);
  return (
    <>
      <p role="status">{t.already(name)}</p>
      <footer className="dialog-foot">
        <Button onClick={onDone}>{t.done}</Button>
      </footer>
    </>
  );
}
