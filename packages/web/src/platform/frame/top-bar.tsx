import { DownOutlined, MenuOutlined, SearchOutlined, UserOutlined } from "@ant-design/icons";
import { accounts } from "@plumbline/api";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useChange } from "../client/index.ts";
import { useEnter, useRenew, useSession } from "../session/index.ts";
import { useText } from "../text/index.ts";
import { MenuButton, MenuItem } from "../ui/menu-button.tsx";
import { GroundChoice, LanguageChoice } from "./choices.tsx";
import { SignOutDialog, useSignOut } from "./sign-out.tsx";
import { texts } from "./text.ts";

/** Organisation, search, language, light or dark, account. */
export function TopBar(props: { readonly onMenu: () => void; readonly onSearch: () => void }) {
  const t = useText(texts);
  const changeSession = useChange(accounts.changeSession);
  const renew = useRenew();
  return (
    <header className="top">
      <Button
        type="text"
        className="top-menu"
        icon={<MenuOutlined />}
        aria-label={t.openMenu}
        onClick={props.onMenu}
      />
      <OrganisationChoice />
      <span className="top-space" />
      <Button
        className="top-search"
        icon={<SearchOutlined />}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={props.onSearch}
      >
        <span className="top-search-words">{t.search}</span>
        <kbd>{shortcut()}</kbd>
      </Button>
      <LanguageChoice
        onSpoken={(language) => changeSession.mutate({ body: { language } }, { onSuccess: renew })}
      />
      <GroundChoice />
      <AccountMenu />
    </header>
  );
}

function shortcut(): string {
  return navigator.userAgent.includes("Mac OS X") ? "⌘K" : "Ctrl K";
}

function OrganisationChoice() {
  const t = useText(texts);
  const session = useSession();
  const enter = useEnter();
  const navigate = useNavigate();
  const changeSession = useChange(accounts.changeSession);
  const name = session.organisation?.name ?? "";
  if (session.organisations.length < 2) return <span className="top-organisation">{name}</span>;
  const choose = async (organisationId: string) => {
    enter(await changeSession.mutateAsync({ body: { organisationId } }));
    await navigate({ to: "/" });
  };
  return (
    <MenuButton
      label={
        <span className="top-organisation">
          {name} <DownOutlined />
        </span>
      }
      name={t.switchOrganisation(name)}
    >
      {session.organisations.map(({ id, name }) => (
        <MenuItem key={id} chosen={id === session.organisation?.id} onChoose={() => void choose(id)}>
          {name}
        </MenuItem>
      ))}
    </MenuButton>
  );
}

function AccountMenu() {
  const t = useText(texts);
  const { account } = useSession();
  const leaving = useSignOut();
  return (
    <>
      <MenuButton
        label={<span className="top-name">{account.name}</span>}
        name={t.accountMenu(account.name)}
        icon={<UserOutlined />}
      >
        <div className="menu-title">{account.loginName}</div>
        <Link to="/account" className="menu-item">
          {t.account}
        </Link>
        <Link to="/offline" className="menu-item">
          {t.offline}
        </Link>
        <Link to="/about" className="menu-item">
          {t.about}
        </Link>
        <MenuItem onChoose={leaving.ask}>{t.signOut}</MenuItem>
      </MenuButton>
      <SignOutDialog leaving={leaving} />
    </>
  );
}
