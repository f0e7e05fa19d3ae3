import { accounts } from "@plumbline/api";
import type { ApiToken } from "@plumbline/core/accounts";
import { Button } from "antd";
import { useState } from "react";
import { useChange } from "../platform/client/index.ts";
import { Allowed } from "../platform/frame/index.ts";
import { useFormat, useText } from "../platform/text/index.ts";
import {
  Answer,
  type Column,
  ConfirmByName,
  DataTable,
  EmptyState,
  Page,
  StatusWord,
} from "../platform/ui/index.ts";
import { useRoleWords, useTokens } from "./data.ts";
import { tokenTexts } from "./text.ts";
import { TokenDialog } from "./token-dialog.tsx";

/** Tokens by which programs act in the organisation. */
export function TokensPage() {
  const t = useText(tokenTexts);
  const [creating, setCreating] = useState(false);
  const create = (
    <Button type="primary" onClick={() => setCreating(true)}>
      {t.create}
    </Button>
  );
  return (
    <Allowed permission="tokens.manage">
      <Page title={t.title} description={t.description} action={create}>
        <Answer of={useTokens()}>{({ entries }) => <Tokens tokens={entries} />}</Answer>
        <TokenDialog open={creating} onClose={() => setCreating(false)} />
      </Page>
    </Allowed>
  );
}

function Tokens({ tokens }: { readonly tokens: readonly ApiToken[] }) {
  const t = useText(tokenTexts);
  return (
    <DataTable
      label={t.title}
      rows={tokens}
      columns={useColumns()}
      rowKey={(token) => token.id}
      exportName={t.title}
      empty={<EmptyState title={t.empty} why={t.emptyWhy} />}
      actions={(token) => <Revoke token={token} />}
    />
  );
}

function Revoke({ token }: { readonly token: ApiToken }) {
  const t = useText(tokenTexts);
  const [open, setOpen] = useState(false);
  const revoke = useChange(accounts.revokeToken, [accounts.listTokens]);
  return (
    <>
      <Button size="small" aria-label={t.revokeOf(token.name)} onClick={() => setOpen(true)}>
        {t.revoke}
      </Button>
      <ConfirmByName
        open={open}
        title={t.revokeOf(token.name)}
        consequence={<p>{t.revokeWhy}</p>}
        name={token.name}
        verb={t.revoke}
        onConfirm={() => revoke.mutateAsync({ params: { id: token.id } })}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

function useColumns(): readonly Column<ApiToken>[] {
  const t = useText(tokenTexts);
  const format = useFormat();
  const roleWords = useRoleWords();
  const [now] = useState(() => new Date().toISOString());
  return [
    { key: "name", title: t.name, names: true, value: (token) => token.name },
    { key: "roles", title: t.roles, value: (token) => roleWords(token.roles) },
    {
      key: "createdAt",
      title: t.createdAt,
      width: 200,
      value: (token) => token.createdAt,
      cell: (token) => format.moment(token.createdAt),
    },
    {
      key: "expiresAt",
      title: t.expiresAt,
      width: 200,
      value: (token) => token.expiresAt,
      cell: (token) => (
        <>
          {format.moment(token.expiresAt)}{" "}
          {token.expiresAt <= now && <StatusWord tone="bad">{t.expired}</StatusWord>}
        </>
      ),
    },
    {
      key: "lastUsedAt",
      title: t.lastUsedAt,
      width: 200,
      value: (token) => token.lastUsedAt,
      cell: (token) => (token.lastUsedAt ? format.moment(token.lastUsedAt) : t.never),
    },
  ];
}
