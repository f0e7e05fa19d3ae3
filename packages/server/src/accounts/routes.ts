import { accounts } from "@plumbline/api";
import { openRoute, route } from "../platform/http/index.ts";
import { readLink, redeemLink } from "./links/commands.ts";
import {
  changeEmail,
  changeRoles,
  deactivateAccount,
  inviteAccount,
  listAccounts,
  reactivateAccount,
  resetAccount,
} from "./members/commands.ts";
import { setUp } from "./set-up/commands.ts";
import {
  changeOwnEmail,
  changePassword,
  changeSession,
  endSignIn,
  listSignIns,
  readSession,
  signIn,
  signOut,
} from "./sign-ins/commands.ts";
import { createToken, listTokens, revokeToken } from "./tokens/commands.ts";

/** Signing in, accounts, one-time links and tokens over HTTP. */
export const accountRoutes = [
  openRoute(accounts.setUp, setUp),
  openRoute(accounts.signIn, signIn),
  openRoute(accounts.signOut, signOut),
  openRoute(accounts.readSession, readSession),
  openRoute(accounts.changeSession, changeSession),
  openRoute(accounts.changePassword, changePassword),
  openRoute(accounts.changeOwnEmail, changeOwnEmail),
  openRoute(accounts.listSignIns, listSignIns),
  openRoute(accounts.endSignIn, endSignIn),
  openRoute(accounts.readLink, readLink),
  openRoute(accounts.redeemLink, redeemLink),
  route(accounts.listAccounts, listAccounts),
  route(accounts.inviteAccount, inviteAccount),
  route(accounts.changeRoles, changeRoles),
  route(accounts.changeEmail, changeEmail),
  route(accounts.resetAccount, resetAccount),
  route(accounts.deactivateAccount, deactivateAccount),
  route(accounts.reactivateAccount, reactivateAccount),
  route(accounts.listTokens, listTokens),
  route(accounts.createToken, createToken),
  route(accounts.revokeToken, revokeToken),
];
