import { type Account, accountStates, Role, roles } from "@plumbline/core/accounts";
import { Button } from "antd";
import { useState } from "react";
import { z } from "zod";
import { Allowed } from "../platform/frame/index.ts";
import { useUrlState } from "../platform/routes/index.ts";
import { useSession } from "../platform/session/index.ts";
import { useFormat, useText } from "../platform/text/index.ts";
import {
  Answer,
  ChoiceFilter,
  type Column,
  DataTable,
  EmptyState,
  Page,
  StatusWord,
  TextFilter,
} from "../platform/ui/index.ts";
import { useAccounts, useRoleWords } from "./data.ts";
import { InviteDialog } from "./invite-dialog.tsx";
import { MemberActions } from "./member-actions.tsx";
import { memberTexts, roleTexts } from "./text.ts";

const filters = {
  search: z.string().default(""),
  state: z.enum(accountStates).optional(),
  role: Role.optional(),
};
const noFilters = { search: "", state: undefined, role: undefined };

/** The members of the organisation: who may sign in, and as what. */
export function AccountsPage() {
  const t = useText(memberTexts);
  const [inviting, setInviting] = useState(false);
  const invite = (
    <Button type="primary" onClick={() => setInviting(true)}>
      {t.invite}
    </Button>
  );
  return (
    <Allowed permission="accounts.manage">
      <Page title={t.title} description={t.description} action={invite}>
        <Answer of={useAccounts()}>{({ entries }) => <Members members={entries} />}</Answer>
        <InviteDialog open={inviting} onClose={() => setInviting(false)} />
      </Page>
    </Allowed>
  );
}

function Members({ members }: { readonly members: readonly Account[] }) {
  const t = useText(memberTexts);
  const names = useText(roleTexts);
  const [view, setView] = useUrlState(filters);
  const columns = useColumns();
  const filtered = view.search !== "" || view.state !== undefined || view.role !== undefined;
  return (
    <DataTable
      label={t.title}
      rows={members.filter((member) => fits(member, view))}
      columns={columns}
      rowKey={(member) => member.id}
      exportName={t.title}
      empty={<EmptyState title={t.empty} why={t.emptyWhy} />}
      onClearFilters={filtered ? () => setView(noFilters) : undefined}
      actions={(member) => <MemberActions member={member} />}
      filters={
        <>
          <TextFilter label={t.search} value={view.search} onChange={(search) => setView({ search })} />
          <ChoiceFilter
            label={t.state}
            value={view.state}
            options={accountStates.map((state) => ({ value: state, label: t[state] }))}
            onChange={(state) => setView({ state })}
          />
          <ChoiceFilter
            label={t.role}
            value={view.role}
            options={roles.map((role) => ({ value: role, label: names[role] }))}
            onChange={(role) => setView({ role })}
          />
        </>
      }
    />
  );
}

type View = {
  readonly search: string;
  readonly state?: Account["state"] | undefined;
  readonly role?: Role | undefined;
};

function fits(member: Account, { search, state, role }: View): boolean {
  const words = `${member.name} ${member.loginName}`.toLowerCase();
  if (!words.includes(search.trim().toLowerCase())) return false;
  return (!state || member.state === state) && (!role || member.roles.includes(role));
}

const tones = { active: "good", invited: "quiet", deactivated: "bad" } as const;

function useColumns(): readonly Column<Account>[] {
  const t = useText(memberTexts);
  const format = useFormat();
  const roleWords = useRoleWords();
  const { account } = useSession();
  return [
    {
      key: "name",
      title: t.name,
      names: true,
      value: (member) => member.name,
      cell: (member) => (
        <>
          {member.name}
          {member.id === account.id && <span className="optional">{t.you}</span>}
        </>
      ),
    },
    { key: "loginName", title: t.loginName, value: (member) => member.loginName },
    {
      key: "email",
      title: t.email,
      value: (member) => member.email,
      cell: (member) => member.email ?? <span className="quiet">{t.noEmail}</span>,
    },
    { key: "roles", title: t.roles, value: (member) => roleWords(member.roles) },
    {
      key: "state",
      title: t.state,
      width: 104,
      value: (member) => t[member.state],
      cell: (member) => <StatusWord tone={tones[member.state]}>{t[member.state]}</StatusWord>,
    },
    {
      key: "lastSeenAt",
      title: t.lastSeenAt,
      width: 200,
      value: (member) => member.lastSeenAt,
      cell: (member) => (member.lastSeenAt ? format.moment(member.lastSeenAt) : t.never),
    },
  ];
}
