// A process of its own for one picture: bytes come in on stdin, one JSON reply goes out on stdout; null where nothing could
// be drawn. Whatever decoding does to this process, the parent lives and answers. Called with media type, width and height.

import { Resvg } from "@resvg/resvg-js";

// Sharp at 300 dpi in the room it gets, and small in every file.
const kept = { width: 1200, height: 480 } as const;

async function main(): Promise<void> {
  const [type = "", across = "", down = ""] = (process.argv[2] ?? "").split(" ");
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const address = `data:${type};base64,${Buffer.concat(chunks).toString("base64")}`;
  process.stdout.write(JSON.stringify(drawn(address, Number(across), Number(down))));
}

function drawn(address: string, width: number, height: number) {
  const factor = Math.min(kept.width / width, kept.height / height, 1);
  const across = Math.max(1, Math.round(width * factor));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${address}" width="${width}" height="${height}"/></svg>`;
  const image = new Resvg(svg, {
    fitTo: { mode: "width", value: across },
    font: { loadSystemFonts: false },
    imageRendering: 0,
  }).render();
  // A picture that cannot be decoded is left out by the drawing, which then is empty.
  if (image.pixels.every((value) => value === 0)) return null;
  return { png: image.asPng().toString("base64"), width: image.width, height: image.height };
}

await main();
