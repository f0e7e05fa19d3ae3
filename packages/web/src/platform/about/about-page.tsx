import { PartsIn } from "../joints/index.ts";
import { useText } from "../text/index.ts";
import { Facts, Page } from "../ui/index.ts";
import { texts } from "./text.ts";

/** What this is, which version, and on whose shoulders it stands. */
export function AboutPage() {
  const t = useText(texts);
  return (
    <Page title={t.title} width="text">
      <p>{t.what}</p>
      <p>{t.how}</p>
      <Facts
        facts={[
          [t.version, import.meta.env.VERSION],
          [t.licence, t.licenceWords],
          [t.parts, <a href="/licences.md">{t.partsWords}</a>],
          [t.api, <a href="/api/docs">{t.apiWords}</a>],
        ]}
      />
      <PartsIn place="about" told={{}} />
    </Page>
  );
}
