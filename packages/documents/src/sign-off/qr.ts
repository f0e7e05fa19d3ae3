import { encode } from "uqr";

/** The code as a square SVG, dark on white with its quiet zone, `size` wide. */
export function qrSvg(text: string, size: number): string {
  const { data, size: modules } = encode(text, { ecc: "M", border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${modules} ${modules}"`;
  return `${head} shape-rendering="crispEdges"><path fill="#ffffff" d="M0 0h${modules}v${modules}H0z"/><path fill="#000000" d="${path}"/></svg>`;
}
