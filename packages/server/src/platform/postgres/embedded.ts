import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
} from "node:fs";
import { join, relative, resolve } from "node:path";
import { Refusal } from "@plumbline/core/kernel";
import { v7 as newId } from "uuid";
import type { Installation } from "../database/index.ts";
import { placeBinaries } from "./binaries.ts";
import {
  checkCluster,
  clusterPaths,
  establishCluster,
  names,
  prepareCluster,
  writeAccess,
} from "./cluster.ts";
import { type DataFolder, type Marker, readMarker, takeFolder, writeMarker } from "./data-folder.ts";
import { processesOf, readPostmasterFile, stopOrphans } from "./orphans.ts";
import { type Log, runServer, type Settings } from "./server-process.ts";
import { canReach, postgresUser, type SystemUser } from "./system-user.ts";

/** The records of an installation, ready to be connected to. */
export type Records = {
  /** The data folder's path, its links resolved. */
  readonly folder: string;
  /** Whose records these are, for the migrator. */
  readonly installation: Installation;
  /** For the migrator, backups and checks. */
  readonly ownerUrl: string;
  /** For everything else: the role without privileges of its own. */
  readonly appUrl: string;
  /** Is the PostgreSQL ours alone, and no pooler between? Of an operator's we do not know. */
  readonly direct: boolean;
  /** Writes down that the folder is established, with the installation the migrator found or founded. */
  confirm(installationId: string): void;
  stop(): Promise<void>;
};

type Embedding = { readonly folder: string; readonly log: Log; readonly settings?: Settings };

/**
 * Starts the PostgreSQL that lives in a data folder; creates it in an empty one. It listens on a Unix socket
 * only. Refuses a folder in use, a stranger's folder, and one whose records have gone missing.
 */
export async function startEmbedded({ folder, log, settings = {} }: Embedding): Promise<Records> {
  const taken = takeFolder(folder, "embedded");
  try {
    const { home, user } = findHome(taken);
    const binaries = placeBinaries(home);
    const marker = await establish(taken, home, () => prepareCluster(home, binaries, user));
    const { cluster } = clusterPaths(home);
    checkCluster(cluster, binaries, user);
    await stopOrphans(cluster);
    writeAccess(cluster, user);
    const socket = makeSocketFolder(home, user);
    const server = await runServer({ binaries, cluster, socket, user, settings, log });
    return {
      ...{ folder: taken.path, direct: true, ...urls(socket), ...installed(taken.path, marker) },
      stop: async () => {
        await server.stop();
        if (isShort(socket)) rmSync(socket, { recursive: true, force: true });
        taken.release();
      },
    };
  } catch (error) {
    taken.release();
    throw error;
  }
}

/**
 * The running PostgreSQL of a data folder that another process serves, for a backup or a check beside it; null
 * where none runs. Its `stop` does nothing.
 */
export function joinEmbedded(folder: string): Records | null {
  const marker = readMarker(folder);
  if (!marker?.home) return null;
  const { cluster } = clusterPaths(resolve(realpathSync(folder), marker.home));
  const running = readPostmasterFile(cluster);
  if (!running?.ready || !processesOf(cluster).includes(running.pid)) return null;
  return {
    folder: resolve(folder),
    direct: true,
    ...urls(running.socket),
    ...installed(folder, marker),
    stop: async () => {},
  };
}

/** The established marker; a first start that broke off is finished or begun again, never taken for loss. */
async function establish(taken: DataFolder, home: string, prepare: () => Promise<void>): Promise<Marker> {
  const { cluster, preparing } = clusterPaths(home);
  if (taken.marker) {
    if (!existsSync(cluster) && existsSync(preparing)) establishCluster(home);
    if (!existsSync(cluster)) throw new Refusal("records-missing", { folder: taken.path, records: cluster });
    return taken.marker;
  }
  if (existsSync(cluster)) throw new Refusal("marker-missing", { folder: taken.path, records: cluster });
  await prepare();
  const inside = relative(taken.path, home);
  const marker = writeMarker(taken.path, {
    id: newId(),
    created: new Date().toISOString(),
    records: "embedded",
    home: inside.startsWith("..") ? home : inside,
  });
  establishCluster(home);
  return marker;
}

/** PostgreSQL's own folder: in the data folder, or under /var/lib where its user cannot walk there. */
function findHome(taken: DataFolder): { home: string; user: SystemUser } {
  const recorded = taken.marker?.home;
  const wanted = recorded ? resolve(taken.path, recorded) : join(taken.path, "postgres");
  const user = postgresUser(look(clusterPaths(wanted).cluster));
  if (recorded && !existsSync(wanted)) {
    throw new Refusal("records-missing", { folder: taken.path, records: wanted });
  }
  const home = recorded || canReach(user, taken.path) ? wanted : elsewhere(taken.path);
  mkdirSync(home, { recursive: true });
  if (user.switched) chmodSync(home, 0o755);
  return { home, user };
}

function elsewhere(folder: string): string {
  const all = "/var/lib/plumbline";
  mkdirSync(all, { recursive: true });
  chmodSync(all, 0o755);
  return join(all, createHash("sha256").update(folder).digest("hex").slice(0, 16));
}

function installed(folder: string, marker: Marker): Pick<Records, "installation" | "confirm"> {
  return {
    installation: { id: marker.id, expects: "this-or-empty" },
    confirm: (id) => {
      if (id !== marker.id) writeMarker(folder, { ...marker, id });
    },
  };
}

function look(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

const longestSocketFolder = 80; // a socket's path may have 107 bytes, PostgreSQL adds names of its own

/** The socket's private folder; a short one under /tmp where the home's path is too long for a socket. */
function makeSocketFolder(home: string, user: SystemUser): string {
  const inside = join(home, "socket");
  const socket = Buffer.byteLength(inside) <= longestSocketFolder ? inside : mkdtempSync("/tmp/plumbline-");
  mkdirSync(socket, { recursive: true, mode: 0o700 });
  if (user.switched) chownSync(socket, user.uid, user.gid);
  return socket;
}

function isShort(socket: string): boolean {
  return socket.startsWith("/tmp/plumbline-") && !socket.endsWith("/socket");
}

function urls(socket: string): { ownerUrl: string; appUrl: string } {
  const url = (role: string) =>
    `postgresql://${role}@localhost/${names.database}?host=${encodeURIComponent(socket)}&port=5432&sslmode=disable`;
  return { ownerUrl: url(names.owner), appUrl: url(names.app) };
}
