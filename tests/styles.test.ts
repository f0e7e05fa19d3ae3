import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, root } from "./sources.ts";

/** `standards`, `assessments/verdict`: pages of one room are looked at together. */
function roomOf(path: string): string {
  const [capability = "", part = ""] = path.split("/").slice(3);
  return capability === "assessments" && !part.endsWith(".css") ? `${capability}/${part}` : capability;
}

function selectorsOf(path: string): readonly string[] {
  const text = readFileSync(join(root, path), "utf8").replaceAll(/\/\*.*?\*\//gs, "");
  return [...text.matchAll(/([^{}@;]+)\{/g)].flatMap(([, written = ""]) =>
    written.split(",").map((selector) => selector.trim()),
  );
}

test("a class that one room's pages style by itself begins no selector of another room", () => {
  // The stylesheets of every page visited stay: a name used twice would look otherwise after a visit elsewhere.
  const styled = filesBelow("packages/web/src")
    .filter((path) => path.endsWith(".css"))
    .map((path) => ({ room: roomOf(path), selectors: selectorsOf(path) }))
    .filter(({ room }) => room !== "platform");
  const twice = styled.flatMap(({ room, selectors }) => {
    const own = new Set(selectors.filter((selector) => /^\.[a-z][\w-]*$/.test(selector)));
    return styled
      .filter((other) => other.room !== room)
      .flatMap((other) => other.selectors.map((selector) => /^\.[a-z][\w-]*/.exec(selector)?.[0] ?? ""))
      .filter((begin) => own.has(begin))
      .map((begin) => `${begin} of ${room}`);
  });
  expect([...new Set(twice)]).toEqual([]);
});
