/** The part of a service worker's own world that is used; the DOM's types describe a page's. */
type Scope = {
  /** What the build wrote before this script: its hash, and the files that make the pages. */
  readonly BUILD: { readonly hash: string; readonly files: readonly string[] };
  readonly location: Location;
  readonly caches: CacheStorage;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(kind: "fetch", listener: (event: Asking) => void): void;
  addEventListener(kind: "message", listener: (event: MessageEvent) => void): void;
};
type Lasting = { waitUntil(done: Promise<unknown>): void };
type Asking = { readonly request: Request; respondWith(answer: Promise<Response>): void };

declare const self: Scope;

const prefix = "plumbline-";
const store = `${prefix}${self.BUILD.hash}`;
const files = new Set(self.BUILD.files);
/** The one page behind every address. */
const page = "/";
const patienceMs = 6000;

/** All files of this build, or none: an installation that breaks off leaves the build before in charge. */
async function keepBuild(): Promise<void> {
  const cache = await self.caches.open(store);
  await cache.addAll([...files]);
  await cache.add(new Request(page, { cache: "reload" }));
}

async function dropOthers(): Promise<void> {
  const names = await self.caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && name !== store);
  await Promise.all(old.map((name) => self.caches.delete(name)));
  await self.clients.claim();
}

async function kept(address: string): Promise<Response | undefined> {
  return (await self.caches.open(store)).match(address);
}

/** The page from the server; from the device where no answer comes, or a gateway says that nobody is behind it. */
async function openPage(request: Request): Promise<Response> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs));
  const asked = fetch(request);
  const answer = await Promise.race([asked, late]).catch(() => undefined);
  if (answer && ![502, 503, 504].includes(answer.status)) return answer;
  return (await kept(page)) ?? answer ?? asked;
}

async function openFile(request: Request, path: string): Promise<Response> {
  return (await kept(path)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keepBuild()));
self.addEventListener("activate", (event) => event.waitUntil(dropOthers()));
self.addEventListener("message", ({ data }) => {
  if (data === "take-over") void self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  // What the server answers belongs to whoever is signed in: it never passes through here.
  if (pathname === "/api" || pathname.startsWith("/api/")) return;
  if (request.mode === "navigate") event.respondWith(openPage(request));
  else if (files.has(pathname)) event.respondWith(openFile(request, pathname));
});
