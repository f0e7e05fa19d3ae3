import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "@plumbline/core/kernel";
import { type RecordsSettings, readMarker } from "@plumbline/server";
import { z } from "zod";

/** What a demo folder remembers: that it is one, its account, and whether it was filled to the end. */
const DemoFolder = z.strictObject({ loginName: z.string(), password: z.string(), filled: z.boolean() });
type DemoFolder = z.infer<typeof DemoFolder>;

const fileOf = (folder: string) => join(folder, "demo.json");

/** The demo's account, or null where the folder is no demo. */
export function demoAccount(folder: string): DemoFolder | null {
  const file = fileOf(folder);
  return existsSync(file) ? DemoFolder.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

/** Writes down that a folder is a demo; readable by its owner alone. */
export function rememberDemo(folder: string, demo: DemoFolder): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(folder), `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
}

/** The demo never touches a real store: not another PostgreSQL, not a folder that was established without it. */
export function refuseRealStore({ folder, databaseUrl }: RecordsSettings): void {
  if (databaseUrl) throw new Refusal("demo-needs-own-store", { store: "DATABASE_URL" });
  if (!demoAccount(folder) && readMarker(folder))
    throw new Refusal("demo-needs-own-store", { store: folder });
}
