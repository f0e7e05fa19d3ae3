import type { Organisation } from "@plumbline/core/organisation";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { Allowed } from "../platform/frame/index.ts";
import { PartsIn } from "../platform/joints/index.ts";
import { useMay } from "../platform/session/index.ts";
import { useFormat, useText } from "../platform/text/index.ts";
import { Answer, EmptyState, Figure, Page } from "../platform/ui/index.ts";
import { LinkButton } from "../platform/ui/link-button.tsx";
import { useCentres, useOrganisation, usePeopleCount, usePositions, useTeams } from "./data.ts";
import { OrganisationParts } from "./organisation-parts.tsx";
import { inUse } from "./records.ts";
import { RenameDialog } from "./rename-dialog.tsx";
import { overviewTexts, texts } from "./text.ts";

/** The organisation: its name, and how much it has of everything. */
export function OrganisationPage() {
  const t = useText(texts);
  const words = useText(overviewTexts);
  return (
    <Allowed permission="organisation.read">
      <Page title={t.organisation} description={words.description}>
        <OrganisationParts />
        <Answer of={useOrganisation()}>{(organisation) => <Name organisation={organisation} />}</Answer>
        <Answer of={useCentres()}>
          {({ entries }) => (entries.length === 0 ? <NoCentres /> : <Figures />)}
        </Answer>
        <PartsIn place="organisation" told={{}} />
      </Page>
    </Allowed>
  );
}

function Name({ organisation }: { readonly organisation: Organisation }) {
  const t = useText(overviewTexts);
  const mayRename = useMay("organisation.manage");
  const [renaming, setRenaming] = useState(false);
  return (
    <header className="part-head">
      <h2>{organisation.name}</h2>
      {mayRename && <Button onClick={() => setRenaming(true)}>{t.rename}</Button>}
      <RenameDialog open={renaming} organisation={organisation} onClose={() => setRenaming(false)} />
    </header>
  );
}

function NoCentres() {
  const t = useText(overviewTexts);
  const action = (
    <LinkButton primary to="/organisation/centres">
      {t.toCentres}
    </LinkButton>
  );
  return <EmptyState title={t.empty} why={t.emptyWhy} action={action} />;
}

function Figures() {
  const t = useText(texts);
  const words = useText(overviewTexts);
  const format = useFormat();
  const seesPeople = useMay("people.read");
  const centres = inUse(useCentres().data?.entries);
  const teams = inUse(useTeams().data?.entries);
  const positions = inUse(usePositions().data?.entries);
  const people = usePeopleCount(false, seesPeople).data?.total;
  const seats = centres?.flatMap((centre) => centre.seats ?? []) ?? [];
  return (
    <div className="organisation-figures">
      <Figure
        label={t.centres}
        value={format.number(centres?.length)}
        unit={words.countCentres}
        definition={
          <Counted what={words.centresCounted} to="/organisation/centres" verb={words.seeCentres} />
        }
      />
      <Figure
        label={words.seats}
        value={format.number(seats.length > 0 ? seats.reduce((sum, each) => sum + each, 0) : null)}
        unit={words.countCentres}
        definition={words.seatsCounted(format.number(seats.length))}
      />
      <Figure
        label={t.teams}
        value={format.number(teams?.length)}
        unit={words.countCentres}
        definition={<Counted what={words.teamsCounted} to="/organisation/teams" verb={words.seeTeams} />}
      />
      <Figure
        label={t.positions}
        value={format.number(positions?.length)}
        unit={words.countCentres}
        definition={
          <Counted what={words.positionsCounted} to="/organisation/positions" verb={words.seePositions} />
        }
      />
      {seesPeople && (
        <Figure
          label={t.people}
          value={format.number(people)}
          unit={words.countPeople}
          definition={<Counted what={words.peopleCounted} to="/organisation/people" verb={words.seePeople} />}
        />
      )}
    </div>
  );
}

/** What a figure counts, and the way to its records. */
function Counted(props: { readonly what: string; readonly to: string; readonly verb: string }) {
  return (
    <>
      {props.what}
      <br />
      <Link to={props.to}>{props.verb}</Link>
    </>
  );
}
