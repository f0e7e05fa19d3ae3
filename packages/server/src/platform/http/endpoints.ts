import { contract, type Endpoint, policy, sessionOnly } from "@plumbline/api";
import type { Handled } from "./context.ts";
import { ruleOf } from "./refusal-rules.ts";

export type CapabilityName = keyof typeof contract;

/** An endpoint with its name in the contract, which is its operation id, and the capability it belongs to. */
export type NamedEndpoint = {
  readonly capability: CapabilityName;
  readonly name: string;
  readonly endpoint: Endpoint;
};

/** Every endpoint of the contract, in the order of the reference. */
export const everyEndpoint: readonly NamedEndpoint[] = capabilities().flatMap((capability) =>
  Object.entries(contract[capability]).flatMap(([name, value]: [string, unknown]) =>
    isEndpoint(value) ? [{ capability, name, endpoint: value }] : [],
  ),
);

function capabilities(): CapabilityName[] {
  // Object.keys of a constant object gives exactly its keys.
  return Object.keys(contract) as CapabilityName[];
}

// A module of the contract also exports the schemas it made; only endpoints have a route.
function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === "object" && value !== null && "route" in value && "permission" in value;
}

/** Method and path of an endpoint below `/api`, in fastify's spelling (`:id`) and in OpenAPI's (`{id}`). */
export function addressOf({ route }: Endpoint) {
  const [method, path] = route.split(" ");
  if (!method || !path) throw new Error(`not a route: ${route}`);
  return { method, template: `/api${path}`, url: `/api${path.replaceAll(/\{(\w+)\}/g, ":$1")}` };
}

/** Does it change something? GET never does. */
export function changes({ route }: Endpoint): boolean {
  return !route.startsWith("GET ");
}

function isSessionOnly(permission: Endpoint["permission"]): boolean {
  return sessionOnly.some((row) => row === permission);
}

/** Every code the endpoint may answer with: its own, and those that follow from what it is. */
export function problemsOf(endpoint: Endpoint): readonly string[] {
  const { permission, params, query, body, carries, streams, problems } = endpoint;
  const isOpen = permission === "public" || permission === "signed-in";
  return [
    ...new Set([
      ...problems,
      ...(permission === "public" ? [] : ["not-signed-in"]),
      ...(permission === "signed-in" || isSessionOnly(permission) ? ["session-needed"] : []),
      ...(isOpen ? [] : ["not-allowed", "no-organisation"]),
      ...(changes(endpoint) ? ["cross-site", "body-not-readable", "body-too-large"] : []),
      ...(changes(endpoint) ? ["media-type-not-supported"] : []),
      ...(params || query || body ? ["input-not-valid"] : []),
      ...(carries === "upload" ? ["upload-missing"] : []),
      ...(streams ? ["file-empty", "file-type-refused", "file-too-large"] : []),
      ...["too-many-requests", "storage-full", "database-unavailable"],
    ]),
  ];
}

/**
 * Fails where the contract and the handlers do not fit: an endpoint without handler or with two, a permission that
 * is not in the policy table, a problem without a sentence. `notYet` names capabilities without handlers, for tests.
 */
export function checkComplete(handled: readonly Handled[], notYet: readonly CapabilityName[] = []): void {
  for (const { capability, name, endpoint } of everyEndpoint) {
    const found = handled.filter((each) => each.endpoint === endpoint);
    if (found.length === 0 && notYet.includes(capability)) continue;
    if (found.length !== 1) throw new Error(`${name} has ${found.length} handlers; it needs one`);
    checkEndpoint(name, endpoint, found[0]?.open === true);
  }
  const stranger = handled.find(({ endpoint }) => !everyEndpoint.some((each) => each.endpoint === endpoint));
  if (stranger) throw new Error(`${stranger.endpoint.route} is not in the contract`);
}

function checkEndpoint(name: string, endpoint: Endpoint, open: boolean): void {
  const { permission } = endpoint;
  const isOpen = permission === "public" || permission === "signed-in";
  if (!isOpen && !Object.hasOwn(policy, permission)) {
    throw new Error(`${name} asks for ${permission}, which is not in the policy table`);
  }
  if (isOpen !== open) throw new Error(`${name} needs ${isOpen ? "openRoute" : "route"}`);
  const unknown = problemsOf(endpoint).find((code) => !ruleOf(code));
  if (unknown) throw new Error(`${name} names the problem ${unknown}, which no refusals.ts declares`);
}
