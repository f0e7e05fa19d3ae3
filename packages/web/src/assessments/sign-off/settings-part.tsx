import { twoPeopleRules } from "@plumbline/core/assessments";
import { Radio } from "antd";
import { useMay } from "../../platform/session/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, Part, ProblemNotice } from "../../platform/ui/index.ts";
import { useChangeSettings, useSettings } from "./data.ts";
import { settingsTexts } from "./text.ts";

/** On the organisation's page: which assessments take two people to sign off. */
export function SignOffSettingsPart() {
  const t = useText(settingsTexts);
  const mayManage = useMay("organisation.manage");
  const change = useChangeSettings();
  return (
    <Part title={t.title}>
      <p className="quiet">{t.why}</p>
      <Answer of={useSettings()}>
        {({ twoPeople, version }) => (
          <Radio.Group
            className="choices"
            aria-label={t.title}
            disabled={!mayManage || change.isPending}
            value={twoPeople}
            onChange={(event) =>
              change.mutate({ body: { twoPeople: event.target.value, expectedVersion: version } })
            }
            options={twoPeopleRules.map((value) => ({ value, label: t[value] }))}
          />
        )}
      </Answer>
      <ProblemNotice problem={change.error} />
    </Part>
  );
}
