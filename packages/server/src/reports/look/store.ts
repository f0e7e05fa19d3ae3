import type { organisation as api } from "@plumbline/api";
import type { Place } from "../../assessments/index.ts";
import type { Work } from "../../platform/records/index.ts";

/** What a template is for. */
export type TemplateKey = Pick<api.ReportTemplate, "kind" | "language">;

/** A file of the look as kept: what the contract says of it, and where its bytes are. */
export type KeptLogo = api.ReportLogo & { readonly sha256: string };
export type KeptTemplate = api.ReportTemplate & { readonly sha256: string };

/** The logo that stands, and how many versions there were; null where there is none. */
export async function readLogo({ tx, actor }: Place) {
  const row = await tx
    .selectFrom("report_logos")
    .selectAll()
    .where("organisation_id", "=", actor.organisationId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return { version: row?.version ?? 0, logo: row ? logoOf(row) : null };
}

type LogoRow = Omit<
  KeptLogo,
  "sha256" | "name" | "width" | "height" | "bytes" | "changedAt" | "changedBy"
> & {
  readonly sha256: string | null;
  readonly name: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly bytes: number | null;
  readonly changed_at: string;
  readonly changed_by_name: string;
};

function logoOf(row: LogoRow): KeptLogo | null {
  const { version, sha256, name, width, height, bytes } = row;
  if (sha256 === null || name === null || width === null || height === null || bytes === null) return null;
  const by = { changedAt: row.changed_at, changedBy: row.changed_by_name };
  return { version, sha256, name, width, height, bytes, ...by };
}

/** The newest version of every template, those taken off aside. */
export async function readTemplates(place: Place): Promise<KeptTemplate[]> {
  const rows = await newestTemplates(place).execute();
  return rows.flatMap(({ kind, language, version, sha256, name, bytes, ...row }) =>
    sha256 === null || name === null || bytes === null
      ? []
      : [
          {
            ...{ kind, language, version, sha256, name, bytes },
            ...{ changedAt: row.changed_at, changedBy: row.changed_by_name },
          },
        ],
  );
}

/** The template of a kind and language that stands, and how many versions there were. */
export async function readTemplate(place: Place, { kind, language }: TemplateKey) {
  const row = await newestTemplates(place)
    .where("kind", "=", kind)
    .where("language", "=", language)
    .executeTakeFirst();
  const standing = await readTemplates(place);
  const template = standing.find((one) => one.kind === kind && one.language === language) ?? null;
  return { version: row?.version ?? 0, template };
}

function newestTemplates({ tx, actor }: Place) {
  return tx
    .selectFrom("report_templates")
    .distinctOn(["kind", "language"])
    .selectAll()
    .where("organisation_id", "=", actor.organisationId)
    .orderBy("kind")
    .orderBy("language")
    .orderBy("version", "desc");
}

/** A new version of a file of the look: its bytes are in the store already, or it was taken off. */
export type NewVersion<File> = { readonly version: number; readonly file: File | null };

/** Writes a version of the logo down. */
export async function insertLogo(
  { tx, actor, now }: Work,
  { version, file }: NewVersion<Pick<KeptLogo, "sha256" | "name" | "bytes" | "width" | "height">>,
): Promise<void> {
  const none = { sha256: null, name: null, bytes: null, width: null, height: null };
  await tx
    .insertInto("report_logos")
    .values({ ...by(actor, now), version, ...(file ?? none) })
    .execute();
}

/** Writes a version of a template down. */
export async function insertTemplate(
  { tx, actor, now }: Work,
  { kind, language }: TemplateKey,
  { version, file }: NewVersion<Pick<KeptTemplate, "sha256" | "name" | "bytes">>,
): Promise<void> {
  const none = { sha256: null, name: null, bytes: null };
  await tx
    .insertInto("report_templates")
    .values({ ...by(actor, now), kind, language, version, ...(file ?? none) })
    .execute();
}

function by(actor: Work["actor"], now: Date) {
  return {
    ...{ organisation_id: actor.organisationId, changed_at: now.toISOString() },
    ...{ changed_by: actor.accountId, changed_by_name: actor.name },
  };
}
