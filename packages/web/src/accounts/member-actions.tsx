import { EllipsisOutlined } from "@ant-design/icons";
import { accounts } from "@plumbline/api";
import type { Account, OneTimeLink } from "@plumbline/core/accounts";
import { Button, Input } from "antd";
import { useState } from "react";
import { useChange } from "../platform/client/index.ts";
import { ContractForm, Field } from "../platform/forms/index.ts";
import { useText } from "../platform/text/index.ts";
import {
  ConfirmByName,
  Dialog,
  MenuButton,
  MenuItem,
  ProblemNotice,
  useOfferUndo,
} from "../platform/ui/index.ts";
import { useChangeEmail, useChangeRoles, useDeactivate, useReactivate } from "./data.ts";
import { LinkShown, RolesField } from "./invite-dialog.tsx";
import { memberTexts } from "./text.ts";

type Open = "roles" | "email" | "reset" | "deactivate" | null;

/** What can be done about one member. */
export function MemberActions({ member }: { readonly member: Account }) {
  const t = useText(memberTexts);
  const [open, setOpen] = useState<Open>(null);
  const deactivate = useDeactivate();
  const reactivate = useReactivate();
  const offerUndo = useOfferUndo();
  const params = { id: member.id };
  const offer = () => offerUndo(t.reactivated(member.name), () => deactivate.mutateAsync({ params }));
  const close = () => setOpen(null);
  const isDeactivated = member.state === "deactivated";
  return (
    <>
      <MenuButton label="" name={t.actionsFor(member.name)} icon={<EllipsisOutlined />}>
        <MenuItem onChoose={() => setOpen("roles")}>{t.changeRoles}</MenuItem>
        <MenuItem onChoose={() => setOpen("email")}>{t.changeEmail}</MenuItem>
        {!isDeactivated && <MenuItem onChoose={() => setOpen("reset")}>{t.reset}</MenuItem>}
        {isDeactivated ? (
          <MenuItem onChoose={() => reactivate.mutate({ params }, { onSuccess: offer })}>
            {t.reactivate}
          </MenuItem>
        ) : (
          <MenuItem onChoose={() => setOpen("deactivate")}>{t.deactivate}</MenuItem>
        )}
      </MenuButton>
      <Dialog open={open === "roles"} title={t.changeRolesOf(member.name)} onClose={close}>
        <RolesForm member={member} onDone={close} />
      </Dialog>
      <Dialog open={open === "email"} title={t.changeEmailOf(member.name)} onClose={close}>
        <EmailForm member={member} onDone={close} />
      </Dialog>
      <Dialog open={open === "reset"} title={t.resetOf(member.name)} onClose={close}>
        <ResetBody member={member} onDone={close} />
      </Dialog>
      <ConfirmByName
        open={open === "deactivate"}
        title={t.deactivateOf(member.name)}
        consequence={<p>{t.deactivateWhy}</p>}
        name={member.loginName}
        verb={t.deactivate}
        onConfirm={() => deactivate.mutateAsync({ params })}
        onClose={close}
      />
      <ProblemNotice problem={reactivate.error} />
    </>
  );
}

type BodyProps = { readonly member: Account; readonly onDone: () => void };

function RolesForm({ member, onDone }: BodyProps) {
  const t = useText(memberTexts);
  const change = useChangeRoles();
  return (
    <ContractForm
      schema={accounts.changeRoles.body}
      initial={{ roles: member.roles }}
      verb={t.save}
      onSubmit={async (body) => {
        await change.mutateAsync({ params: { id: member.id }, body });
        onDone();
      }}
    >
      <RolesField />
    </ContractForm>
  );
}

function EmailForm({ member, onDone }: BodyProps) {
  const t = useText(memberTexts);
  const change = useChangeEmail();
  return (
    <ContractForm
      schema={accounts.changeEmail.body}
      initial={{ email: member.email }}
      verb={t.save}
      onSubmit={async (body) => {
        await change.mutateAsync({ params: { id: member.id }, body });
        onDone();
      }}
    >
      <Field name="email" label={t.email} hint={t.emailHint} optional>
        <Input type="email" autoComplete="off" maxLength={254} />
      </Field>
    </ContractForm>
  );
}

function ResetBody({ member, onDone }: BodyProps) {
  const t = useText(memberTexts);
  const reset = useChange(accounts.resetAccount);
  const link: OneTimeLink | undefined = reset.data;
  if (link) return <LinkShown link={link} onDone={onDone} />;
  return (
    <>
      <p>{t.resetWhy}</p>
      <ProblemNotice problem={reset.error} />
      <footer className="dialog-foot">
        <Button
          type="primary"
          loading={reset.isPending}
          onClick={() => reset.mutate({ params: { id: member.id } })}
        >
          {t.resetVerb}
        </Button>
      </footer>
    </>
  );
}
