import type { CertificateVersion } from "@plumbline/core/assessments";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Answer } from "../../platform/ui/index.ts";
import { useVersions } from "./data.ts";
import { texts } from "./text.ts";

/** What was recorded of a certificate, change by change, the newest first. */
export function History({ id }: { readonly id: string }) {
  return (
    <Answer of={useVersions(id)}>
      {({ entries }) => (
        <ol className="plain-list">
          {entries.map((version) => (
            <Version key={version.version} of={version} />
          ))}
        </ol>
      )}
    </Answer>
  );
}

function Version({ of: { version, by, at, says, ended } }: { readonly of: CertificateVersion }) {
  const t = useText(texts);
  const format = useFormat();
  const [from, to] = [format.day(says.issuedOn), format.day(says.validUntil)];
  const end = ended && (ended.how === "withdrawn" ? t.withdrawn : t.superseded)(format.day(ended.on));
  return (
    <li>
      <p className="quiet small">{t.versionBy(version, by, format.moment(at))}</p>
      <p>
        {says.number} · {t.versionSays(says.level, from, to)}
        {says.visits.length > 0 && ` · ${t.versionVisits(says.visits.length)}`}
        {end && ` · ${end}`}
      </p>
      {says.scope && <p className="small">{says.scope}</p>}
    </li>
  );
}
