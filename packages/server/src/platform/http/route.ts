import type { Endpoint, Inputs } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import type { Actor, Caller } from "../sessions/index.ts";
import type { BaseContext, Context, Given, Handled, HandlerReply, OpenContext } from "./context.ts";

/**
 * Couples an endpoint of the policy table with its handler. The handler runs in one transaction of the actor's
 * organisation; whatever it throws undoes it.
 */
export function route<E extends Endpoint>(
  endpoint: E,
  handle: (context: Context<E>) => Promise<HandlerReply<E>>,
): Handled {
  return {
    endpoint,
    open: false,
    run: async (given) => {
      const actor = actorOf(given.caller);
      const { upload, streamed } = given;
      const files = { ...(upload && { upload }), ...(streamed && { streamed }) };
      return given.services.database.inOrganisation(actor.organisationId, (tx) =>
        handle({ ...base<E>(given), tx, actor, ...files }),
      );
    },
  };
}

/**
 * Couples a `public` or `signed-in` endpoint with its handler, in a transaction without organisation. A refusal it
 * returns, instead of throwing, keeps what was written: a failed sign-in is counted.
 */
export function openRoute<E extends Endpoint>(
  endpoint: E,
  handle: (context: OpenContext<E>) => Promise<HandlerReply<E> | Refusal>,
): Handled {
  return {
    endpoint,
    open: true,
    run: async (given) =>
      given.services.database.inInstallation((tx) => handle({ ...base<E>(given), tx, visit: given.visit })),
  };
}

function actorOf(caller: Caller | null): Actor {
  if (!caller) throw new Refusal("not-signed-in");
  const { accountId, name, organisationId, roles, tokenId } = caller;
  if (!organisationId) throw new Refusal("no-organisation");
  return { accountId, name, organisationId, roles, ...(tokenId && { tokenId }) };
}

function base<E extends Endpoint>(given: Given): Omit<BaseContext<E>, "tx"> {
  const { now, language, services } = given;
  // The adapter has put the inputs through this endpoint's own schemas, so they are of its types.
  const inputs = given.inputs as Inputs<E>;
  return { ...inputs, now, newId: services.newId, language, services };
}
