import type { Person } from "@plumbline/core/organisation";
import { useState } from "react";
import { today } from "../../platform/calendar/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { type Column, StatusWord } from "../../platform/ui/index.ts";
import { NameCell } from "../archived-toggle.tsx";
import { useCentres, usePositions, useTeams } from "../data.ts";
import { namesOf } from "../records.ts";
import { texts as shared } from "../text.ts";
import { texts } from "./text.ts";

/** How the list writes people: names for ids, and a word for those who have left. */
export function usePersonColumns(): readonly Column<Person>[] {
  const t = useText(texts);
  const words = useText(shared);
  const centres = namesOf(useCentres().data?.entries);
  const teams = namesOf(useTeams().data?.entries);
  const positions = namesOf(usePositions().data?.entries);
  return [
    { key: "staffNumber", title: t.staffNumber, value: (person) => person.staffNumber },
    {
      key: "name",
      title: t.name,
      names: true,
      value: (person) => person.name,
      cell: (person) => <NameCell name={person.name} archived={person.archivedAt !== null} />,
    },
    { key: "centre", title: words.centre, value: (person) => centres.get(person.centreId ?? "") },
    { key: "team", title: words.team, value: (person) => teams.get(person.teamId ?? "") },
    { key: "position", title: words.position, value: (person) => positions.get(person.positionId ?? "") },
    { key: "email", title: t.email, value: (person) => person.email },
    ...useDayColumns(),
  ];
}

function useDayColumns(): readonly Column<Person>[] {
  const t = useText(texts);
  const format = useFormat();
  const [day] = useState(today);
  return [
    {
      key: "joinedOn",
      title: t.joinedOn,
      value: (person) => person.joinedOn,
      cell: ({ joinedOn }) => <span className="whole">{format.day(joinedOn)}</span>,
    },
    {
      key: "leftOn",
      title: t.leftOn,
      value: (person) => person.leftOn,
      cell: ({ leftOn }) => (
        <>
          <span className="whole">{format.day(leftOn)}</span>{" "}
          {leftOn !== null && leftOn < day && <StatusWord tone="quiet">{t.left}</StatusWord>}
        </>
      ),
    },
  ];
}
