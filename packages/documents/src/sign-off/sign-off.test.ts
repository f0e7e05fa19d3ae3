import { assess, engineVersion, type Sealed, sheetRows } from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import type { Standard } from "@plumbline/core/standards";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadNamedPack } from "../packs/shelf.ts";
import { newSigner, sealedSample } from "../testing/signed-sample.ts";
import { type Bundle, signBundle } from "./bundle.ts";
import { type BundleCheck, checkBundle } from "./check-bundle.ts";
import { differingPlaces } from "./differing-places.ts";
import { findBundle } from "./find-bundle.ts";
import { isTooDeep } from "./limits.ts";
import { namedKey, publicKeyPem } from "./named-key.ts";
import { bundleTag, packBundle, unpackBundle } from "./packed.ts";
import { qrSvg } from "./qr.ts";

const signer = newSigner();
const whole = (await loadNamedPack("cc-cmm-oc@2017")).standard;
/** A standard of one section, so that every leaf of a bundle is soon tried. */
const standard: Standard = {
  ...whole,
  ...{ levels: undefined, evidenceNeeds: [], notes: [], supersedes: [] },
  areas: whole.areas.slice(0, 1).map((area) => ({ ...area, sections: area.sections.slice(0, 1) })),
};
const sealedOf = (change: Partial<Sealed> = {}): Sealed => ({ ...sealedSample(standard, "full"), ...change });

const signed = signBundle(sealedOf(), signer);
const bundle = (): Bundle => JSON.parse(signed.text);
const check = (text: string): BundleCheck => checkBundle({ form: "bundle", text, report: null }, "x.json");
const faults = (text: string) => check(text).faults.map(({ what }) => what);
/** What an attacker without the key can write: the same bundle, changed and set canonically again. */
const rewritten = (change: (one: Bundle) => void) => {
  const one = bundle();
  change(one);
  return canonicalize(one) ?? "";
};

describe("a signed bundle", () => {
  test("is whole as it was written, and says who signed it and with which engine", () => {
    expect(check(signed.text)).toMatchObject({
      ...{ faults: [], sha256: signed.sha256, key: signed.key, otherwise: [] },
      engine: { signed: engineVersion, here: engineVersion },
    });
    expect(signBundle(sealedOf(), signer).text).toBe(signed.text);
  });

  test("whose answers were changed tells what no longer agrees", () => {
    const lowered = rewritten(({ sealed }) => {
      const [first] = sealed.ratings;
      if (first) first.value = "none";
    });
    expect(faults(lowered)).toEqual(["contents", "verdict"]);
    expect(
      check(lowered)
        .faults.at(-1)
        ?.places.some((place) => place.startsWith("/points")),
    ).toBe(true);
  });

  test("whose standard was changed no longer has its fingerprint, even signed anew by somebody else", () => {
    const theirs = newSigner();
    const eased = { ...sealedOf().pack, written: { ...sealedOf().pack.written, revision: 9 } };
    expect(faults(signBundle(sealedOf({ pack: eased }), theirs).text)).toEqual(["standard"]);
    const raised = { ...sealedOf().verdict, attained: "L5" };
    const signedAnew = check(signBundle(sealedOf({ verdict: raised }), theirs).text);
    expect(signedAnew.faults).toEqual([{ what: "verdict", places: ["/attained"] }]);
    expect(signedAnew.key).not.toBe(signed.key);
  });

  test("that should never have been signed is found out", () => {
    const bare = sealedOf({ ratings: [] });
    const verdict = assess(standard, { rows: sheetRows(bare), scope: [], years: 3, held: null });
    const text = signBundle({ ...bare, verdict: JSON.parse(JSON.stringify(verdict)) }, signer).text;
    expect(check(text).faults).toEqual([{ what: "blocked", places: ["ratings-missing"] }]);
  });

  test("of another engine is no forgery: what comes out differently is told apart", () => {
    const older = { ...sealedOf().verdict, attained: "L9" };
    const { faults: found, otherwise } = check(
      signBundle(sealedOf({ engine: "0", verdict: older }), signer).text,
    );
    expect([found, otherwise]).toEqual([[], ["/attained"]]);
  });

  test("set otherwise than it was written is not what was signed", () => {
    expect(faults(JSON.stringify(bundle(), null, 2))).toEqual(["not-canonical"]);
    expect(faults(signed.text.replace('"version":1}', '"version":1,"version":1}'))).toEqual([
      "not-canonical",
    ]);
  });
});

