import type { Database } from "../database/index.ts";

/** The database with a count of its transactions under way: each holds a connection of the pool, or waits for one. */
export function countTransactions(database: Database): {
  readonly database: Database;
  readonly underWay: () => number;
} {
  let count = 0;
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    count += 1;
    try {
      return await work();
    } finally {
      count -= 1;
    }
  };
  return {
    underWay: () => count,
    database: {
      inOrganisation: (organisationId, work) => counted(() => database.inOrganisation(organisationId, work)),
      inInstallation: (work) => counted(() => database.inInstallation(work)),
      close: () => database.close(),
    },
  };
}
