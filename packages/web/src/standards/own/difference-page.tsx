import { standardName } from "@plumbline/core/standards";
import { useParams } from "@tanstack/react-router";
import { Select } from "antd";
import { useId } from "react";
import { z } from "zod";
import { Allowed } from "../../platform/frame/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { Answer, EmptyState, Page, ProblemNotice, Waiting } from "../../platform/ui/index.ts";
import { useStandards } from "../data.ts";
import { useDifference, useNamedStandard } from "./data.ts";
import { differenceTexts } from "./difference-text.ts";
import { DifferenceView } from "./difference-view.tsx";
import { texts } from "./text.ts";
import "../standards.css";
import "./own.css";

const asked = { from: z.string().max(120).default(""), to: z.string().max(120).default("") };

/** Two editions held against each other; the address names them by edition, or whole where the standard is another. */
export function DifferencePage() {
  const t = useText(differenceTexts);
  const own = useText(texts);
  const { id = "" } = useParams({ strict: false });
  const [{ from, to }, setAsked] = useUrlState(asked);
  const whole = (name: string) => (name === "" || name.includes("@") ? name : `${id}@${name}`);
  return (
    <Allowed permission="standards.read">
      <Page title={t.title} trail={[{ label: own.standards, to: "/standards" }]} description={t.description}>
        <div className="own-line">
          <EditionChoice label={t.before} value={whole(from)} onChange={(name) => setAsked({ from: name })} />
          <EditionChoice label={t.after} value={whole(to)} onChange={(name) => setAsked({ to: name })} />
        </div>
        {from && to ? (
          <Compared before={whole(from)} after={whole(to)} />
        ) : (
          <EmptyState title={t.chooseBoth} why={t.chooseBothWhy} />
        )}
      </Page>
    </Allowed>
  );
}

function EditionChoice(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
}) {
  const t = useText(differenceTexts);
  const say = useSay();
  const id = useId();
  const entries = useStandards().data?.entries ?? [];
  return (
    <div className="own-field">
      <label htmlFor={id}>{props.label}</label>
      <Select
        id={id}
        placeholder={t.choose}
        value={props.value || null}
        popupMatchSelectWidth={false}
        options={entries.map((entry) => ({
          value: standardName(entry),
          label: `${say(entry.title)} (${standardName(entry)})`,
        }))}
        onChange={props.onChange}
      />
    </div>
  );
}

function Compared({ before, after }: { readonly before: string; readonly after: string }) {
  const [old, now] = [useNamedStandard(before), useNamedStandard(after)];
  const difference = useDifference(before, after);
  const problem = old.error ?? now.error;
  if (problem) return <ProblemNotice problem={problem} />;
  if (!old.data || !now.data) return <Waiting rows={8} />;
  const [was, is] = [old.data.standard, now.data.standard];
  return (
    <Answer of={difference}>
      {(found) => <DifferenceView difference={found} before={was} after={is} />}
    </Answer>
  );
}
