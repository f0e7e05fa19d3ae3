import { Link } from "@tanstack/react-router";
import { useMay } from "../platform/session/index.ts";
import { useText } from "../platform/text/index.ts";
import { texts } from "./text.ts";
import "./organisation.css";

/** The way between the parts of the organisation; people only for those who may see them. */
export function PartLinks() {
  const t = useText(texts);
  const seesPeople = useMay("people.read");
  const exact = { exact: true, includeSearch: false };
  const below = { includeSearch: false };
  return (
    <nav className="organisation-parts" aria-label={t.parts}>
      <Link to="/organisation" activeOptions={exact}>
        {t.overview}
      </Link>
      <Link to="/organisation/centres" activeOptions={below}>
        {t.centres}
      </Link>
      <Link to="/organisation/teams" activeOptions={below}>
        {t.teams}
      </Link>
      <Link to="/organisation/positions" activeOptions={below}>
        {t.positions}
      </Link>
      {seesPeople && (
        <Link to="/organisation/people" activeOptions={below}>
          {t.people}
        </Link>
      )}
    </nav>
  );
}
