import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { readLogo } from "./read-logo.ts";

const pngOf = (width: number, height: number) =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#1d3a6e"/></svg>`,
  )
    .render()
    .asPng();

/** A JPEG of 8 × 8 pixels, its frame header saying another size. */
const jpegHead = (width: number, height: number) => {
  const head = Buffer.from("ffd8ffe000104a46494600010100000100010000ffc0000b080000000001011100ffd9", "hex");
  head.writeUInt16BE(height, 25);
  head.writeUInt16BE(width, 27);
  return head;
};

test("a picture is drawn anew, its proportions kept, no larger than print needs", async () => {
  const logo = await readLogo(pngOf(2400, 600));
  expect(logo).toMatchObject({ width: 1200, height: 300 });
  expect(Buffer.from(logo.png).toString("latin1", 1, 4)).toBe("PNG");
  expect(await readLogo(pngOf(300, 100))).toMatchObject({ width: 300, height: 100 });
});

test("what stood behind or inside the picture is gone", async () => {
  const logo = await readLogo(Buffer.concat([pngOf(100, 40), Buffer.from("<script>alert(1)</script>")]));
  expect(Buffer.from(logo.png).toString("latin1")).not.toContain("script");
});

test("the largest picture taken fits the process that draws it", async () => {
  expect(await readLogo(pngOf(4000, 2000))).toMatchObject({ width: 960, height: 480 });
});

const cut = pngOf(200, 100);
test.each([
  ["SVG", Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG is not taken/],
  ["text", Buffer.from("hello"), /Only PNG and JPEG/],
  ["nothing", Buffer.alloc(0), /Only PNG and JPEG/],
  ["a file too large", Buffer.alloc(1024 * 1024 + 1), /larger than 1 MB/],
  ["a picture too small", pngOf(15, 400), /fewer than 16/],
  ["a JPEG that claims to be huge", jpegHead(60_000, 60_000), /more than 4000/],
  ["a JPEG that holds nothing", jpegHead(200, 100), /damaged/],
  ["a PNG cut short", cut.subarray(0, 60), /damaged/],
] as const)("%s is refused with the reason", async (_, bytes, reason) => {
  const refusal = await readLogo(bytes).catch((error) => error);
  expect(refusal.code).toBe("logo-not-usable");
  expect(refusal.data.cause.en).toMatch(reason);
});
