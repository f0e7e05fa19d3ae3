import type { Language, Text } from "@plumbline/core/kernel";

/** Where a command speaks: results to `print`, everything else to `complain`; one language throughout. */
export type Terminal = {
  readonly language: Language;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
};

/** One command: its help with examples, and what it does. It gives the exit code: 0 done, 2 bad input; others its help names. */
export type Command = {
  readonly help: Text;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<0 | 2 | 3 | 4 | 5>;
};
