import * as accounts from "./accounts.ts";
import * as assessments from "./assessments.ts";
import * as improvement from "./improvement.ts";
import * as journal from "./journal.ts";
import * as organisation from "./organisation.ts";
import * as programme from "./programme.ts";
import * as standards from "./standards.ts";

export {
  type Asked,
  addressOf,
  type Client,
  createClient,
  type Download,
  type FetchLike,
  Problem,
  type ProblemPlace,
} from "./client.ts";
export type { Call, Carries, Endpoint, Inputs, ReplyOf, Route } from "./endpoint.ts";
export { mayDo, type Permission, policy, sessionOnly } from "./policy.ts";
export { accounts, assessments, improvement, journal, organisation, programme, standards };

/** Every module of the contract by its capability, in the order of the reference. */
export const contract = {
  ...{ accounts, organisation, standards, assessments, improvement },
  ...{ programme, journal },
} as const;
