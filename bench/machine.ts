import { availableParallelism, cpus, loadavg, platform, release, totalmem } from "node:os";

/** What a figure was measured on; without it the figure says nothing. */
export type Machine = {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGigabytes: number;
  readonly node: string;
  readonly system: string;
};

/** This machine. */
export function thisMachine(): Machine {
  return {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model.trim() || "unknown",
    memoryGigabytes: Number((totalmem() / 2 ** 30).toFixed(1)),
    node: process.version,
    system: `${platform()} ${release()} ${process.arch}`,
  };
}

/** How busy the machine is with everything: processes that want a core, over 1, 5 and 15 minutes. */
export function loadNow(): string {
  return loadavg()
    .map((load) => load.toFixed(2))
    .join(" ");
}
