import { Allowed } from "../../platform/frame/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, Page } from "../../platform/ui/index.ts";
import { OrganisationParts } from "../organisation-parts.tsx";
import { texts as shared } from "../text.ts";
import { useReportLook } from "./data.ts";
import { LogoPart } from "./logo-part.tsx";
import { TemplatesPart } from "./templates-part.tsx";
import { texts } from "./text.ts";
import "./report-look.css";

/** What the organisation's reports look like: its logo, and Word templates of its own. */
export function ReportLookPage() {
  const t = useText(texts);
  const words = useText(shared);
  return (
    <Allowed permission="organisation.read">
      <Page title={words.organisation} description={t.description}>
        <OrganisationParts />
        <Answer of={useReportLook()}>
          {(look) => (
            <>
              <LogoPart look={look} />
              <TemplatesPart look={look} />
            </>
          )}
        </Answer>
      </Page>
    </Allowed>
  );
}
