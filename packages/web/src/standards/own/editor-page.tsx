import type { standards as api } from "@plumbline/api";
import { standardName } from "@plumbline/core/standards";
import { useParams } from "@tanstack/react-router";
import { Allowed } from "../../platform/frame/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Page, ProblemNotice, Waiting } from "../../platform/ui/index.ts";
import { useOwnStandard } from "./data.ts";
import { DraftEditor } from "./draft-editor.tsx";
import { PublishedView } from "./published-view.tsx";
import { texts } from "./text.ts";
import "../standards.css";
import "./own.css";

/** An own standard: a draft to write at, or a published edition with what can be done with it. */
export function OwnStandardPage() {
  return (
    <Allowed permission="standards.write">
      <Body />
    </Allowed>
  );
}

function Body() {
  const t = useText(texts);
  const { id = "", edition = "" } = useParams({ strict: false });
  const { data, error, refetch } = useOwnStandard(id, edition);
  const trail = [{ label: t.standards, to: "/standards" }];
  if (!data)
    return (
      <Page title={error ? t.notThere : t.title} trail={trail}>
        {error ? <ProblemNotice problem={error} retry={() => void refetch()} /> : <Waiting rows={8} />}
      </Page>
    );
  // Another draft, or a draft replaced by a file, is laid out anew; what is saved here is not.
  const key = `${standardName(data.own)} ${data.own.state}`;
  if (data.own.state === "published") return <Published key={key} reading={data} />;
  return <DraftEditor key={key} reading={data} trail={trail} />;
}

function Published({ reading }: { readonly reading: api.OwnStandardReading }) {
  const t = useText(texts);
  const say = useSay();
  const { moment } = useFormat();
  const { own } = reading;
  const description = t.publishedOn(standardName(own), moment(own.publishedAt), own.publishedBy ?? "–");
  return (
    <Page title={say(own.title)} trail={[{ label: t.standards, to: "/standards" }]} description={description}>
      <PublishedView reading={reading} />
    </Page>
  );
}
