import { Day } from "../kernel/index.ts";

const separated = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const midnight = /[T\s]+0{1,2}:00(:00(\.0+)?)?Z?$/;
const excelSerial = /^[1-9]\d{4}$/;

/**
 * The day somebody wrote: 2024-03-01, 2024/3/1, 2024.3.1, 2024年3月1日, 20240301, full-width digits too, or the
 * serial number Excel keeps (five digits, counted from 1900). Null where it is none of these or no real day.
 */
export function dayOf(written: string): Day | null {
  const text = written.normalize("NFKC").trim().replace(midnight, "");
  if (excelSerial.test(text)) return dayOfSerial(Number(text));
  const parts = separated.exec(text) ?? compact.exec(text);
  if (!parts) return null;
  const [, year = "", month = "", day = ""] = parts;
  const parsed = Day.safeParse(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return parsed.success ? parsed.data : null;
}

const millisecondsPerDay = 86_400_000;
// Excel's day 1 is 1900-01-01, and it counts a 29 February 1900 that never was: from day 61 the origin is this.
const excelOrigin = Date.UTC(1899, 11, 30);

function dayOfSerial(serial: number): Day {
  return new Date(excelOrigin + serial * millisecondsPerDay).toISOString().slice(0, 10);
}
