/** Did a write run into a unique index? PostgreSQL's code for it is 23505. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505";
}
