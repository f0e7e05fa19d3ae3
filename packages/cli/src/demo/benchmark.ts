import { assessments, type Client } from "@plumbline/api";
import type { BenchmarkEntry, BenchmarkFile } from "@plumbline/core/assessments";
import { outline, type Pack, standardName } from "@plumbline/core/standards";
import { chance } from "./chance.ts";

/** The other centres of the demo: two sources, as two friendly organisations would have sent them. */
const sources = [
  {
    name: "benchmark-south.json",
    source: "5d0c6f2a-8f3b-4b0e-9c57-0d4a1b6e7f10",
    region: "south",
    entries: 8,
  },
  { name: "benchmark-east.json", source: "b7e19a44-21c6-4f0d-8a3e-6c5d2f9b0a31", region: "east", entries: 7 },
] as const;
const industries = ["telecom", "finance"] as const;
const bands = ["51-150", "151-500"] as const;

/** Lets the centres take part, and takes in the anonymous files of two other organisations. */
export async function joinBenchmark(
  client: Client,
  pack: Pick<Pack, "standard" | "rulesHash">,
  { centreIds, year }: { readonly centreIds: readonly string[]; readonly year: number },
): Promise<void> {
  for (const id of centreIds) {
    const body = { consented: true, expectedVersion: 0 };
    await client.call(assessments.decideBenchmarkConsent, { params: { id }, body });
  }
  for (const { name, source, region, entries } of sources) {
    const file: BenchmarkFile = {
      ...{ format: "plumbline-benchmark", version: 1, source },
      entries: Array.from({ length: entries }, (_, at) => entryOf(pack, { source, region, at, year })),
    };
    const upload = new File([JSON.stringify(file)], name, { type: "application/json" });
    await client.upload(assessments.importBenchmarkFile, {}, upload);
  }
}

type Other = {
  readonly source: string;
  readonly region: "south" | "east";
  readonly at: number;
  readonly year: number;
};

function entryOf(
  { standard, rulesHash }: Pick<Pack, "standard" | "rulesHash">,
  other: Other,
): BenchmarkEntry {
  const { source, region, at, year } = other;
  const { sections } = outline(standard);
  // How good the centre is, and each section about as good.
  const good = 0.6 + 0.35 * chance(`${source} ${at}`);
  const shareOf = (code: string) => rounded(good + 0.3 * (chance(`${source} ${at} ${code}`) - 0.5));
  const shares = sections.map(({ code, criteria }) => ({
    code,
    share: shareOf(code),
    weight: criteria.length,
  }));
  const weight = shares.reduce((sum, each) => sum + each.weight, 0);
  return {
    id: source.slice(0, -2) + String(10 + at),
    ...{ industry: industries[at % 2] ?? null, seats: bands[Math.floor(at / 2) % 2] ?? null, region },
    ...{ quarter: `${year - 1}-Q4`, standard: standardName(standard), rulesHash, level: null },
    share: rounded(shares.reduce((sum, each) => sum + each.share * each.weight, 0) / weight),
    sections: Object.fromEntries(shares.map(({ code, share }) => [code, share])),
  };
}

const rounded = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
