import { accounts } from "@plumbline/api";
import type { SignIn } from "@plumbline/core/accounts";
import type { Language } from "@plumbline/core/kernel";
import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { useChange } from "../platform/client/index.ts";
import { ContractForm, Field, PasswordInput } from "../platform/forms/index.ts";
import { useRenew, useSession } from "../platform/session/index.ts";
import { speak, useFormat, useText } from "../platform/text/index.ts";
import { Answer, Facts, Notice, Page, Part, ProblemNotice } from "../platform/ui/index.ts";
import { useEndSignIn, useRoleWords, useSignIns } from "./data.ts";
import { texts as doorTexts } from "./door/text.ts";
import { accountTexts } from "./text.ts";

/** One's own account: who one is here, language, password, sign-ins. */
export function AccountPage() {
  const t = useText(accountTexts);
  const session = useSession();
  const roleWords = useRoleWords();
  return (
    <Page title={t.title} width="text">
      <Facts
        facts={[
          [t.name, session.account.name],
          [t.loginName, session.account.loginName],
          [t.organisation, session.organisation?.name ?? "–"],
          [t.roles, roleWords(session.roles) || "–"],
          [t.language, <LanguageField key="language" />],
        ]}
      />
      <Part title={t.email}>
        <EmailForm />
      </Part>
      <Part title={t.password}>
        <PasswordForm />
      </Part>
      <Part title={t.signIns}>
        <p className="quiet">{t.signInsWhy}</p>
        <SignIns />
      </Part>
    </Page>
  );
}

function LanguageField() {
  const t = useText(accountTexts);
  const { account } = useSession();
  const change = useChange(accounts.changeSession);
  const renew = useRenew();
  const choose = (language: Language) => {
    speak(language);
    change.mutate({ body: { language } }, { onSuccess: renew });
  };
  return (
    <>
      <Radio.Group
        aria-label={t.language}
        value={account.language}
        onChange={(event) => choose(event.target.value)}
        options={[
          { value: "zh", label: t.chinese },
          { value: "en", label: t.english },
        ]}
      />
      <ProblemNotice problem={change.error} />
    </>
  );
}

function EmailForm() {
  const t = useText(accountTexts);
  const { account } = useSession();
  const change = useChange(accounts.changeOwnEmail);
  const renew = useRenew();
  return (
    <>
      {change.isSuccess && (
        <Notice tone="good">
          <p role="status">{t.emailSaved}</p>
        </Notice>
      )}
      <ContractForm
        schema={accounts.changeOwnEmail.body}
        initial={{ email: account.email }}
        verb={t.emailSave}
        onSubmit={async (body) => renew(await change.mutateAsync({ body }))}
      >
        <Field name="email" label={t.email} hint={t.emailHint} optional>
          <Input type="email" autoComplete="email" maxLength={254} />
        </Field>
      </ContractForm>
    </>
  );
}

function PasswordForm() {
  const t = useText(accountTexts);
  const door = useText(doorTexts);
  const change = useChange(accounts.changePassword, [accounts.listSignIns]);
  const [times, setTimes] = useState(0);
  return (
    <>
      {times > 0 && (
        <Notice tone="good">
          <p role="status">{t.changed}</p>
        </Notice>
      )}
      <ContractForm
        key={times}
        schema={accounts.changePassword.body}
        verb={t.change}
        onSubmit={async (body) => {
          await change.mutateAsync({ body });
          setTimes(times + 1);
        }}
      >
        <Field name="current" label={t.current}>
          <PasswordInput autoComplete="current-password" />
        </Field>
        <Field name="password" label={t.next} hint={door.passwordHint}>
          <PasswordInput autoComplete="new-password" />
        </Field>
      </ContractForm>
    </>
  );
}

function SignIns() {
  const end = useEndSignIn();
  return (
    <Answer of={useSignIns()}>
      {({ entries }) => (
        <>
          <ProblemNotice problem={end.error} />
          <ul className="tasks">
            {entries.map((signIn) => (
              <SignInRow
                key={signIn.id}
                signIn={signIn}
                onEnd={() => end.mutate({ params: { id: signIn.id } })}
              />
            ))}
          </ul>
        </>
      )}
    </Answer>
  );
}

function SignInRow({ signIn, onEnd }: { readonly signIn: SignIn; readonly onEnd: () => void }) {
  const t = useText(accountTexts);
  const format = useFormat();
  return (
    <li className="task">
      <span className="task-title">{signIn.device}</span>
      <span className="quiet">
        {t.startedAt} {format.moment(signIn.startedAt)}
      </span>
      <span className="quiet">
        {t.lastSeenAt} {format.moment(signIn.lastSeenAt)}
      </span>
      {signIn.current ? (
        <span>{t.thisDevice}</span>
      ) : (
        <Button size="small" aria-label={t.endOf(signIn.device)} onClick={onEnd}>
          {t.end}
        </Button>
      )}
    </li>
  );
}
