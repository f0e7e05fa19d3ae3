import { type DestinationStream, type Logger, type LoggerOptions, pino } from "pino";

/**
 * The program's log: JSON lines without personal data. Requests appear by route, never by address, query or body;
 * errors without the values a database message may quote.
 */
export function makeLog(level: LoggerOptions["level"] = "info", to?: DestinationStream): Logger {
  const options: LoggerOptions = { level, base: null, serializers: { err: errorFacts } };
  return to ? pino(options, to) : pino(options);
}

/** What the log keeps of an error; `at` is where it was thrown. */
export function errorFacts(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = "", cause } = error;
  return {
    type: name,
    message: isFromDatabase(error) ? message.replaceAll(/"[^"]*"/g, '"…"') : message,
    ...only(error, ["code", "constraint", "table", "column", "routine"]),
    at: stack
      .split("\n")
      .filter((line) => line.startsWith("    at "))
      .map((line) => line.trim()),
    ...(cause !== undefined && { cause: errorFacts(cause) }),
  };
}

function isFromDatabase(error: Error): boolean {
  return "severity" in error;
}

function only(error: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(error).filter(([name]) => names.includes(name)));
}
