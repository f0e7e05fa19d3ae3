import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Page, ProblemNotice, Waiting } from "../../platform/ui/index.ts";
import { useCentre } from "../data.ts";
import "../assessments.css";

type Centre = NonNullable<ReturnType<typeof useCentre>["data"]>;

type SubpageProps = {
  readonly title: string;
  readonly description: string;
  /** The title where there is no centre of that id. */
  readonly notThere: string;
  readonly width?: "text" | "full";
  /** The one primary action. */
  readonly actionOf?: (centre: Centre) => ReactNode;
  readonly children: (centre: Centre) => ReactNode;
};

/** A page below that of a centre, with the way back to it. */
export function CentreSubpage(props: SubpageProps) {
  const { title, description, notThere, width = "full", actionOf, children } = props;
  const centreId = useParams({ strict: false }).centreId ?? "";
  const { data, error } = useCentre(centreId);
  if (!data) {
    return (
      <Page title={error ? notThere : title} width={width}>
        {error ? <ProblemNotice problem={error} /> : <Waiting rows={6} />}
      </Page>
    );
  }
  const trail = [{ label: data.name, to: `/centres/${centreId}` }];
  return (
    <Page title={title} trail={trail} description={description} action={actionOf?.(data)} width={width}>
      {children(data)}
    </Page>
  );
}
