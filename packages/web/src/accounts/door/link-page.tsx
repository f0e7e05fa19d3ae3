import { accounts } from "@plumbline/api";
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate, useRouter } from "@tanstack/react-router";
import { Input } from "antd";
import { useEffect } from "react";
import type { z } from "zod";
import { client, useChange } from "../../platform/client/index.ts";
import { whileNobodys } from "../../platform/device/index.ts";
import { ContractForm, Field, PasswordInput } from "../../platform/forms/index.ts";
import { useEnter } from "../../platform/session/index.ts";
import { useLanguage, useText } from "../../platform/text/index.ts";
import { Answer, ProblemNotice } from "../../platform/ui/index.ts";
import { Door } from "./door.tsx";
import { hideSecret, useSecret } from "./secret.ts";
import { texts } from "./text.ts";

const NewPassword = accounts.redeemLink.body.omit({ secret: true });

/** A one-time link: an invitation, or a new password. */
export function LinkPage() {
  const t = useText(texts);
  const secret = useSecret();
  const read = useQuery({
    queryKey: [accounts.readLink.route, secret],
    queryFn: ({ signal }) => client.call(accounts.readLink, { body: { secret }, signal }),
    enabled: secret !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (read.data?.purpose !== "set-up") hideSecret();
  }, [read.data]);
  if (!secret) {
    return (
      <Door title={t.linkMissing} why={t.memberLinkMissing}>
        <Link to="/sign-in">{t.toSignIn}</Link>
      </Door>
    );
  }
  if (read.error) {
    return (
      <Door title={t.linkNotUsable}>
        <ProblemNotice problem={read.error} />
        <Link to="/sign-in">{t.toSignIn}</Link>
      </Door>
    );
  }
  return (
    <Answer of={read}>
      {(link) =>
        link.purpose === "set-up" ? (
          <Navigate to="/set-up" hash={secret} replace />
        ) : (
          <SetPassword link={link} secret={secret} />
        )
      }
    </Answer>
  );
}

type Read = { readonly purpose: string; readonly name: string; readonly loginName: string };

function SetPassword({ link, secret }: { readonly link: Read; readonly secret: string }) {
  const t = useText(texts);
  const router = useRouter();
  const enter = useEnter();
  const language = useLanguage();
  const redeem = useChange(accounts.redeemLink);
  const change = useChange(accounts.changeSession);
  const isReset = link.purpose === "reset";
  const submit = async ({ password }: z.output<typeof NewPassword>) => {
    const session = await whileNobodys(() => redeem.mutateAsync({ body: { secret, password } }));
    // Whoever comes in for the first time keeps the language they read the invitation in.
    const speaksOtherwise = !isReset && session.account.language !== language;
    enter(speaksOtherwise ? await change.mutateAsync({ body: { language } }) : session);
    router.history.replace("/");
  };
  return (
    <Door title={isReset ? t.reset : t.welcome(link.name)} why={isReset ? t.resetWhy : t.invitationWhy}>
      <ContractForm schema={NewPassword} verb={t.setPassword} onSubmit={submit}>
        <div className="field-fixed">
          <label htmlFor="link-login-name">{t.loginName}</label>
          <Input id="link-login-name" value={link.loginName} readOnly autoComplete="username" />
        </div>
        <Field name="password" label={t.password} hint={t.passwordHint}>
          <PasswordInput autoComplete="new-password" />
        </Field>
      </ContractForm>
    </Door>
  );
}
