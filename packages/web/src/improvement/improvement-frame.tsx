import { useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Allowed } from "../platform/frame/index.ts";
import { useMay } from "../platform/session/index.ts";
import { useText } from "../platform/text/index.ts";
import { Page, PartLinks } from "../platform/ui/index.ts";
import { LinkButton } from "../platform/ui/link-button.tsx";
import { texts } from "./text.ts";
import "./improvement.css";

const home = "/improvement";

type FrameProps = {
  readonly part: "register" | "actions" | "board" | "calendar" | "timeline" | "projection";
  readonly description: string;
  readonly children: ReactNode;
};

/** What stands around every view of improvement: the way to the other views, and raising a finding. */
export function ImprovementFrame({ part, description, children }: FrameProps) {
  const t = useText(texts);
  const mayRaise = useMay("improvement.manage");
  const isHome = part === "register";
  return (
    <Allowed permission="improvement.read">
      <Page
        title={isHome ? t.improvement : t[part]}
        trail={isHome ? [] : [{ label: t.improvement, to: home }]}
        description={description}
        action={mayRaise && <RaiseButton />}
      >
        <Views />
        {children}
      </Page>
    </Allowed>
  );
}

/** The centre one looks at is the centre a finding is raised in. */
function RaiseButton() {
  const t = useText(texts);
  const { centreId }: { centreId?: unknown } = useSearch({ strict: false });
  const search = typeof centreId === "string" ? { centreId } : {};
  return (
    <LinkButton primary to={"/improvement/findings/new" as string} search={search}>
      {t.raise}
    </LinkButton>
  );
}

function Views() {
  const t = useText(texts);
  const parts = [
    { label: t.register, to: home },
    { label: t.actions, to: `${home}/actions` },
    { label: t.board, to: `${home}/board` },
    { label: t.calendar, to: `${home}/calendar` },
    { label: t.timeline, to: `${home}/timeline` },
    { label: t.projection, to: `${home}/projection` },
  ];
  return <PartLinks label={t.parts} parts={parts} />;
}
