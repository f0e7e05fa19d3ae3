import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";

// A connection keeps some tens of kilobytes for each; the application has some two hundred.
const mostStatements = 400;
// Lists of rows come in every length: each would be a statement of its own that hardly comes again.
const mostValues = 40;

/** The pool for Kysely, each statement with values named, so that a connection parses and plans it only once. */
export function preparing(pool: pg.Pool): PostgresPool {
  const nameOf = statementNames();
  return {
    options: pool.options,
    connect: async () => naming(await pool.connect(), nameOf),
    end: () => pool.end(),
  };
}

/** Gives a statement's name, the same for the same text; undefined where it is not worth one. */
export function statementNames(): (text: string, values: number) => string | undefined {
  const names = new Map<string, string>();
  return (text, values) => {
    // Begin, commit and the like have none.
    if (values === 0 || values > mostValues) return undefined;
    const known = names.get(text);
    if (known || names.size === mostStatements) return known;
    const name = `s${names.size + 1}`;
    names.set(text, name);
    return name;
  };
}

function naming(client: pg.PoolClient, nameOf: ReturnType<typeof statementNames>): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]) => {
    const name = nameOf(text, values.length);
    return client.query({ text, values: [...values], ...(name && { name }) });
  };
  return {
    // Kysely also declares a form for cursors, which it calls only where it was given a kind of cursor; of the
    // commands it declares a narrower type than node-postgres, whose results it is made for.
    query: query as unknown as PostgresPoolClient["query"],
    release: (destroy) => client.release(destroy),
  };
}
