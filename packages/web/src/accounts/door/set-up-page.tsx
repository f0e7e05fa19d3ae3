import { accounts } from "@plumbline/api";
import { Link, useRouter } from "@tanstack/react-router";
import { Input } from "antd";
import { useEffect } from "react";
import type { z } from "zod";
import { useChange } from "../../platform/client/index.ts";
import { ContractForm, Field, PasswordInput } from "../../platform/forms/index.ts";
import { useEnter } from "../../platform/session/index.ts";
import { useLanguage, useText } from "../../platform/text/index.ts";
import { Door } from "./door.tsx";
import { hideSecret, useSecret } from "./secret.ts";
import { texts } from "./text.ts";

const SetUp = accounts.setUp.body.omit({ secret: true, language: true });

/** The first page of an installation: its organisation and first administrator. */
export function SetUpPage() {
  const t = useText(texts);
  const language = useLanguage();
  const router = useRouter();
  const enter = useEnter();
  const secret = useSecret();
  const setUp = useChange(accounts.setUp);
  useEffect(hideSecret, []);
  if (!secret) {
    return (
      <Door title={t.linkMissing} why={t.setUpLinkMissing}>
        <Link to="/sign-in">{t.toSignIn}</Link>
      </Door>
    );
  }
  const submit = async (fields: z.output<typeof SetUp>) => {
    enter(await setUp.mutateAsync({ body: { ...fields, secret, language } }));
    router.history.replace("/");
  };
  return (
    <Door title={t.setUp} why={t.setUpWhy}>
      <ContractForm schema={SetUp} verb={t.create} onSubmit={submit}>
        <Field name="organisationName" label={t.organisationName}>
          <Input autoComplete="organization" autoFocus />
        </Field>
        <Field name="name" label={t.ownName}>
          <Input autoComplete="name" />
        </Field>
        <Field name="loginName" label={t.loginName} hint={t.loginNameHint}>
          <Input autoComplete="username" autoCapitalize="none" />
        </Field>
        <Field name="password" label={t.password} hint={t.passwordHint}>
          <PasswordInput autoComplete="new-password" />
        </Field>
      </ContractForm>
    </Door>
  );
}
