import { Refusal } from "@plumbline/core/kernel";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Download, Upload } from "./context.ts";

/** The largest file that may be uploaded, in megabytes. */
export const uploadMegabytes = 50;

/** The one file of a multipart request (`upload-missing` without one or with two, `body-too-large` past 50 MB). */
export async function takeUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new Refusal("media-type-not-supported");
  const uploads: Upload[] = [];
  // Reading to the end is what finds a second file: the plugin then refuses (FST_FILES_LIMIT).
  for await (const file of request.files()) {
    const bytes = await file.toBuffer().catch((error: unknown) => {
      // The plugin tells by this flag that the file was cut off at the limit.
      if (file.file.truncated) throw new Refusal("body-too-large", { limitMegabytes: uploadMegabytes });
      throw error;
    });
    uploads.push({ name: file.filename, type: file.mimetype, bytes });
  }
  const [upload] = uploads;
  if (!upload) throw new Refusal("upload-missing");
  return upload;
}

/** Sends a file to be saved: never shown in place, never sniffed, and inert should it be opened. */
export function sendDownload(reply: FastifyReply, { name, type, bytes }: Download): FastifyReply {
  return reply
    .header("content-disposition", attachment(name))
    .header("content-security-policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
    .type(type)
    .send(bytes);
}

/** A Content-Disposition that names the file in every language (RFC 6266 with RFC 5987), with a plain name beside. */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
