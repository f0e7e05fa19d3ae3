import { setTimeout as wait } from "node:timers/promises";
import { serve } from "../e2e/served.ts";
import type { Figure } from "./figures.ts";
import { type Held, heldBy, processesBelow } from "./processes.ts";

const idleSeconds = 20;

/**
 * What the whole idle server holds, its database included: the sum of PSS over the server and every process below
 * it. Pages of the Node binary are shared with whatever else runs on Node here, this benchmark among them; the last
 * row counts them to the server alone.
 */
export async function measureMemory(): Promise<readonly Figure[]> {
  if (process.platform !== "linux") {
    console.log("  not measured: PSS is read from /proc, which only Linux has");
    return [];
  }
  const served = await serve();
  try {
    await wait(idleSeconds * 1000);
    const held = processesBelow(process.pid).flatMap((pid) => heldBy(pid) ?? []);
    return figuresOf(held);
  } finally {
    await served.stop();
  }
}

function figuresOf(held: readonly Held[]): readonly Figure[] {
  const database = held.filter(({ name }) => name.startsWith("postgres"));
  const server = held.filter((one) => !database.includes(one));
  const [serverPss, databasePss] = [server, database].map((some) => sum(some, (one) => one.pssMegabytes));
  const serverRss = sum(server, (one) => one.rssMegabytes);
  const unit = "MB";
  return [
    { what: `server, ${plural(server.length)}, PSS`, figure: serverPss ?? 0, unit },
    { what: `database, ${plural(database.length)}, PSS`, figure: databasePss ?? 0, unit },
    { what: "both, PSS", figure: (serverPss ?? 0) + (databasePss ?? 0), unit, limit: 300 },
    { what: "both, were it the only Node here", figure: serverRss + (databasePss ?? 0), unit, limit: 300 },
  ];
}

const plural = (count: number) => (count === 1 ? "1 process" : `${count} processes`);

function sum(held: readonly Held[], part: (one: Held) => number): number {
  return held.reduce((total, one) => total + part(one), 0);
}
