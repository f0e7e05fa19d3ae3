import type { EvidenceEntry, EvidenceLink } from "@plumbline/core/assessments";
import type { CountingKind } from "@plumbline/core/standards";
import { Link } from "@tanstack/react-router";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { StatusWord } from "../../platform/ui/index.ts";
import type { PieceContext } from "./piece-fields.tsx";
import { countTexts, texts } from "./text.ts";

/** The criteria a piece speaks to, each leading to its place in the workspace; an angle is named where there are several. */
export function PieceLinks(props: {
  readonly context: Pick<PieceContext, "id" | "standard">;
  readonly links: readonly EvidenceLink[];
}) {
  const t = useText(texts);
  const say = useSay();
  const { id, standard } = props.context;
  if (props.links.length === 0) return <span className="quiet">{t.noLinks}</span>;
  const byCriterion = Map.groupBy(props.links, ({ criterion }) => criterion);
  const angleWords = (links: readonly EvidenceLink[]) =>
    standard.angles
      .filter((angle) => links.some((link) => link.angle === angle.id))
      .map((angle) => say(angle.title))
      .join(" · ");
  return (
    <span className="piece-links">
      {[...byCriterion].map(([criterion, links]) => (
        <Link
          key={criterion}
          to="/assessments/$assessmentId/rate"
          params={{ assessmentId: id }}
          search={{ criterion }}
        >
          {criterion}
          {standard.angles.length > 1 && <span className="quiet"> {angleWords(links)}</span>}
        </Link>
      ))}
    </span>
  );
}

/** The days a piece is valid for, in words. */
export function useValidityWords() {
  const t = useText(texts);
  const format = useFormat();
  return {
    days: ({ validFrom, validTo }: Pick<EvidenceEntry, "validFrom" | "validTo">): string => {
      if (validFrom && validTo) return t.fromTo(format.day(validFrom), format.day(validTo));
      if (validFrom) return t.from(format.day(validFrom));
      return validTo ? t.to(format.day(validTo)) : t.always;
    },
  };
}

/** Whether a piece counts: valid, out of date, not yet valid, withdrawn. */
export function ValidityWord({ piece }: { readonly piece: Pick<EvidenceEntry, "validity" | "withdrawn"> }) {
  const t = useText(texts);
  if (piece.withdrawn) return <StatusWord tone="quiet">{t.withdrawn}</StatusWord>;
  if (piece.validity === "valid") return <StatusWord tone="good">{t.valid}</StatusWord>;
  return <StatusWord tone="warning">{piece.validity === "expired" ? t.isExpired : t.isLater}</StatusWord>;
}

/** Kinds that pieces count as, in words: `制度文件 2 · 谈话 1`. */
export function useCountWords(): (counts: Partial<Record<CountingKind, number>>) => string {
  const counted = useText(countTexts);
  return (counts) =>
    // Object.entries of a partial record gives the keys it has.
    (Object.entries(counts) as [CountingKind, number][])
      .map(([kind, count]) => `${counted[kind]} ${count}`)
      .join(" · ");
}
