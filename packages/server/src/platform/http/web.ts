import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { styleNonce } from "./headers.ts";
import { languageOf } from "./language.ts";

/** Answers a path that is no file and no endpoint. */
export type PageHandler = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

const notBuilt = {
  zh: "网页尚未构建。请在项目文件夹中运行 npm run build，然后刷新；接口不受影响，见 /api/docs。\n",
  en: "The web pages are not built yet. Run npm run build in the project folder and reload. The API works; see /api/docs.\n",
};

/**
 * Serves the built web pages; files whose name carries a hash may be kept for good. Gives the handler of every other
 * path, which answers with the one page, a fresh nonce in it.
 */
export async function serveWeb(app: FastifyInstance, folder: string | undefined): Promise<PageHandler> {
  const index = folder && join(folder, "index.html");
  if (!folder || !index || !existsSync(index)) return sayNotBuilt;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    index: false,
    globIgnore: ["index.html", "**/*.{br,gz}"],
    cacheControl: false,
    setHeaders: (response, path) => {
      const isHashed = path.startsWith(join(folder, "assets"));
      response.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  const page = readFileSync(index, "utf8");
  return (request, reply) => {
    // A missing asset is not the page: a browser would take it for a broken script.
    if (request.url.startsWith("/assets/"))
      return reply.code(404).type("text/plain; charset=utf-8").send("404\n");
    const html = withNonce(page, styleNonce(reply.raw));
    return reply.header("cache-control", "no-store").type("text/html; charset=utf-8").send(html);
  };
}

/** Puts the nonce where the page keeps it: `<meta name="csp-nonce" content="…">`. */
function withNonce(page: string, nonce: string): string {
  return page.replace(/(<meta name="csp-nonce" content=")[^"]*"/, (_, start: string) => `${start}${nonce}"`);
}

const sayNotBuilt: PageHandler = (request, reply) =>
  reply
    .code(503)
    .type("text/plain; charset=utf-8")
    .send(notBuilt[languageOf(request.headers["accept-language"])]);