type Path = readonly (string | number)[];
/** Every leaf of plain JSON: text, number, yes or no, nothing, and what is empty. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value);
  if (inner.length === 0) return [path];
  return inner.flatMap(([key, one]) => leavesOf(one, [...path, key]));
}
function put(root: unknown, path: Path, change: (former: unknown) => unknown): void {
  const holder = path.slice(0, -1).reduce((one, key) => Reflect.get(one as object, key), root) as object;
  const last = path.at(-1) ?? "";
  Reflect.set(holder, last, change(Reflect.get(holder, last)));
}
const isFound = (text: string): boolean => {
  try {
    return check(text).faults.length > 0;
  } catch (error) {
    return error instanceof Refusal && error.code === "bundle-unreadable";
  }
};

describe("tampering", () => {
  const leaves = leavesOf(bundle());
  const changes: readonly ((former: unknown) => unknown)[] = [
    (former) => (typeof former === "string" ? `${former}a` : "a"),
    (former) => (typeof former === "string" ? former.slice(0, -1) || "b" : 7),
    (former) => (typeof former === "number" ? former + 1 : former === null ? 0 : null),
    (former) => former !== true,
    (former) =>
      typeof former === "string" ? former.replace(/[0-9a-f]/, (one) => (one === "0" ? "1" : "0")) : {},
  ];

  test("any leaf changed to anything else is found", () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.nat(changes.length - 1), (path, which) => {
        const one = bundle();
        const before = canonicalize(one);
        put(one, path, changes[which] ?? (() => null));
        const text = canonicalize(one) ?? "";
        return text === before || isFound(text);
      }),
      { numRuns: 300 },
    );
  });

  test("every leaf outside the standard's words is found, one by one", () => {
    const own = leaves.filter((path) => path[2] !== "written");
    const missed = own.filter((path) => {
      const one = bundle();
      put(one, path, (former) => (typeof former === "string" ? `${former}0` : former === null ? "x" : null));
      return !isFound(canonicalize(one) ?? "");
    });
    expect(missed).toEqual([]);
  });

  test("any byte changed is found", () => {
    fc.assert(
      fc.property(fc.nat(signed.text.length - 1), fc.integer({ min: 0x20, max: 0x7e }), (place, code) => {
        const other = String.fromCharCode(code);
        if (signed.text[place] === other) return true;
        return isFound(signed.text.slice(0, place) + other + signed.text.slice(place + 1));
      }),
      { numRuns: 200 },
    );
  });
});

describe("a file that carries a bundle", () => {
  const find = (content: string | Buffer) => findBundle(Buffer.from(content), "x");
  const page = `<!doctype html>${bundleTag}${packBundle(signed.text)}</template>`;
  const report = { signed: { bundle: packBundle(signed.text) }, verdict: sealedOf().verdict };

  test("is the bundle itself, a page, or the report's data", () => {
    expect(find(signed.text)).toEqual({ form: "bundle", text: signed.text, report: null });
    expect(find(page)).toEqual({ form: "html", text: signed.text, report: null });
    expect(find(JSON.stringify(report))).toMatchObject({ form: "json", text: signed.text });
  });

  test("and prints something else beside it is found out, as far as it is data", () => {
    const [{ what, places } = { what: "", places: [] }] = checkBundle(
      find(JSON.stringify({ ...report, verdict: { ...report.verdict, attained: "L5" } })),
      "x",
    ).faults;
    expect(what).toBe("report");
    expect(places).toContain("/verdict/attained");
  });

  test.each<[string, string | Buffer, string]>([
    ["nothing", "", "bundle-not-found"],
    ["a page without one", "<!doctype html><p>x", "bundle-not-found"],
    ["a page with two", page + page, "bundle-ambiguous"],
    ["a page with a thousand bombs", page.repeat(1000), "bundle-ambiguous"],
    [
      "a PDF with a thousand files",
      `%PDF-1.7 ${"/EmbeddedFile stream\nx endstream ".repeat(1000)}`,
      "bundle-ambiguous",
    ],
    ["a PDF without one", "%PDF-1.7 /EmbeddedFile stream\nxx endstream", "bundle-not-found"],
    ["pictures", Buffer.from([0x89, 0x50, 0x4e, 0x47]), "bundle-not-found"],
    ["JSON cut short", signed.text.slice(0, 4000), "bundle-unreadable"],
    ["JSON of something else", '{"a":1}', "bundle-not-found"],
    ["JSON nested without end", `{"a":${"[".repeat(200_000)}`, "bundle-unreadable"],
    ["more than 64 MB", Buffer.alloc(64 * 1024 * 1024 + 1, 0x7b), "bundle-too-large"],
  ])("%s has its plain answer", (_, content, code) => {
    expect(() => find(content)).toThrow(code);
  });

  test("wrong types inside it have a plain answer, with the place", () => {
    const wrong = rewritten((one) => Reflect.set(one.sealed, "ratings", "all of them"));
    expect(() => check(wrong)).toThrow(
      expect.objectContaining({ data: { file: "x.json", place: "/sealed/ratings" } }),
    );
  });

  test("that somebody stuffed full is answered in seconds", () => {
    const [piece] = sealedOf().evidence;
    const [rating] = sealedOf().ratings;
    if (!piece || !rating) throw new Error("the sample has a piece and a rating");
    const links = Array.from({ length: 300 }, () => ({ criterion: rating.criterion, angle: rating.angle }));
    const stuffed = {
      evidence: Array.from({ length: 400 }, () => ({ ...piece, links })),
      ratings: Array.from({ length: 60_000 }, (_, at) => ({ ...rating, angle: `a${at}` })),
    };
    const from = performance.now();
    expect(check(signBundle(sealedOf(stuffed), newSigner()).text).faults).not.toEqual([]);
    expect(performance.now() - from).toBeLessThan(20_000);
  }, 60_000);

  test("packing gives the same text back, and what is no packed text is none", () => {
    expect(unpackBundle(packBundle("字"))).toBe("字");
    expect([unpackBundle("!!"), unpackBundle("AAAA")]).toEqual([null, null]);
    expect(isTooDeep('{"a":"[[[[\\"{{{"}')).toBe(false);
  });
});

test("a key is named by its fingerprint, with or without colons, or by its public key file", () => {
  expect(namedKey(signed.key.toUpperCase().replaceAll(/(..)(?!$)/g, "$1:"))).toBe(signed.key);
  expect(namedKey(publicKeyPem(signer.publicKey))).toBe(signed.key);
  expect(() => namedKey("secret")).toThrow("key-unreadable");
});

test("a code is a square picture with a quiet zone", () => {
  expect(qrSvg("PLUMBLINE1", 120)).toMatch(/^<svg .*width="120" height="120" viewBox="0 0 29 29"/);
});

test("places that differ are named as pointers, ten at most", () => {
  expect(differingPlaces({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }], c: 1 })).toEqual(["/a/1/b", "/c"]);
  expect(differingPlaces([...Array(20).keys()], [])).toHaveLength(10);
});
