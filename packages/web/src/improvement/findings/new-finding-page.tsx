import { improvement } from "@plumbline/api";
import { outline, type Standard } from "@plumbline/core/standards";
import { useNavigate } from "@tanstack/react-router";
import { Form, Select } from "antd";
import { z } from "zod";
import { ContractForm } from "../../platform/forms/index.ts";
import { Allowed } from "../../platform/frame/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { Answer, EmptyState, Page } from "../../platform/ui/index.ts";
import { LinkButton } from "../../platform/ui/link-button.tsx";
import { useAssessment, useAssessmentsOf, useCentres, usePinned, useRaise } from "../data.ts";
import { texts as shared } from "../text.ts";
import { FindingFields } from "./finding-fields.tsx";
import { texts } from "./text.ts";
import "../improvement.css";

/** Where the finding stands, in the address: a criterion's page leads here with all of it. */
const place = {
  centreId: z.uuid().optional(),
  assessmentId: z.uuid().optional(),
  criterion: z.string().max(60).optional(),
  angle: z.string().max(60).optional(),
};

/** Raises a finding, of a criterion of an assessment or of none. */
export function NewFindingPage() {
  const t = useText(texts);
  const words = useText(shared);
  return (
    <Allowed permission="improvement.manage">
      <Page
        title={t.newTitle}
        description={t.newDescription}
        trail={[{ label: words.improvement, to: "/improvement" }]}
        width="text"
      >
        <Answer of={useCentres()}>
          {({ entries }) => (entries.length === 0 ? <NoCentre /> : <NewFinding />)}
        </Answer>
      </Page>
    </Allowed>
  );
}

function NoCentre() {
  const t = useText(texts);
  const go = <LinkButton to={"/organisation/centres" as string}>{t.toOrganisation}</LinkButton>;
  return <EmptyState title={t.noCentre} why={t.noCentreWhy} action={go} />;
}

/** The place as chosen, its centre known where the assessment tells it. */
function usePlace() {
  const [chosen, setPlace] = useUrlState(place);
  const { entries = [] } = useCentres().data ?? {};
  const assessed = useAssessment(chosen.assessmentId).data?.assessment.centreId;
  const only = entries.length === 1 ? entries[0]?.id : undefined;
  return { place: { ...chosen, centreId: chosen.centreId ?? assessed ?? only }, setPlace };
}

function NewFinding() {
  const t = useText(texts);
  const { place, setPlace } = usePlace();
  const raise = useRaise();
  const navigate = useNavigate();
  const { centreId, assessmentId = null, criterion = null, angle = null } = place;
  return (
    <>
      <PlaceFields place={place} onChange={setPlace} />
      {centreId === undefined ? (
        <p className="quiet">{t.chooseCentre}</p>
      ) : (
        <ContractForm
          key={`${centreId} ${assessmentId} ${criterion} ${angle}`}
          schema={improvement.raiseFinding.body}
          initial={{ centreId, assessmentId, criterion, angle, kind: "minor", risk: null }}
          verb={t.raiseVerb}
          onSubmit={async (body) => {
            const { id } = await raise.mutateAsync({ body });
            await navigate({ to: "/improvement/findings/$findingId", params: { findingId: id } });
          }}
        >
          <FindingFields />
        </ContractForm>
      )}
    </>
  );
}

type Place = ReturnType<typeof usePlace>["place"];
type PlaceProps = { readonly place: Place; readonly onChange: ReturnType<typeof usePlace>["setPlace"] };

const nowhere = { assessmentId: undefined, criterion: undefined, angle: undefined };

function PlaceFields({ place, onChange }: PlaceProps) {
  const t = useText(texts);
  const words = useText(shared);
  const centres = useCentres().data?.entries ?? [];
  const runs = useAssessmentsOf(place.centreId).data?.entries ?? [];
  const standard = usePinned(place.assessmentId).data?.standard;
  return (
    <Form layout="vertical" component="div" className="form finding-place">
      <Form.Item label={words.centre} htmlFor="finding-centre">
        <Select
          id="finding-centre"
          placeholder={t.choose}
          value={place.centreId ?? null}
          options={centres.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(centreId) => onChange({ ...nowhere, centreId: centreId ?? undefined })}
        />
      </Form.Item>
      <Form.Item label={words.assessment} htmlFor="finding-assessment">
        <Select
          id="finding-assessment"
          allowClear
          placeholder={t.ofNoAssessment}
          value={place.assessmentId ?? null}
          options={runs.map(({ id, title, standard: name }) => ({ value: id, label: `${title} · ${name}` }))}
          onChange={(assessmentId) => onChange({ ...nowhere, assessmentId: assessmentId ?? undefined })}
        />
      </Form.Item>
      {standard && <CriterionFields standard={standard} place={place} onChange={onChange} />}
    </Form>
  );
}

function CriterionFields({ standard, place, onChange }: PlaceProps & { readonly standard: Standard }) {
  const t = useText(texts);
  const words = useText(shared);
  const say = useSay();
  const criteria = outline(standard).criteria;
  return (
    <>
      <Form.Item label={words.criterion} htmlFor="finding-criterion">
        <Select
          id="finding-criterion"
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          placeholder={t.whole}
          value={place.criterion ?? null}
          options={criteria.map(({ id, title }) => ({ value: id, label: `${id} ${say(title)}` }))}
          onChange={(criterion) => onChange({ criterion: criterion ?? undefined, angle: undefined })}
        />
      </Form.Item>
      {place.criterion && standard.angles.length > 1 && (
        <Form.Item label={words.angle} htmlFor="finding-angle">
          <Select
            id="finding-angle"
            allowClear
            placeholder={t.bothAngles}
            value={place.angle ?? null}
            options={standard.angles.map(({ id, title }) => ({ value: id, label: say(title) }))}
            onChange={(angle) => onChange({ angle: angle ?? undefined })}
          />
        </Form.Item>
      )}
    </>
  );
}
