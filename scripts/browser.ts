import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Where Chromium may stand, in the order tried; PLUMBLINE_CHROMIUM goes first. */
const places = [
  process.env.PLUMBLINE_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The Chromium to test with, or null where there is none. */
export function chromiumPath(): string | null {
  return places.find((place) => place !== undefined && existsSync(place)) ?? null;
}

function hasChineseFont(): boolean {
  if (process.platform !== "linux") return true;
  const list = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  return list.status === 0 && list.stdout.trim() !== "";
}

/** Chromium and a Chinese font, installed through apt where they lack and where that is possible. */
export function prepareBrowser(): string {
  const packages = [
    ...(chromiumPath() ? [] : ["chromium"]),
    ...(hasChineseFont() ? [] : ["fonts-noto-cjk", "fontconfig"]),
  ];
  if (packages.length > 0) installThroughApt(packages);
  const path = chromiumPath();
  if (!path) throw new Error(remedy(packages));
  return path;
}

function installThroughApt(packages: readonly string[]): void {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/usr/bin/apt-get")) throw new Error(remedy(packages));
  console.log(`Installing for the browser tests: ${packages.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (...args: string[]) =>
    spawnSync("apt-get", args, { env, stdio: ["ignore", "ignore", "inherit"] }).status;
  if (run("update", "-q") !== 0)
    console.warn("apt-get update failed; trying with the package lists at hand.");
  if (run("install", "-y", "-q", "--no-install-recommends", ...packages) !== 0)
    throw new Error(remedy(packages));
}

function remedy(packages: readonly string[]): string {
  return [
    `The browser tests need ${packages.join(" and ")}, which could not be installed from here.`,
    `On Debian or Ubuntu run:  sudo apt-get update && sudo apt-get install -y ${packages.join(" ")}`,
    "Elsewhere install Chromium and a Chinese font, and name the browser in PLUMBLINE_CHROMIUM.",
  ].join("\n");
}
