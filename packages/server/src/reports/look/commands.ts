import type { organisation as api, Endpoint } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import { checkTemplate, logoLimits, readLogo, sampleTemplate, templateLimits } from "@plumbline/documents";
import type { Place } from "../../assessments/index.ts";
import { lockOrganisation } from "../../organisation/index.ts";
import { keepFile, mediaTypes, plainName } from "../../platform/files/index.ts";
import type { Context, Download, Upload } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import * as store from "./store.ts";

/** What the organisation's reports look like. */
export async function readLook(place: Place): Promise<api.ReportLook> {
  const { logo } = await store.readLogo(place);
  const templates = await store.readTemplates(place);
  return { logo: logo && withoutAddress(logo), templates: templates.map(withoutAddress) };
}

function withoutAddress<Kept extends { readonly sha256: string }>({ sha256: _, ...shown }: Kept) {
  return shown;
}

/** Takes a picture as the logo: drawn anew, kept as its next version. */
export async function uploadLogo(context: Context<typeof api.uploadLogo>): Promise<api.ReportLook> {
  const sent = uploadOf(context);
  const { png, width, height } = await readLogo(sent.bytes);
  await lockOrganisation(context);
  const { version } = await store.readLogo(context);
  const name = plainName(sent.name);
  const arrival = { content: png, name: "logo.png", type: "image/png", limitBytes: 8 * logoLimits.bytes };
  const { sha256, bytes } = await keepFile(context, context.services.files, arrival);
  const file = { sha256, name, bytes, width, height };
  await store.insertLogo(context, { version: version + 1, file });
  await journal(context, "organisation.upload-logo", subject(context), { ...file, version: version + 1 });
  return readLook(context);
}

/** Takes the logo off; taking off what is not there changes nothing. */
export async function removeLogo(context: Context<typeof api.removeLogo>): Promise<api.ReportLook> {
  await lockOrganisation(context);
  const { version, logo } = await store.readLogo(context);
  if (logo) {
    await store.insertLogo(context, { version: version + 1, file: null });
    await journal(context, "organisation.remove-logo", subject(context), { name: logo.name, version });
  }
  return readLook(context);
}

/** Hands the logo out. */
export async function downloadLogo(context: Context<typeof api.downloadLogo>): Promise<Download> {
  const { logo } = await store.readLogo(context);
  if (!logo) throw new Refusal("not-found");
  const bytes = await context.services.files.open(context.actor.organisationId, logo.sha256);
  return { name: "logo.png", type: "image/png", bytes };
}

/** Takes a Word template, if everything in it can be filled; else says what cannot and keeps nothing. */
export async function uploadTemplate(
  context: Context<typeof api.uploadTemplate>,
): Promise<api.TemplateUpload> {
  const { params } = context;
  const sent = uploadOf(context);
  const name = plainName(sent.name);
  const faults = await checkTemplate(sent.bytes, name, params.kind);
  if (faults.length > 0) return { kept: false, faults: [...faults], look: await readLook(context) };
  await lockOrganisation(context);
  const { version } = await store.readTemplate(context, params);
  const arrival = { content: sent.bytes, name, type: mediaTypes.docx, limitBytes: templateLimits.bytes };
  const { sha256, bytes } = await keepFile(context, context.services.files, arrival);
  const file = { sha256, name, bytes };
  await store.insertTemplate(context, params, { version: version + 1, file });
  const data = { ...params, ...file, version: version + 1 };
  await journal(context, "organisation.upload-report-template", subject(context), data);
  return { kept: true, faults: [], look: await readLook(context) };
}

/** Takes a template off; taking off what is not there changes nothing. */
export async function removeTemplate(context: Context<typeof api.removeTemplate>): Promise<api.ReportLook> {
  const { params } = context;
  await lockOrganisation(context);
  const { version, template } = await store.readTemplate(context, params);
  if (template) {
    await store.insertTemplate(context, params, { version: version + 1, file: null });
    const data = { ...params, name: template.name, version };
    await journal(context, "organisation.remove-report-template", subject(context), data);
  }
  return readLook(context);
}

/** Hands the template in use out. */
export async function downloadTemplate(context: Context<typeof api.downloadTemplate>): Promise<Download> {
  const { template } = await store.readTemplate(context, context.params);
  if (!template) throw new Refusal("not-found");
  const bytes = await context.services.files.open(context.actor.organisationId, template.sha256);
  return { name: template.name, type: mediaTypes.docx, bytes };
}

/** Hands out a template that works as it is. */
export async function downloadSample(context: Context<typeof api.downloadSampleTemplate>): Promise<Download> {
  const { kind, language } = context.params;
  const bytes = Buffer.from(await sampleTemplate(kind, language));
  return { name: `${kind}-${language}.docx`, type: mediaTypes.docx, bytes };
}

function uploadOf({ upload }: Pick<Context<Endpoint>, "upload">): Upload {
  if (!upload) throw new Refusal("upload-missing");
  return upload;
}

function subject({ actor }: Pick<Context<Endpoint>, "actor">) {
  return { subject: "organisation", subjectId: actor.organisationId };
}
