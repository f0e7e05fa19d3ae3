import { assessments } from "@plumbline/api";
import type { Centre } from "@plumbline/core/organisation";
import { useNavigate } from "@tanstack/react-router";
import { Checkbox, Form, Select } from "antd";
import dayjs from "dayjs";
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { today } from "../../platform/calendar/index.ts";
import { ContractForm, Field } from "../../platform/forms/index.ts";
import { Allowed } from "../../platform/frame/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useMay, useSession } from "../../platform/session/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { Answer, EmptyState, Page } from "../../platform/ui/index.ts";
import { LinkButton } from "../../platform/ui/link-button.tsx";
import { useCentres, useCreate, useStandard, useStandards } from "../data.ts";
import { EarlierField } from "../earlier/earlier-field.tsx";
import { usePlanTeam } from "../team/data.ts";
import { texts as teamTexts } from "../team/text.ts";
import { purposeTexts, texts as shared } from "../text.ts";
import { FactsFields } from "./facts-fields.tsx";
import { texts } from "./text.ts";
import "../assessments.css";

/** The centre to assess and the standard to go by, where one comes from their pages. */
const given = {
  centreId: z.uuid().optional(),
  standard: z.string().max(120).optional(),
  /** The assessment that stands beside as last time. */
  previousId: z.uuid().optional(),
};

/** Sets up an assessment and leads on to its ratings. */
export function NewAssessmentPage() {
  const t = useText(texts);
  const words = useText(shared);
  return (
    <Allowed permission="assessments.create">
      <Page
        title={t.title}
        description={t.description}
        trail={[{ label: words.assessments, to: "/assessments" }]}
        width="text"
      >
        <Answer of={useCentres()}>
          {({ entries }) => {
            const centres = entries.filter(({ archivedAt }) => archivedAt === null);
            return centres.length === 0 ? <NoCentres /> : <NewForm centres={centres} />;
          }}
        </Answer>
      </Page>
    </Allowed>
  );
}

function NoCentres() {
  const t = useText(texts);
  const mayManage = useMay("organisation.manage");
  const go = <LinkButton to={"/organisation" as string}>{t.toOrganisation}</LinkButton>;
  return mayManage ? (
    <EmptyState title={t.noCentres} why={t.noCentresWhy} action={go} />
  ) : (
    <EmptyState title={t.noCentres} why={t.noCentresAsk} />
  );
}

function NewForm({ centres }: { readonly centres: readonly Centre[] }) {
  const t = useText(texts);
  const [{ centreId, standard, previousId }] = useUrlState(given);
  const standards = useStandards();
  const navigate = useNavigate();
  const create = useCreate();
  const plan = usePlanTeam();
  const { account } = useSession();
  const [byTeam, setByTeam] = useState(false);
  const suggest = useSuggestion();
  const from = today();
  const chosen = centreId ?? (centres.length === 1 ? centres[0]?.id : undefined);
  return (
    <Answer of={standards}>
      {({ entries }) => {
        const first = entries.find(({ id, edition }) => `${id}@${edition}` === standard) ?? entries[0];
        return (
          <ContractForm
            schema={assessments.createAssessment.body}
            initial={{
              ...(chosen ? { centreId: chosen } : {}),
              ...(first ? { standard: `${first.id}@${first.edition}` } : {}),
              purpose: "self",
              title: suggest("self", from),
              from,
              to: dayjs().add(4, "week").format("YYYY-MM-DD"),
              scope: [],
              held: null,
              previousId: previousId ?? null,
            }}
            verb={byTeam ? t.createOnly : t.create}
            onSubmit={async (body) => {
              const { id } = await create.mutateAsync({ body });
              const params = { assessmentId: id };
              if (!byTeam) return navigate({ to: "/assessments/$assessmentId/rate", params });
              const members = [{ accountId: account.id, role: "lead" as const }];
              await plan.mutateAsync({ params: { id }, body: { members, expectedVersion: 0 } });
              return navigate({ to: "/assessments/$assessmentId/team", params });
            }}
          >
            <Fields centres={centres} standards={entries} />
            <EarlierField />
            <ByTeam value={byTeam} onChange={setByTeam} />
          </ContractForm>
        );
      }}
    </Answer>
  );
}

/** Shared ratings, or each assessor for himself. */
function ByTeam(props: { readonly value: boolean; readonly onChange: (byTeam: boolean) => void }) {
  const t = useText(teamTexts);
  return (
    <div className="by-team">
      <Checkbox checked={props.value} onChange={(event) => props.onChange(event.target.checked)}>
        {t.byTeam}
        <span className="tick-hint">{t.byTeamHint}</span>
      </Checkbox>
    </div>
  );
}

type FieldsProps = {
  readonly centres: readonly Centre[];
  readonly standards: NonNullable<ReturnType<typeof useStandards>["data"]>["entries"];
};

function Fields({ centres, standards }: FieldsProps) {
  const t = useText(texts);
  const words = useText(shared);
  const say = useSay();
  const form = Form.useFormInstance();
  const name: string | undefined = Form.useWatch("standard", form);
  const pack = useStandard(name);
  useKeptSuggestion();
  return (
    <>
      <Field name="centreId" label={words.centre}>
        <Select
          showSearch
          optionFilterProp="label"
          placeholder={t.chooseCentre}
          options={centres.map(({ id, name: label }) => ({ value: id, label }))}
        />
      </Field>
      <Field name="standard" label={words.standard}>
        <Select
          placeholder={t.chooseStandard}
          options={standards.map((each) => ({
            value: `${each.id}@${each.edition}`,
            label: hasSiblings(each, standards) ? `${say(each.title)} · ${each.edition}` : say(each.title),
          }))}
          // Codes of one standard mean nothing in another.
          onChange={() => form.setFieldsValue({ scope: [], held: null })}
        />
      </Field>
      {name && (
        <Answer of={pack}>
          {({ standard }) => <FactsFields key={`${standard.id}@${standard.edition}`} standard={standard} />}
        </Answer>
      )}
    </>
  );
}

/** Are there other editions of it, so that its title alone does not tell which one is meant? */
function hasSiblings(
  { id, edition }: { readonly id: string; readonly edition: string },
  all: FieldsProps["standards"],
) {
  return all.some((other) => other.id === id && other.edition !== edition);
}

type Purpose = keyof typeof purposeTexts;

/** The title an assessment gets unless somebody says otherwise: `2026 年自评`. */
function useSuggestion(): (purpose: Purpose, from: string) => string {
  const t = useText(texts);
  const purposes = useText(purposeTexts);
  return (purpose, from) => t.suggested(from.slice(0, 4), purposes[purpose]);
}

/** Keeps the suggested title in step with purpose and year until somebody writes another. */
function useKeptSuggestion(): void {
  const form = Form.useFormInstance();
  const suggest = useSuggestion();
  const purpose: Purpose | undefined = Form.useWatch("purpose", form);
  const from: string | undefined = Form.useWatch("from", form);
  const next = suggest(purpose ?? "self", from ?? "");
  const last = useRef(next);
  useEffect(() => {
    if (!purpose || !from || last.current === next) return;
    const isUntouched = form.getFieldValue("title") === last.current;
    last.current = next;
    if (isUntouched) form.setFieldsValue({ title: next });
  }, [form, purpose, from, next]);
}
