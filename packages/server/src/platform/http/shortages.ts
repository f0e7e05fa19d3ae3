import { Refusal } from "@plumbline/core/kernel";

// PostgreSQL: disk full. The system: no space left, quota used up.
const full = ["53100", "ENOSPC", "EDQUOT"];

// PostgreSQL: deadlock, serialization, lock or statement timed out, too many connections, shutting down, crashed,
// starting. The system: nobody at the socket, connection lost.
const unavailable = [
  ...["40P01", "40001", "55P03", "57014", "53300", "57P01", "57P02", "57P03", "08001", "08003", "08006"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE"],
];

/** What node-postgres says without a code. */
const lostConnection = /^(Connection terminated|timeout exceeded when trying to connect)/;

/**
 * The refusal for what is no fault of the program but a shortage below it: the disk is full, or the database is busy,
 * starting or gone. Null for everything else.
 */
export function shortageOf(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error ? String(error.code) : "";
  if (full.includes(code)) return new Refusal("storage-full", { retryAfterSeconds: 60 });
  const noSocket = code === "ENOENT" && "syscall" in error && error.syscall === "connect";
  if (noSocket || unavailable.includes(code) || lostConnection.test(error.message)) {
    return new Refusal("database-unavailable", { retryAfterSeconds: 5 });
  }
  return null;
}
