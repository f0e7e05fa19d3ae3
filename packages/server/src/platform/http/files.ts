import { Refusal } from "@plumbline/core/kernel";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Arrived, allowedEndings, type Files, plainName, sniffedType } from "../files/index.ts";
import type { Download, Streamed, Upload } from "./context.ts";

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
    uploads.push({ name: plainName(file.filename), type: file.mimetype, bytes });
  }
  const [upload] = uploads;
  if (!upload) throw new Refusal("upload-missing");
  return upload;
}

/**
 * The one file of a multipart request, streamed to disk a chunk at a time; refused are an empty one, one past 50 MB,
 * and one whose bytes are not what its name says. A connection that breaks leaves nothing behind.
 */
export async function takeStream(request: FastifyRequest, files: Files): Promise<Streamed> {
  if (!request.isMultipart()) throw new Refusal("media-type-not-supported");
  const taken: Streamed[] = [];
  try {
    // Reading to the end is what finds a second file: the plugin then refuses (FST_FILES_LIMIT).
    for await (const part of request.files()) {
      const file = await files.receive(part.file, { limitBytes: uploadMegabytes * 1024 * 1024 });
      const name = plainName(part.filename);
      taken.push({ name, type: "", file });
      // The plugin tells by this flag that the file was cut off at the limit.
      if (part.file.truncated) throw new Refusal("body-too-large", { limitMegabytes: uploadMegabytes });
    }
    const [streamed] = taken;
    if (!streamed) throw new Refusal("upload-missing");
    return { ...streamed, type: await typeOf(streamed.name, streamed.file) };
  } catch (error) {
    await Promise.all(taken.map(({ file }) => file.drop()));
    throw error;
  }
}

async function typeOf(name: string, file: Arrived): Promise<string> {
  if (file.bytes === 0) throw new Refusal("file-empty", { name });
  const type = await sniffedType(name, file);
  if (type === null) throw new Refusal("file-type-refused", { name, allowed: allowedEndings.join(", ") });
  return type;
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
