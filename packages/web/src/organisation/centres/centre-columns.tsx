import { businessTypes, type Centre, channels, yearsInOperation } from "@plumbline/core/organisation";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { today } from "../../platform/calendar/index.ts";
import { useFormat, useLanguage, useText } from "../../platform/text/index.ts";
import type { Column } from "../../platform/ui/index.ts";
import { NameCell } from "../archived-toggle.tsx";
import { texts as shared } from "../text.ts";
import {
  businessTypeTexts,
  channelTexts,
  industryTexts,
  operatingModelTexts,
  regionTexts,
  texts,
} from "./text.ts";

/** How the list writes centres; the years are complete ones, counted to today. */
export function useCentreColumns(): readonly Column<Centre>[] {
  const t = useText(texts);
  const words = useText(shared);
  const format = useFormat();
  const names = useCentreWords();
  const [day] = useState(today);
  return [
    {
      key: "name",
      title: words.name,
      names: true,
      value: (centre) => centre.name,
      cell: (centre) => (
        <Link to="/centres/$centreId" params={{ centreId: centre.id }} className="centre-name">
          <NameCell name={centre.name} archived={centre.archivedAt !== null} />
        </Link>
      ),
    },
    phrases("city", t.city, (centre) => centre.city || null),
    phrases("region", t.region, names.region),
    {
      key: "openedOn",
      title: t.openedOn,
      value: (centre) => centre.openedOn,
      cell: (centre) => <span className="whole">{format.day(centre.openedOn)}</span>,
    },
    {
      key: "years",
      title: t.years,
      kind: "number",
      value: (centre) => yearsInOperation(centre.openedOn, day),
      cell: (centre) => format.number(yearsInOperation(centre.openedOn, day)),
    },
    {
      key: "seats",
      title: t.seats,
      kind: "number",
      value: (centre) => centre.seats,
      cell: (centre) => format.number(centre.seats),
    },
    phrases("channels", t.channels, names.channels),
    phrases("businessTypes", t.businessTypes, names.businessTypes),
    phrases("industry", t.industry, names.industry),
    phrases("operatingModel", t.operatingModel, names.operatingModel),
  ];
}

/** A column of a few words that break between phrases, never inside one. */
function phrases(key: string, title: string, value: (centre: Centre) => string | null): Column<Centre> {
  return { key, title, value, cell: (centre) => <span className="phrases">{value(centre) ?? "–"}</span> };
}

/** What is chosen for a centre in words, in the order of the model; null where nothing is. */
export function useCentreWords() {
  const channelNames = useText(channelTexts);
  const businessNames = useText(businessTypeTexts);
  const industryNames = useText(industryTexts);
  const modelNames = useText(operatingModelTexts);
  const regionNames = useText(regionTexts);
  const comma = useLanguage() === "zh" ? "、" : ", ";
  const listed = (words: readonly string[]) => words.join(comma) || null;
  return {
    channels: (centre: Centre) =>
      listed(channels.filter((each) => centre.channels.includes(each)).map((each) => channelNames[each])),
    businessTypes: (centre: Centre) =>
      listed(
        businessTypes
          .filter((each) => centre.businessTypes.includes(each))
          .map((each) => businessNames[each]),
      ),
    region: (centre: Centre) => centre.region && regionNames[centre.region],
    industry: (centre: Centre) => centre.industry && industryNames[centre.industry],
    operatingModel: (centre: Centre) => centre.operatingModel && modelNames[centre.operatingModel],
  };
}
