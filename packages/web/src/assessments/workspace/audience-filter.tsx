import { audienceNames, audiencesOf } from "@plumbline/core/standards";
import { useMemo } from "react";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { ChoiceFilter } from "../../platform/ui/index.ts";
import { findTexts } from "./text.ts";
import { useShowAudience } from "./use-keys.ts";
import { usePlace, useWorkspace } from "./workspace-context.ts";

/** Shows only what one audience can answer, so that several people answer at once; with how many questions each has. */
export function AudienceFilter() {
  const t = useText(findTexts);
  const say = useSay();
  const format = useFormat();
  const { sections } = useWorkspace();
  const audience = usePlace((place) => place.audience);
  const showAudience = useShowAudience();
  const counts = useMemo(() => audiencesOf(sections.flatMap(({ criteria }) => criteria)), [sections]);
  if (counts.length === 0) return null;
  return (
    <ChoiceFilter
      label={t.audience}
      value={audience ?? undefined}
      options={counts.map(({ audience: value, criteria }) => ({
        value,
        label: t.audienceCount(say(audienceNames[value]), format.number(criteria)),
      }))}
      onChange={(value) => showAudience(value ?? null)}
    />
  );
}
