import { resolve } from "node:path";
import { Refusal } from "@plumbline/core/kernel";
import { type RecordsSettings, readMarker } from "@plumbline/server";

/** Where the data is, for every command that works on the store. */
export const storeOptions = { data: { type: "string", default: ".data" } } as const;

/** The store a command works on: its data folder, and the operator's own PostgreSQL where the environment names one. */
export function storeOf(values: { readonly data?: string }): RecordsSettings {
  return {
    folder: resolve(values.data ?? storeOptions.data.default),
    databaseUrl: process.env.DATABASE_URL || undefined,
    databaseAppUrl: process.env.DATABASE_APP_URL || undefined,
  };
}

/** A store that is there already; a command that only looks never makes one. */
export function existingStoreOf(values: { readonly data?: string }): RecordsSettings {
  const store = storeOf(values);
  if (!store.databaseUrl && !readMarker(store.folder))
    throw new Refusal("store-missing", { folder: store.folder });
  return store;
}
