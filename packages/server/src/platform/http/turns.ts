import { Refusal } from "@plumbline/core/kernel";

/** Does a piece of work when its turn has come. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets `atOnce` pieces of work run at a time and `waiting` more wait in line; whoever comes on top of that is refused
 * (`too-many-requests`).
 */
export function makeTurns(atOnce: number, waiting: number): Turns {
  let running = 0;
  const line: (() => void)[] = [];
  const begin = async () => {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (line.length >= waiting) throw new Refusal("too-many-requests", { retryAfterSeconds: 10 });
    // Whoever ends hands the place over, so that nobody slips in between.
    await new Promise<void>((goOn) => line.push(goOn));
  };
  const end = () => {
    const next = line.shift();
    if (next) next();
    else running -= 1;
  };
  return async (work) => {
    await begin();
    try {
      return await work();
    } finally {
      end();
    }
  };
}
