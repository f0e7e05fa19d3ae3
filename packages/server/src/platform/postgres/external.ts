import { resolve } from "node:path";
import { v7 as newId } from "uuid";
import { type Marker, readMarker, takeFolder, writeMarker } from "./data-folder.ts";
import type { Records } from "./embedded.ts";

type External = {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly databaseAppUrl?: string | undefined;
};

/**
 * Uses a PostgreSQL of the operator's (15 or newer) for the records; the data folder keeps the files. Without a
 * second URL the application connects as the owner and takes the role `plumbline_app` at once.
 */
export function useExternal(external: External): Records {
  const { path, marker, release } = takeFolder(external.folder, "external");
  return describe(external, path, marker, release);
}

/** The same beside a server that may be running on the folder: it is not taken, and must be established. */
export function joinExternal(external: External): Records | null {
  const marker = readMarker(external.folder);
  if (marker?.records !== "external") return null;
  return describe(external, resolve(external.folder), marker, () => {});
}

function describe(
  { databaseUrl, databaseAppUrl }: External,
  folder: string,
  marker: Marker | null,
  release: () => void,
): Records {
  return {
    folder,
    installation: marker ? { id: marker.id, expects: "this" } : { id: newId(), expects: "any" },
    direct: false,
    ownerUrl: databaseUrl,
    appUrl: databaseAppUrl ?? asRole(databaseUrl, "plumbline_app"),
    confirm: (id) => {
      if (marker?.id === id) return;
      const created = marker?.created ?? new Date().toISOString();
      writeMarker(folder, { id, created, records: "external", home: null });
    },
    stop: async () => release(),
  };
}

function asRole(url: string, role: string): string {
  return `${url}${url.includes("?") ? "&" : "?"}options=${encodeURIComponent(`-c role=${role}`)}`;
}
