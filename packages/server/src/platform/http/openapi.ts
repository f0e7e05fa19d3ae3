import swagger from "@fastify/swagger";
import type { Endpoint } from "@plumbline/api";
import * as accounts from "@plumbline/core/accounts";
import * as assessments from "@plumbline/core/assessments";
import * as improvement from "@plumbline/core/improvement";
import * as kernel from "@plumbline/core/kernel";
import * as organisation from "@plumbline/core/organisation";
import * as programme from "@plumbline/core/programme";
import * as standards from "@plumbline/core/standards";
import type { FastifyInstance, FastifySchema } from "fastify";
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from "fastify-type-provider-zod";
import { z } from "zod";
import { everyEndpoint, problemsOf } from "./endpoints.ts";
import { Problem } from "./problems.ts";
import { rolesOf } from "./reference-words.ts";
import { documentedRule } from "./refusal-rules.ts";

/** The schemas fastify checks requests and replies by; what is undefined is left out. */
export function documented({ params, query, body, reply, status }: Endpoint): FastifySchema {
  return {
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(body && { body }),
    ...(reply && { response: { [status]: reply } }),
  };
}

/** Publishes the contract as OpenAPI 3.1 at /api/openapi.json. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  const schemaRegistry = namedSchemas();
  const transform = createJsonSchemaTransform({ schemaRegistry });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Plumbline 准绳", version: "1", description: about },
      components: { securitySchemes },
    },
    transform: (document) => {
      const endpoint = document.route.config?.endpoint;
      // Health, pages and files are no part of the contract.
      if (!endpoint) return { schema: { hide: true }, url: document.url };
      const { schema, url } = transform(document);
      return { schema: operation(endpoint, schema), url };
    },
    transformObject: createJsonSchemaTransformObject({ schemaRegistry }),
  });
}

const about =
  "质量测评平台的接口：错误一律为 RFC 9457 problem+json，语言随 Accept-Language。\n\nThe API of the platform. Every error is an RFC 9457 problem+json, its language by Accept-Language.";

const securitySchemes = {
  session: { type: "apiKey", in: "cookie", name: "__Host-plumbline" },
  token: { type: "http", scheme: "bearer", description: "plb_…" },
} as const;

/** The domain's types keep their names as components, which a type that contains itself needs. */
function namedSchemas() {
  const registry = z.registry<{ id?: string | undefined }>();
  const exported: [string, unknown][] = [
    kernel,
    accounts,
    organisation,
    standards,
    assessments,
    improvement,
    programme,
  ].flatMap((module) => Object.entries(module));
  registry.add(Problem, { id: "Problem" });
  for (const [id, value] of exported) {
    if (value instanceof z.ZodType && !registry.has(value)) registry.add(value, { id });
  }
  return registry;
}

/** An operation with what the schemas alone do not say: its name, who may call it, files, and how it may refuse. */
function operation(endpoint: Endpoint, schema: FastifySchema) {
  const named = everyEndpoint.find((each) => each.endpoint === endpoint);
  const { summary, permission, carries } = endpoint;
  return {
    ...schema,
    operationId: named?.name ?? "",
    tags: [named?.capability ?? ""],
    summary: `${summary.zh} · ${summary.en}`,
    "x-permission": permission,
    "x-roles": rolesOf(permission),
    ...(permission !== "public" && { security: securityOf(permission) }),
    ...(carries === "upload" && { consumes: ["multipart/form-data"], body: oneFile }),
    response: { ...success(endpoint, schema), ...problemResponses(endpoint) },
  };
}

function securityOf(permission: Endpoint["permission"]) {
  return permission === "signed-in" ? [{ session: [] }] : [{ session: [] }, { token: [] }];
}

const oneFile = {
  type: "object",
  required: ["file"],
  properties: { file: { type: "string", contentMediaType: "application/octet-stream" } },
};

function success({ carries, status }: Endpoint, { response }: FastifySchema) {
  if (carries === "download") {
    return { 200: { description: "File", content: { "application/octet-stream": { schema: {} } } } };
  }
  return response ?? { [status]: { type: "null", description: "Done" } };
}

/** The refusals by status, each code with its sentences. */
function problemResponses(endpoint: Endpoint) {
  const byStatus = Object.groupBy(problemsOf(endpoint), (code) => String(documentedRule(code).status));
  const entries = Object.entries(byStatus).map(([status, codes = []]) => {
    const lines = codes.map((code) => {
      const { zh, en } = documentedRule(code).text;
      return `\`${code}\` ${zh} · ${en}`;
    });
    const schema = {
      allOf: [
        { $ref: "#/components/schemas/Problem" },
        { type: "object", properties: { code: { type: "string", enum: codes } } },
      ],
    };
    return [
      status,
      { description: lines.join("\n\n"), content: { "application/problem+json": { schema } } },
    ] as const;
  });
  return Object.fromEntries(entries);
}
