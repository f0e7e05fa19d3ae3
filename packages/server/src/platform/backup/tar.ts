/** One file in an archive. Its content is read once, before the next entry is asked for. */
export type Entry = {
  readonly name: string;
  readonly bytes: number;
  readonly content: AsyncIterable<Uint8Array>;
};

/** An archive that is cut short, altered or none at all. */
export class BrokenArchive extends Error {}

const block = 512;

/** Writes an entry as POSIX ustar, which every `tar` reads. */
export async function* packEntry(
  { name, bytes, content }: Entry,
  modified: Date,
): AsyncGenerator<Uint8Array> {
  yield header(name, bytes, modified);
  let written = 0;
  for await (const part of content) {
    written += part.length;
    yield part;
  }
  if (written !== bytes) throw new Error(`${name} has ${written} bytes instead of ${bytes}`);
  yield Buffer.alloc((block - (bytes % block)) % block);
}

/** What stands at the end of an archive. */
export const archiveEnd = Buffer.alloc(2 * block);

function header(name: string, bytes: number, modified: Date): Buffer {
  const [prefix, rest] = split(name);
  const buffer = Buffer.alloc(block);
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, "0");
  buffer.write(rest, 0);
  buffer.write("0000600\0", 100);
  buffer.write("0000000\0".repeat(2), 108);
  buffer.write(`${octal(bytes, 11)}\0`, 124);
  buffer.write(`${octal(Math.floor(modified.getTime() / 1000), 11)}\0`, 136);
  buffer.write("        0", 148); // the sum is taken over blanks; "0" says: a plain file
  buffer.write("ustar\x0000", 257);
  buffer.write(prefix, 345);
  const sum = buffer.reduce((total, byte) => total + byte, 0);
  buffer.write(`${octal(sum, 6)}\0 `, 148);
  return buffer;
}

/** A name of up to 255 ASCII characters in ustar's two fields, parted at a slash. */
function split(name: string): [prefix: string, rest: string] {
  if (name.length <= 100) return ["", name];
  const at = name.indexOf("/", name.length - 101);
  if (at < 0 || at > 155) throw new Error(`${name} is too long for an archive`);
  return [name.slice(0, at), name.slice(at + 1)];
}

/** Reads an archive entry by entry; throws `BrokenArchive`, also while a content is read. */
export async function* unpack(source: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const reader = new ByteReader(source);
  for (;;) {
    const head = await reader.take(block);
    if (head.every((byte) => byte === 0)) return;
    const { name, bytes } = readHeader(head);
    const content = reader.stream(bytes);
    yield { name, bytes, content };
    for await (const _ of content); // whatever the caller left unread
    await reader.take((block - (bytes % block)) % block);
  }
}

function readHeader(head: Buffer): { name: string; bytes: number } {
  const text = (from: number, length: number) =>
    head
      .subarray(from, from + length)
      .toString("latin1")
      .replace(/\0.*$/s, "");
  const stated = Number.parseInt(text(148, 8), 8);
  const sum = head.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  if (text(257, 5) !== "ustar" || stated !== sum) throw new BrokenArchive("it is not an archive");
  const prefix = text(345, 155);
  const name = prefix ? `${prefix}/${text(0, 100)}` : text(0, 100);
  return { name, bytes: Number.parseInt(text(124, 12), 8) };
}

/** Hands out a stream of bytes in the portions asked for, never holding more than one chunk too many. */
class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  async take(bytes: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    for await (const part of this.stream(bytes)) parts.push(part);
    return Buffer.concat(parts);
  }

  async *stream(bytes: number): AsyncGenerator<Uint8Array> {
    let missing = bytes;
    while (missing > 0) {
      if (this.#rest.length === 0) await this.#refill();
      const part = this.#rest.subarray(0, missing);
      this.#rest = this.#rest.subarray(part.length);
      missing -= part.length;
      yield part;
    }
  }

  async #refill(): Promise<void> {
    const next = await this.#chunks.next();
    if (next.done) throw new BrokenArchive("it ends too early");
    this.#rest = next.value;
  }
}
