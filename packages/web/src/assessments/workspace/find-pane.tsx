import { DownOutlined } from "@ant-design/icons";
import { Button, Checkbox } from "antd";
import { useEffect, useRef, useState } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { Dialog } from "../../platform/ui/index.ts";
import { AudienceFilter } from "./audience-filter.tsx";
import { SearchField } from "./search-field.tsx";
import { SectionTree } from "./section-tree.tsx";
import { SinceFilter } from "./since-filter.tsx";
import { barTexts, findTexts } from "./text.ts";
import { useShowMissing } from "./use-keys.ts";
import { named, useIsAudit, usePlace, useProgress, useShared } from "./workspace-context.ts";

/** The way to any criterion: search, filter and section tree; behind a button where the screen is narrow. */
export function FindPane() {
  const t = useText(findTexts);
  const say = useSay();
  const { asks } = useShared();
  const pane = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<"tree" | "search" | null>(null);
  const section = usePlace((place) => place.section);
  const { rated, asked } = useProgress(section.code);
  useEffect(() => {
    return asks.listen("search", () => {
      // Where the screen is narrow or magnified the pane is behind its button.
      if (pane.current?.offsetParent === null) setOpen("search");
    });
  }, [asks]);
  return (
    <>
      <nav ref={pane} className="workspace-find" aria-label={t.sections}>
        <Finder startsAt={null} onChosen={() => {}} />
      </nav>
      <div className="workspace-chooser">
        <Button onClick={() => setOpen("tree")}>
          <span className="hidden">{t.chooseSection}</span>
          <span className="chooser-name">{named(section, say)}</span>
          <span className="quiet">
            {rated}/{asked}
          </span>
          <DownOutlined aria-hidden="true" />
        </Button>
      </div>
      <Dialog open={open !== null} title={t.chooseSection} onClose={() => setOpen(null)}>
        <Finder startsAt={open} onChosen={() => setOpen(null)} />
      </Dialog>
    </>
  );
}

type FinderProps = {
  /** In a dialog: what has the focus at first. A field would bring the keyboard of a phone up, so it is the tree. */
  readonly startsAt: "tree" | "search" | null;
  readonly onChosen: () => void;
};

function Finder({ startsAt, onChosen }: FinderProps) {
  const t = useText(barTexts);
  const [words, setWords] = useState("");
  const isAudit = useIsAudit();
  const isMissingOnly = usePlace((place) => place.isMissingOnly);
  const showMissing = useShowMissing();
  const done = () => {
    setWords("");
    onChosen();
  };
  return (
    <>
      <SearchField
        words={words}
        onWords={setWords}
        onChosen={done}
        answersKey={startsAt === null}
        takesFocus={startsAt === "search"}
      />
      <AudienceFilter />
      <SinceFilter />
      <Checkbox
        className="find-missing"
        checked={isMissingOnly}
        onChange={(event) => showMissing(event.target.checked)}
      >
        {isAudit ? t.unansweredOnly : t.missingOnly}
      </Checkbox>
      {words.trim() === "" && <SectionTree onChosen={onChosen} takesFocus={startsAt === "tree"} />}
    </>
  );
}
