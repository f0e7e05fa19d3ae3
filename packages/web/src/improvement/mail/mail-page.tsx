import type { MailState } from "@plumbline/core/improvement";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { Allowed } from "../../platform/frame/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, Facts, Notice, Page, Part, ProblemNotice } from "../../platform/ui/index.ts";
import { useMailState, useTestMail } from "../data.ts";
import { texts } from "./text.ts";
import "../improvement.css";

/** The mail service by which owners are reminded: how it is set, whether it works, whom it does not reach. */
export function MailPage() {
  const t = useText(texts);
  return (
    <Allowed permission="mail.manage">
      <Page title={t.title} description={t.description} width="text">
        <Answer of={useMailState()}>
          {(state) => (
            <>
              {state.service ? <Service state={state} service={state.service} /> : <NotSet />}
              <Unreached names={state.ownersWithoutEmail} />
            </>
          )}
        </Answer>
      </Page>
    </Allowed>
  );
}

function NotSet() {
  const t = useText(texts);
  return (
    <Notice tone="warning" title={t.notSet}>
      <p>{t.notSetWhy}</p>
      <p className="mail-variables">{t.variables}</p>
    </Notice>
  );
}

type ServiceProps = { readonly state: MailState; readonly service: NonNullable<MailState["service"]> };

function Service({ state, service }: ServiceProps) {
  const t = useText(texts);
  const securities = { none: t.none, starttls: t.starttls, tls: "TLS" };
  return (
    <>
      <Facts
        facts={[
          [t.host, service.host],
          [t.port, String(service.port)],
          [t.tls, securities[service.tls]],
          [t.user, service.user ?? t.noUser],
          [t.from, service.from],
          [t.publicUrl, state.publicUrl ?? t.noPublicUrl],
        ]}
      />
      <p className="quiet small">{t.password}</p>
      <TestMail />
    </>
  );
}

function TestMail() {
  const t = useText(texts);
  const test = useTestMail();
  return (
    <Part title={t.test}>
      <p className="quiet">
        {t.ownEmail} <Link to="/account">{t.toAccount}</Link>
      </p>
      <Button loading={test.isPending} onClick={() => test.mutate({})}>
        {t.test}
      </Button>
      <ProblemNotice problem={test.error} />
      {test.data && (
        <Notice tone="good">
          <p role="status">{t.sent(test.data.sentTo)}</p>
        </Notice>
      )}
    </Part>
  );
}

function Unreached({ names }: { readonly names: readonly string[] }) {
  const t = useText(texts);
  if (names.length === 0) return <p className="quiet mail-everyone">{t.everyone}</p>;
  return (
    <Part title={t.unreached}>
      <p className="quiet">
        {t.unreachedWhy} <Link to="/accounts">{t.toAccounts}</Link>
      </p>
      <ul className="plain-list">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Part>
  );
}
