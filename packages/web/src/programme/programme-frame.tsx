import type { ReactNode } from "react";
import { Allowed } from "../platform/frame/index.ts";
import { useText } from "../platform/text/index.ts";
import { Page, PartLinks } from "../platform/ui/index.ts";
import { texts } from "./text.ts";
import "./programme.css";

const home = "/programme";

type FrameProps = {
  readonly part: "table" | "levels" | "calendar" | "duties";
  readonly description: string;
  readonly children: ReactNode;
};

/** What stands around every view of the programme: the way to the other views. */
export function ProgrammeFrame({ part, description, children }: FrameProps) {
  const t = useText(texts);
  const isHome = part === "table";
  const parts = [
    { label: t.table, to: home },
    { label: t.levels, to: `${home}/levels` },
    { label: t.calendar, to: `${home}/calendar` },
    { label: t.duties, to: `${home}/duties` },
  ];
  return (
    <Allowed permission="programme.read">
      <Page
        title={isHome ? t.programme : t[part]}
        trail={isHome ? [] : [{ label: t.programme, to: home }]}
        description={description}
      >
        <PartLinks label={t.parts} parts={parts} />
        {children}
      </Page>
    </Allowed>
  );
}
