import type { CriterionLink } from "@plumbline/core/standards";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { texts } from "./text.ts";

/** Where a criterion leads in other standards: how it stands to each, and why. */
export function CriterionLinks({ links }: { readonly links: readonly CriterionLink[] }) {
  const t = useText(texts);
  const say = useSay();
  return (
    <ul className="guidance-links">
      {links.map((link) => (
        <li key={`${link.standard} ${link.criterion}`}>
          <CriterionAddress standard={link.standard} criterion={link.criterion}>
            {link.criterion} {say(link.title)}
          </CriterionAddress>{" "}
          <span className="quiet">
            {link.standard} · {t[link.relation]}
          </span>
          <span className="guidance-reason">{say(link.reason)}</span>
        </li>
      ))}
    </ul>
  );
}

/** A link to one criterion of a standard named `id@edition`. */
export function CriterionAddress(props: {
  readonly standard: string;
  readonly criterion: string;
  readonly children: ReactNode;
}) {
  const [id = "", edition = ""] = props.standard.split("@");
  return (
    <Link to="/standards/$id/$edition" params={{ id, edition }} search={{ criterion: props.criterion }}>
      {props.children}
    </Link>
  );
}
