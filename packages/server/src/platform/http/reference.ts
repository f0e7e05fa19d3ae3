import type { Endpoint } from "@plumbline/api";
import type { Language, Text } from "@plumbline/core/kernel";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type CapabilityName, everyEndpoint, type NamedEndpoint, problemsOf } from "./endpoints.ts";
import { styleNonce } from "./headers.ts";
import { type Html, html } from "./html.ts";
import { languageOf } from "./language.ts";
import { schemaList } from "./reference-schema.ts";
import { referenceStyle } from "./reference-style.ts";
import { capabilityNames, roleNames, rolesOf, words } from "./reference-words.ts";
import { documentedRule } from "./refusal-rules.ts";

const wanted = z.object({ lang: z.enum(["zh", "en"]).optional().catch(undefined) });

/** Serves the readable reference at /api/docs and the OpenAPI document at /api/openapi.json. */
export function serveReference(app: FastifyInstance): void {
  app.get("/api/openapi.json", (_request, reply) => reply.send(app.swagger()));
  app.get("/api/docs", (request, reply) => {
    const { lang } = wanted.parse(request.query);
    const language = lang ?? languageOf(request.headers["accept-language"]);
    return reply.type("text/html; charset=utf-8").send(referencePage(language, styleNonce(reply.raw)));
  });
}

/** The whole reference as one page, made from the contract. */
export function referencePage(language: Language, nonce: string): string {
  const say = (text: Text) => text[language];
  const other = language === "zh" ? "en" : "zh";
  const capabilities = [...new Set(everyEndpoint.map(({ capability }) => capability))];
  return html`<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(words.title)}</title><style nonce="${nonce}">${referenceStyle}</style></head>
<body><main>
<header><h1>${say(words.title)}</h1>
<p>${say(words.intro)}</p>
<p><a href="/api/openapi.json">${say(words.machine)}</a> · <a href="?lang=${other}" hreflang="${other}" lang="${other}">${say(words.other)}</a></p></header>
<nav aria-label="${say(words.contents)}"><ul>${capabilities.map(
    (name) => html`<li><a href="#${name}">${say(capabilityNames[name])}</a></li>`,
  )}<li><a href="#shared">${say(words.shared)}</a></li></ul></nav>
${capabilities.map((name) => capabilityPart(name, language))}
<section id="shared"><h2>${say(words.shared)}</h2>${problemList(sharedCodes(), language)}</section>
</main></body></html>
`.markup;
}

function capabilityPart(capability: CapabilityName, language: Language): Html {
  const endpoints = everyEndpoint.filter((each) => each.capability === capability).sort(byPath);
  return html`<section id="${capability}"><h2>${capabilityNames[capability][language]}</h2>
${endpoints.map((each) => endpointPart(each, language))}</section>`;
}

/** By path, and at one path reading before writing: GET, POST, PUT, DELETE. */
function byPath(one: NamedEndpoint, other: NamedEndpoint): number {
  const key = ({ endpoint: { route } }: NamedEndpoint) => {
    const [method = "", path = ""] = route.split(" ");
    return `${path} ${["GET", "POST", "PUT", "DELETE"].indexOf(method)}`;
  };
  return key(one) < key(other) ? -1 : 1;
}

function endpointPart({ name, endpoint }: NamedEndpoint, language: Language): Html {
  const [method = "", path = ""] = endpoint.route.split(" ");
  return html`<article id="${name}"><h3><code>${method} /api${path}</code></h3>
<p>${endpoint.summary[language]}</p>
<dl>${row(words.who, html`${whoMay(endpoint, language)}`, language)}
${(["params", "query", "body"] as const).map((part) => inputRow(endpoint, part, language))}
${endpoint.carries === "upload" ? row(words.body, html`${words.upload[language]}`, language) : ""}
${row(words.reply, replyOf(endpoint, language), language)}
${endpoint.problems.length > 0 ? row(words.problems, problemList(endpoint.problems, language), language) : ""}</dl></article>`;
}

function row(title: Text, content: Html, language: Language): Html {
  return html`<dt>${title[language]}</dt><dd>${content}</dd>`;
}

function inputRow(endpoint: Endpoint, part: "params" | "query" | "body", language: Language): Html | "" {
  const schema = endpoint[part];
  return schema ? row(words[part], schemaList(schema, "input", language), language) : "";
}

function replyOf({ reply, status, carries }: Endpoint, language: Language): Html {
  if (carries === "download") return html`200 ${words.download[language]}`;
  return reply
    ? html`${status} ${schemaList(reply, "output", language)}`
    : html`${status} ${words.nothing[language]}`;
}

function whoMay({ permission }: Endpoint, language: Language): string {
  if (permission === "public" || permission === "signed-in") return words[permission][language];
  const names = rolesOf(permission).map((role) => roleNames[role][language]);
  return `${names.join(language === "zh" ? "、" : ", ")} (${permission})`;
}

function problemList(codes: readonly string[], language: Language): Html {
  const lines = codes.map((code) => {
    const { status, text } = documentedRule(code);
    return html`<li><code>${status} ${code}</code> ${text[language]}</li>`;
  });
  return html`<ul>${lines}</ul>`;
}

/** What endpoints answer beyond their own problems. */
function sharedCodes(): readonly string[] {
  const beyond = everyEndpoint.flatMap(({ endpoint }) =>
    problemsOf(endpoint).filter((code) => !endpoint.problems.includes(code)),
  );
  return [...new Set(beyond)];
}
