import { accounts } from "@plumbline/api";
import { useRouter } from "@tanstack/react-router";
import { Input } from "antd";
import { useEffect } from "react";
import { z } from "zod";
import { useChange } from "../../platform/client/index.ts";
import { whileNobodys } from "../../platform/device/index.ts";
import { ContractForm, Field, PasswordInput } from "../../platform/forms/index.ts";
import { PartsIn } from "../../platform/joints/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useEnter, useMaybeSession } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Door } from "./door.tsx";
import { ownPath } from "./secret.ts";
import { texts } from "./text.ts";

const words = { next: z.string().optional() };
const SignIn = accounts.signIn.body.extend({
  loginName: z.string().trim().min(1).max(120),
  password: z.string().min(1).max(128),
});

/** Signing in; leads back to the page that was asked for. */
export function SignInPage() {
  const t = useText(texts);
  const router = useRouter();
  const session = useMaybeSession();
  const enter = useEnter();
  const signIn = useChange(accounts.signIn);
  const [{ next }] = useUrlState(words);
  const isInside = Boolean(session) && !signIn.isSuccess;
  useEffect(() => {
    if (isInside) router.history.replace(ownPath(next));
  }, [isInside, next, router]);
  if (isInside) return null;
  const submit = async (body: z.output<typeof SignIn>) => {
    enter(await whileNobodys(() => signIn.mutateAsync({ body })));
    router.history.replace(ownPath(next));
  };
  return (
    <Door title={t.signIn}>
      <PartsIn place="door" told={{}} />
      <ContractForm schema={SignIn} verb={t.signIn} onSubmit={submit}>
        <Field name="loginName" label={t.loginName}>
          <Input autoComplete="username" autoCapitalize="none" autoFocus />
        </Field>
        <Field name="password" label={t.password}>
          <PasswordInput autoComplete="current-password" />
        </Field>
      </ContractForm>
      <p className="quiet door-foot">{t.forgotten}</p>
    </Door>
  );
}
