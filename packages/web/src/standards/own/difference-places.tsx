import type { Difference, PlaceDifference, SectionDifference } from "@plumbline/core/standards";
import { useLanguage, useSay, useText } from "../../platform/text/index.ts";
import { Part } from "../../platform/ui/index.ts";
import { criterionTexts } from "./criterion-text.ts";
import { differenceTexts } from "./difference-text.ts";

/** What else is different: sections, rules, and words that are no criterion's. */
export function DifferencePlaces({ difference }: { readonly difference: Difference }) {
  const t = useText(differenceTexts);
  const { sections, rules, words } = difference;
  return (
    <>
      {sections.length > 0 && (
        <Part title={t.sections}>
          <Sections sections={sections} />
        </Part>
      )}
      {rules.length > 0 && (
        <Part title={t.rules}>
          <p className="quiet">{t.rulesWhy}</p>
          <Places label={t.rules} places={rules} />
        </Part>
      )}
      {words.length > 0 && (
        <Part title={t.words}>
          <Places label={t.words} places={words} />
        </Part>
      )}
    </>
  );
}

function Sections({ sections }: { readonly sections: readonly SectionDifference[] }) {
  const t = useText(differenceTexts);
  const kinds = useText(criterionTexts);
  const say = useSay();
  return (
    <div className="table-place">
      <table className="table">
        <caption className="hidden">{t.sections}</caption>
        <Head first={t.place} />
        <tbody>
          {sections.map(({ kind, code, changes, before, after }) => (
            <tr key={`${kind} ${code}`}>
              <th scope="row">{kinds.headOf(kinds[kind], code)}</th>
              <td>{before ? say(before) : t.nothing}</td>
              <td>{after ? say(after) : t.nothing}</td>
              <td>{changes.map((change) => t[change]).join(t.and)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ first }: { readonly first: string }) {
  const t = useText(differenceTexts);
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">{t.old}</th>
        <th scope="col">{t.now}</th>
        <th scope="col">
          <span className="hidden">{t.class}</span>
        </th>
      </tr>
    </thead>
  );
}

function Places(props: { readonly label: string; readonly places: readonly PlaceDifference[] }) {
  const language = useLanguage();
  const t = useText(differenceTexts);
  const shown = (value: unknown) => plain(value, language) ?? t.nothing;
  return (
    <div className="table-place">
      <table className="table">
        <caption className="hidden">{props.label}</caption>
        <Head first={t.place} />
        <tbody>
          {props.places.map(({ place, before, after }) => (
            <tr key={place}>
              <th scope="row">
                <code>{place}</code>
              </th>
              <td>{shown(before)}</td>
              <td>{shown(after)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A value as one reads it: a text in the language of the screen, a list by its entries; nothing is null. */
function plain(value: unknown, language: "zh" | "en"): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return String(value);
  if (language in value && typeof Reflect.get(value, language) === "string")
    return String(Reflect.get(value, language));
  return JSON.stringify(value);
}
