import type { Day } from "@plumbline/core/kernel";
import dayjs from "dayjs";

/** The day on the wall of whoever looks. */
export function today(): Day {
  return dayjs().format("YYYY-MM-DD");
}
