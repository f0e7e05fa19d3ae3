import { crc32, deflateSync } from "node:zlib";
import { type Client, organisation } from "@plumbline/api";

/** Gives the demo a logo and a template of its own, so that reports show both. */
export async function dressReports(client: Client): Promise<void> {
  const logo = new File([logoPng()], "岭南标志.png", { type: "image/png" });
  await client.upload(organisation.uploadLogo, {}, logo);
  const params = { kind: "summary", language: "zh" } as const;
  const { blob } = await client.download(organisation.downloadSampleTemplate, { params });
  const template = new File([blob], "管理层摘要模板.docx");
  await client.upload(organisation.uploadTemplate, { params }, template);
}

const size = { width: 480, height: 140 } as const;
const ink = [29, 58, 110] as const;
const vermilion = [196, 60, 40] as const;
const paper = [255, 255, 255] as const;

/** Three bars that rise beside a plumb line: a logo as a young company would have one. */
function colourAt(x: number, y: number): readonly number[] {
  const bar = Math.floor((x - 150) / 110);
  const inBar = x >= 150 && (x - 150) % 110 < 80 && bar < 3;
  if (inBar && y >= 96 - bar * 36 && y < 128) return ink;
  if (x >= 58 && x < 64 && y >= 12 && y < 96) return ink;
  const isBob = y >= 96 && y < 128 && Math.abs(x - 61) < 20 - (y - 96) * 0.6;
  return isBob ? vermilion : paper;
}

/** The logo as a PNG of plain pixels. */
function logoPng(): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: size.height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: size.width }, (_, x) => colourAt(x, y)).flat()]),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size.width, 0);
  head.writeUInt32BE(size.height, 4);
  head.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([signature, ...parts]));
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
