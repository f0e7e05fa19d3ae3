import { hash, verify } from "@node-rs/argon2";

/** Argon2id with 19 MiB and two passes: what OWASP asks at least, some 30 ms on a small machine. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** What is stored of a password. Argon2id is the library's default. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

// The hash of nobody's password: an unknown name takes as long as a wrong password.
let nobody: Promise<string> | undefined;

/** Is it this password? Without a stored one the answer is no, after the same work. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody");
  const isRight = await verify(stored ?? (await nobody), password);
  return isRight && typeof stored === "string";
}
