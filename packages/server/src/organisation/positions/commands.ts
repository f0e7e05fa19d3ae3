import { Refusal } from "@plumbline/core/kernel";
import { type NewPosition, refuseWhileUsed } from "@plumbline/core/organisation";
import { recordCommands } from "../../platform/records/index.ts";
import * as store from "./store.ts";

/** The commands on positions. */
export const positions = recordCommands<NewPosition>({
  capability: "organisation",
  subject: "position",
  store: store.positionStore,
  nameOf: ({ name }) => name,
  taken: ({ name }) => new Refusal("name-taken", { name }),
  beforeArchive: async (work, { id, name }) => {
    const count = await store.countHolders(work, id);
    refuseWhileUsed(name, [{ what: { zh: "人员", en: "people" }, count }]);
  },
});
