import {
  engineVersion,
  type Sealed,
  sealedBlocks,
  sealedStandard,
  sealedVerdict,
} from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { standardName } from "@plumbline/core/standards";
import { canonicalHash, canonicalText, packOf } from "../packs/fingerprint.ts";
import { Bundle, isSignedBy, keyFingerprint } from "./bundle.ts";
import { differingPlaces } from "./differing-places.ts";
import { type FoundBundle, parsed } from "./find-bundle.ts";

export const bundleFaults = [
  ...(["not-canonical", "contents", "key", "signature", "standard"] as const),
  ...(["verdict", "blocked", "report"] as const),
] as const;
/** What was found altered: the bytes, the contents against their fingerprint, the key, the signature, the standard … */
export type BundleFault = {
  readonly what: (typeof bundleFaults)[number];
  /** Where, as JSON pointers; at most ten. */
  readonly places: readonly string[];
};

/** What a check of a bundle found. It is whole where there are no faults; whether its signer is trusted is asked apart. */
export type BundleCheck = {
  readonly form: FoundBundle["form"];
  readonly faults: readonly BundleFault[];
  readonly sealed: Sealed;
  readonly sha256: string;
  readonly key: string;
  /** The engine that signed, and the one here; under another one figures may come out differently. */
  readonly engine: { readonly signed: string; readonly here: string };
  /** Where the verdict of another engine differs from what this one gives; a difference under the same engine is a fault. */
  readonly otherwise: readonly string[];
};

/** Checks everything a bundle says of itself, needing nothing but the bundle. What is no bundle at all is refused. */
export function checkBundle(found: FoundBundle, file: string): BundleCheck {
  const raw = parsed(found.text, file);
  const read = Bundle.safeParse(raw);
  if (!read.success) {
    // Its names are the file's; nothing that moves a terminal comes along.
    const place = `/${read.error.issues[0]?.path.join("/") ?? ""}`.replaceAll(/[\p{Cc}\p{Cf}]/gu, "?");
    throw new Refusal("bundle-unreadable", { file, place });
  }
  const bundle = read.data;
  const { sealed, sha256, signer } = bundle;
  const engine = { signed: sealed.engine, here: engineVersion };
  const figures = figureFaults(bundle);
  const isSameEngine = engine.signed === engine.here;
  const isVerdict = ({ what }: BundleFault) => what === "verdict";
  return {
    ...{ form: found.form, sealed, sha256, key: signer.fingerprint, engine },
    faults: [
      ...sealFaults(found.text, raw, bundle),
      ...figures.filter((fault) => isSameEngine || !isVerdict(fault)),
      ...reportFaults(found, sealed),
    ],
    otherwise: isSameEngine ? [] : (figures.find(isVerdict)?.places ?? []),
  };
}

function fault(what: BundleFault["what"], isFound: boolean, places: readonly string[] = []): BundleFault[] {
  return isFound ? [{ what, places }] : [];
}

/** The raw contents are hashed, never the parsed ones: a schema could mend what somebody altered. */
function sealFaults(text: string, raw: Readonly<Record<string, unknown>>, bundle: Bundle): BundleFault[] {
  const { sha256, signer } = bundle;
  return [
    ...fault("not-canonical", canonicalText(raw) !== text.trimEnd()),
    ...fault("contents", canonicalHash(raw.sealed) !== sha256),
    ...fault("key", keyFingerprint(signer.publicKey) !== signer.fingerprint),
    ...fault("signature", !isSignedBy(bundle)),
  ];
}

function figureFaults({ sealed }: Bundle): BundleFault[] {
  const standard = sealedStandard(sealed);
  if (!standard) return [{ what: "standard", places: ["/sealed/pack/written"] }];
  const { pack } = sealed;
  try {
    // The words as they were signed: what the schema adds by default must not go into the fingerprint.
    const { hash, rulesHash, textsHash } = packOf(pack.written as typeof standard);
    const name = standardName(standard);
    const differing = differingPlaces(pack, { ...pack, hash, rulesHash, textsHash, name });
    const verdict = JSON.parse(JSON.stringify(sealedVerdict(standard, sealed)));
    const otherwise = differingPlaces(sealed.verdict, verdict);
    const blocks = sealedBlocks(standard, sealed).map(({ kind }) => kind);
    return [
      ...fault("standard", differing.length > 0, differing),
      ...fault("verdict", otherwise.length > 0, otherwise),
      ...fault("blocked", blocks.length > 0, blocks),
    ];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ what: "verdict", places: [error.code] }];
  }
}

/** What a JSON report prints beside its bundle: verdict, answers and names must be those that were signed. */
function reportFaults({ report }: FoundBundle, sealed: Sealed): BundleFault[] {
  if (!report) return [];
  const printed = { verdict: report.verdict, organisation: report.organisation, ...named(report) };
  const signed = {
    ...{ verdict: sealed.verdict, organisation: sealed.organisation.name, centre: sealed.centre.name },
    ...{ title: sealed.assessment.title, standard: sealed.pack.hash, answers: answersOf(sealed) },
  };
  const places = differingPlaces(signed, printed);
  return fault("report", places.length > 0, places);
}

function named(report: Readonly<Record<string, unknown>>) {
  const of = (key: string, field: string) => fieldOf(report[key], field);
  return {
    ...{ centre: of("centre", "name"), title: of("assessment", "title"), standard: of("standard", "hash") },
    answers: printedAnswers(report.rows),
  };
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, field) : undefined;
}

/** `criterion angle` → value, of what is rated and applicable. */
function answersOf({ ratings, notApplicable }: Sealed): Record<string, unknown> {
  const isMarked = new Set(notApplicable.map(({ criterion }) => criterion));
  const given = ratings.filter(({ criterion, value }) => value !== null && !isMarked.has(criterion));
  return Object.fromEntries(given.map(({ criterion, angle, value }) => [`${criterion} ${angle}`, value]));
}

function printedAnswers(rows: unknown): Record<string, unknown> {
  if (!Array.isArray(rows)) return {};
  const pairs = rows.flatMap((row: unknown) => {
    const ratings = fieldOf(row, "ratings");
    if (!Array.isArray(ratings) || fieldOf(row, "notApplicable") === true) return [];
    return ratings
      .filter((rating) => fieldOf(rating, "value") !== null)
      .map((rating) => [
        `${fieldOf(row, "criterion")} ${fieldOf(rating, "angle")}`,
        fieldOf(rating, "value"),
      ]);
  });
  return Object.fromEntries(pairs);
}
