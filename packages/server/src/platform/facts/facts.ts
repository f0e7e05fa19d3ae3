import type { Day, Fact } from "@plumbline/core/kernel";
import type { Tx } from "../database/index.ts";

/** What is asked of the records: about which centre, up to which day, by which standard. */
export type FactQuestion = {
  readonly tx: Tx;
  readonly actor: { readonly organisationId: string };
  readonly centreId: string;
  readonly standard: string;
  /** The last day looked at; never one to come. */
  readonly day: Day;
  /** The assessment that asks: it is no fact about itself. */
  readonly assessmentId: string;
};

/** The facts a capability's records give; one that knows nothing about the standard answers with none. */
export type FactSource = (question: FactQuestion) => Promise<readonly Fact[]>;

declare module "../http/context.ts" {
  interface Services {
    /** What the records of every capability show. */
    readonly facts: FactSource;
  }
}

/** One source of several, each asked in turn: they share the question's transaction. */
export function joinFacts(sources: readonly FactSource[]): FactSource {
  return async (question) => {
    const facts: Fact[] = [];
    for (const source of sources) {
      const given = await source(question);
      facts.push(...given.filter(({ standard }) => standard === question.standard));
    }
    return facts;
  };
}
