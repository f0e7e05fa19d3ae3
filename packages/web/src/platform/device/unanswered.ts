import { Problem } from "@plumbline/api";

/** Did no answer of the server come: none at all, too late, or one of a gateway that found nobody behind it? */
export function isUnanswered(error: unknown): boolean {
  if (!(error instanceof Problem)) return error instanceof DOMException && error.name === "TimeoutError";
  return error.status === 0 || [502, 503, 504].includes(error.status);
}
