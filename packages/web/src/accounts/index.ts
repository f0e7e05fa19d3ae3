import { lazyPage } from "../platform/routes/index.ts";

export const SignInPage = lazyPage(() => import("./door/sign-in-page.tsx"), "SignInPage");
export const SetUpPage = lazyPage(() => import("./door/set-up-page.tsx"), "SetUpPage");
export const LinkPage = lazyPage(() => import("./door/link-page.tsx"), "LinkPage");
export const AccountPage = lazyPage(() => import("./account-page.tsx"), "AccountPage");
export const AccountsPage = lazyPage(() => import("./accounts-page.tsx"), "AccountsPage");
export const TokensPage = lazyPage(() => import("./tokens-page.tsx"), "TokensPage");
