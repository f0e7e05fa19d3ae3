import { gunzipSync, gzipSync } from "node:zlib";
import { bundleLimitBytes } from "./limits.ts";

/** The tag of the element of a report's page that carries the packed bundle and is never drawn. */
export const bundleTag = '<template data-plumbline-bundle="gzip">';

/** The name of the file by which a PDF carries the bundle. */
export const attachedBundleName = "plumbline-signed.json";

/** A bundle packed into a report: gzip in base64, as one line. */
export function packBundle(text: string): string {
  return gzipSync(text, { level: 9 }).toString("base64");
}

/** What was packed; null where it is none, or would unpack to more than a bundle may be. */
export function unpackBundle(packed: string): string | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return null;
  try {
    return gunzipSync(Buffer.from(packed, "base64"), { maxOutputLength: bundleLimitBytes }).toString("utf8");
  } catch {
    return null;
  }
}
