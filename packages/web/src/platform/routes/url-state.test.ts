import { expect, test } from "vitest";
import { z } from "zod";
import { parseSearch, readFields, stringifySearch } from "./url-state.ts";

const shape = {
  search: z.string().default(""),
  state: z.enum(["open", "closed"]).optional(),
  offset: z.coerce.number().int().min(0).default(0),
};

test("what an address says is read by the page's own schema", () => {
  expect(readFields(shape, parseSearch("?search=%E7%8E%8B&state=open&offset=50"))).toEqual({
    search: "王",
    state: "open",
    offset: 50,
  });
});

test("a word that does not fit counts as not given, and spoils no other", () => {
  expect(readFields(shape, parseSearch("?state=lost&offset=-3&search=a"))).toEqual({
    search: "a",
    state: undefined,
    offset: 0,
  });
});

test("what is empty leaves the address", () => {
  expect(stringifySearch({ search: "", state: undefined, offset: 50 })).toBe("?offset=50");
  expect(stringifySearch({})).toBe("");
});
