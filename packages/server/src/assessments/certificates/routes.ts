import { assessments as api } from "@plumbline/api";
import { type Handled, route } from "../../platform/http/index.ts";
import * as commands from "./commands.ts";
import { readCertificates } from "./store.ts";

/** Every endpoint of the certificates centres hold. */
export const certificateRoutes: readonly Handled[] = [
  route(api.listCertificates, async (context) => {
    const entries = await readCertificates(context, context.query);
    return { entries, total: entries.length };
  }),
  route(api.recordCertificate, commands.recordCertificate),
  route(api.changeCertificate, commands.changeCertificate),
  route(api.withdrawCertificate, commands.withdrawCertificate),
  route(api.reinstateCertificate, commands.reinstateCertificate),
  route(api.listCertificateVersions, commands.listVersions),
  route(api.uploadCertificate, commands.uploadCertificate),
  route(api.downloadCertificate, commands.downloadCertificate),
];
