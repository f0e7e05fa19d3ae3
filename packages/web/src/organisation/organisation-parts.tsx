import { useMay } from "../platform/session/index.ts";
import { useText } from "../platform/text/index.ts";
import { PartLinks } from "../platform/ui/index.ts";
import { texts } from "./text.ts";
import "./organisation.css";

const home = "/organisation";

/** The way between the parts of the organisation; people only for those who may see them. */
export function OrganisationParts() {
  const t = useText(texts);
  const people = { label: t.people, to: `${home}/people` };
  const parts = [
    { label: t.overview, to: home },
    { label: t.centres, to: `${home}/centres` },
    { label: t.teams, to: `${home}/teams` },
    { label: t.positions, to: `${home}/positions` },
    ...(useMay("people.read") ? [people] : []),
    { label: t.reportLook, to: `${home}/reports` },
  ];
  return <PartLinks label={t.parts} parts={parts} />;
}
