import { Link } from "@tanstack/react-router";
import type { Step } from "./page.tsx";

type PartLinksProps = {
  /** What the parts are parts of, for those who do not see them. */
  readonly label: string;
  /** The overview first, at the address all others stand below. */
  readonly parts: readonly Step[];
};

/** The way between the pages of one thing. */
export function PartLinks({ label, parts }: PartLinksProps) {
  return (
    <nav className="part-links" aria-label={label}>
      {parts.map((part, at) => (
        <Link key={part.to} to={part.to} activeOptions={{ exact: at === 0, includeSearch: false }}>
          {part.label}
        </Link>
      ))}
    </nav>
  );
}
