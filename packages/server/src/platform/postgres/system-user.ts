import { readFileSync, type Stats, statSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname } from "node:path";
import { Refusal } from "@plumbline/core/kernel";

/** Whom PostgreSQL runs as. `switched` where that is not the user of this process (which is then root). */
export type SystemUser = { readonly uid: number; readonly gid: number; readonly switched: boolean };

/** The user for a cluster: oneself; as root the owner of the existing files, or `nobody` for new ones. */
export function postgresUser(existing: Stats | undefined): SystemUser {
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? -1, switched: false };
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid, switched: true };
  return { ...nobody(), switched: true };
}

function nobody(): { uid: number; gid: number } {
  const line = readFileSync("/etc/passwd", "utf8").match(/^nobody:[^:]*:(\d+):(\d+):/m);
  return { uid: Number(line?.[1] ?? 65534), gid: Number(line?.[2] ?? 65534) };
}

/** The name PostgreSQL will see on the socket for this process. */
export function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    throw new Refusal("system-user-unknown", { uid: process.getuid?.() });
  }
}

/** Can this user walk from the root down into the folder? Access control lists are not considered. */
export function canReach(user: SystemUser, folder: string): boolean {
  const { uid, gid, mode } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  return dirname(folder) === folder || canReach(user, dirname(folder));
}
