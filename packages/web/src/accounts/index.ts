import { lazyPage } from "../platform/routes/index.ts";

export const SignInPage = lazyPage(() => import("./sign-in-page.tsx"), "SignInPage");
export const SetUpPage = lazyPage(() => import("./set-up-page.tsx"), "SetUpPage");
export const LinkPage = lazyPage(() => import("./link-page.tsx"), "LinkPage");
export const AccountPage = lazyPage(() => import("./account-page.tsx"), "AccountPage");
export const AccountsPage = lazyPage(() => import("./accounts-page.tsx"), "AccountsPage");
export const TokensPage = lazyPage(() => import("./tokens-page.tsx"), "TokensPage");
