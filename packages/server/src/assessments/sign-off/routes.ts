import { assessments as api } from "@plumbline/api";
import { keyFingerprint, publicKeyPem } from "@plumbline/documents";
import { type Handled, route } from "../../platform/http/index.ts";
import * as commands from "./commands.ts";
import { readSettings } from "./store.ts";

/** Every endpoint of the sign-off. */
export const signOffRoutes: readonly Handled[] = [
  route(api.readSignOff, commands.readSignOff),
  route(api.askSignOff, commands.askSignOff),
  route(api.reviewSignOff, commands.reviewSignOff),
  route(api.giveBackSignOff, commands.giveBackSignOff),
  route(api.approveSignOff, commands.approveSignOff),
  route(api.withdrawSignOff, commands.withdrawSignOff),
  route(api.downloadBundle, commands.downloadBundle),
  route(api.readSignOffSettings, readSettings),
  route(api.changeSignOffSettings, commands.changeSignOffSettings),
  route(api.readSigningKey, async ({ services }) => {
    const publicKey = services.instanceKey.publicKey();
    if (publicKey === null) return { key: null };
    return { key: { fingerprint: keyFingerprint(publicKey), pem: publicKeyPem(publicKey) } };
  }),
];
