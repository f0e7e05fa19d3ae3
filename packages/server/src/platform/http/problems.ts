import { type Language, Refusal, type RefusalRule } from "@plumbline/core/kernel";
import type { InputError, SharedCode } from "@plumbline/core/refusals";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { languageOf } from "./language.ts";
import { ruleOf } from "./refusal-rules.ts";
import { shortageOf } from "./shortages.ts";

/** An RFC 9457 problem as it is sent; `errors` is there for input that is not valid, `data` where a sentence has any. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  /**
   * The address that was asked, with its parameters unfilled, so that a record of another organisation and one that
   * does not exist are answered with the same bytes; for a fault of ours, the id under which the log has it.
   */
  instance: z.string(),
  data: z.record(z.string(), z.unknown()).optional(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** The input did not fit its schema. */
export class InputNotValid extends Error {
  readonly errors: readonly InputError[];

  constructor(errors: readonly InputError[]) {
    super("input-not-valid");
    this.errors = errors;
  }
}

/** Answers whatever was thrown; what is no refusal becomes a 500 whose cause only the log has. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request.headers["accept-language"]);
  const shortage = shortageOf(error);
  const refusal = shortage ?? refusalOf(error);
  const rule = refusal && ruleOf(refusal.code);
  const problem = refusal && rule ? refused(refusal, rule, error, request) : failed(request, language);
  if (!rule) request.log.error({ err: error, route: request.routeOptions.url }, "fault");
  if (shortage) request.log.warn({ err: error, route: request.routeOptions.url }, shortage.code);
  const wait = problem.data?.retryAfterSeconds;
  if (typeof wait === "number") reply.header("retry-after", wait);
  return sendProblem(reply, problem, language);
}

/** Sends a problem as it stands. */
export function sendProblem(reply: FastifyReply, problem: Problem, language: Language): FastifyReply {
  return reply
    .code(problem.status)
    .header("content-language", language)
    .header("vary", "accept-language")
    .type("application/problem+json")
    .send(JSON.stringify(problem));
}

function refused(refusal: Refusal, rule: RefusalRule, error: unknown, request: FastifyRequest): Problem {
  const { code, data } = refusal;
  const language = languageOf(request.headers["accept-language"]);
  const errors = error instanceof InputNotValid ? error.errors : undefined;
  return {
    type: `/problems/${code}`,
    title: rule.text(data)[language],
    status: rule.status,
    code,
    instance: (request.routeOptions.url ?? "/api").replaceAll(/:(\w+)/g, "{$1}"),
    ...(Object.keys(data).length > 0 && { data }),
    ...(errors && {
      errors: errors.map(({ pointer, code, text }) => ({ pointer, code, message: text[language] })),
    }),
  };
}

const fault = {
  zh: "系统出现故障，操作没有完成；请稍后重试，并把 instance 编号告诉运维人员。",
  en: "Something failed on our side and nothing was changed. Try again later, and give the instance id to whoever runs the system.",
};

function failed(request: FastifyRequest, language: Language): Problem {
  const problem = { type: "/problems/fault", title: fault[language], status: 500, code: "fault" };
  return { ...problem, instance: `urn:uuid:${request.id}` };
}

/** What each of the framework's own refusals is called here. */
const frameworkCodes: Readonly<Record<string, SharedCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "body-too-large",
  FST_REQ_FILE_TOO_LARGE: "body-too-large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "media-type-not-supported",
  FST_INVALID_MULTIPART_CONTENT_TYPE: "media-type-not-supported",
  FST_ERR_CTP_INVALID_JSON_BODY: "body-not-readable",
  FST_ERR_CTP_EMPTY_JSON_BODY: "body-not-readable",
  FST_FILES_LIMIT: "upload-missing",
  FST_PARTS_LIMIT: "upload-missing",
  FST_FIELDS_LIMIT: "upload-missing",
};

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof InputNotValid) return new Refusal("input-not-valid");
  if (!(error instanceof Error)) return null;
  const code = "code" in error ? String(error.code) : "";
  const known = frameworkCodes[code];
  if (known) return new Refusal(known);
  // PostgreSQL's class 22: a value no column can hold (too large a number), which is the input's fault.
  if ("severity" in error && code.startsWith("22")) return new Refusal("input-not-valid");
  const status = "statusCode" in error ? Number(error.statusCode) : 500;
  if (status === 400 && error instanceof SyntaxError) return new Refusal("body-not-readable");
  return status >= 400 && status < 500 ? new Refusal("request-not-valid") : null;
}
