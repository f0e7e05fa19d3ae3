import { joinEmbedded, type Records, startEmbedded } from "./embedded.ts";
import { joinExternal, useExternal } from "./external.ts";
import type { Log } from "./server-process.ts";

/** What an operator may set about the records. */
export type RecordsSettings = {
  readonly folder: string;
  readonly databaseUrl?: string | undefined;
  readonly databaseAppUrl?: string | undefined;
};

/** Opens the records as set: the operator's PostgreSQL where a URL names one, else the embedded one. */
export async function openRecords(
  { folder, databaseUrl, databaseAppUrl }: RecordsSettings,
  log: Log,
): Promise<Records> {
  if (databaseUrl) return useExternal({ folder, databaseUrl, databaseAppUrl });
  return startEmbedded({ folder, log });
}

/**
 * The records for a command beside the server (backup, check): those of the running server, or, where none runs,
 * opened for as long as the command takes. Call `stop` in either case.
 */
export async function attachRecords(settings: RecordsSettings, log: Log): Promise<Records> {
  const { folder, databaseUrl, databaseAppUrl } = settings;
  const running = databaseUrl ? joinExternal({ folder, databaseUrl, databaseAppUrl }) : joinEmbedded(folder);
  return running ?? openRecords(settings, log);
}
