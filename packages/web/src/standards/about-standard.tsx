import type { Pack, Scale } from "@plumbline/core/standards";
import { standardName } from "@plumbline/core/standards";
import { Link } from "@tanstack/react-router";
import { useSay, useText } from "../platform/text/index.ts";
import { Facts, Part } from "../platform/ui/index.ts";
import { texts } from "./text.ts";

/** Whose standard it is, how we read it, how it is rated, and which edition this is. */
export function AboutStandard({ pack }: { readonly pack: Pack }) {
  const t = useText(texts);
  const say = useSay();
  const { standard } = pack;
  const [older] = standard.supersedes;
  return (
    <>
      <Part title={t.rights}>
        <p>{say(standard.rights)}</p>
      </Part>
      {standard.notes.length > 0 && (
        <Part title={t.readings}>
          <p className="quiet">{t.readingsWhy}</p>
          <ul>
            {standard.notes.map((note) => (
              <li key={note.en}>{say(note)}</li>
            ))}
          </ul>
        </Part>
      )}
      <AnglesPart pack={pack} />
      <Part title={t.version}>
        <Facts
          facts={[
            [t.publisher, say(standard.publisher)],
            [t.editionName, standard.edition],
            [t.revision, standard.revision],
            [t.supersedes, standard.supersedes.map(standardName).join(" · ") || t.none],
            [t.thresholds, t.thresholdsOf(standard.thresholds.strength, standard.thresholds.weakness)],
            [t.hash, <Hash key="hash" value={pack.hash} />],
            [t.rulesHash, <Hash key="rules" value={pack.rulesHash} />],
            [t.textsHash, <Hash key="texts" value={pack.textsHash} />],
          ]}
        />
        <p className="quiet small">{t.hashesWhy}</p>
        <p>
          <Link
            to="/standards/$id/difference"
            params={{ id: standard.id }}
            search={{ to: standard.edition, ...(older && { from: standardName(older) }) }}
          >
            {t.compare}
          </Link>
        </p>
      </Part>
    </>
  );
}

function Hash({ value }: { readonly value: string }) {
  return <span className="hash">{value}</span>;
}

function AnglesPart({ pack: { standard } }: { readonly pack: Pack }) {
  const t = useText(texts);
  const say = useSay();
  return (
    <Part title={t.angles}>
      <Facts facts={standard.angles.map(({ title, question }) => [say(title), say(question)] as const)} />
      {standard.scales.map((scale) => (
        <ScaleTable
          key={scale.id}
          scale={scale}
          angles={standard.angles.filter((angle) => angle.scale === scale.id).map(({ title }) => say(title))}
        />
      ))}
    </Part>
  );
}

function ScaleTable({ scale, angles }: { readonly scale: Scale; readonly angles: readonly string[] }) {
  const t = useText(texts);
  const say = useSay();
  return (
    <section className="definition">
      <h3>
        {t.scales} <span className="quiet small">{t.scaleOf(angles.join(" · "))}</span>
      </h3>
      <table className="table table-small">
        <thead>
          <tr>
            <th scope="col" className="cell-number">
              {t.points}
            </th>
            <th scope="col">{t.answer}</th>
            <th scope="col">{t.compliant}</th>
          </tr>
        </thead>
        <tbody>
          {scale.values.map(({ id, points, title, compliant }) => (
            <tr key={id}>
              <td className="cell-number">{points}</td>
              <th scope="row">{say(title)}</th>
              <td>{compliant ? t.yes : t.no}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
