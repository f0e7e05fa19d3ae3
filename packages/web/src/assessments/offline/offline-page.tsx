import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { saveFile } from "../../platform/client/index.ts";
import { Allowed } from "../../platform/frame/index.ts";
import { useSession } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { EmptyState, Page, Part, Waiting } from "../../platform/ui/index.ts";
import { LinkButton } from "../../platform/ui/link-button.tsx";
import type { Waiting as AllWaiting } from "./entries.ts";
import { exportFile } from "./export-file.ts";
import { Insecure } from "./insecure.tsx";
import { RemoveButton } from "./remove-button.tsx";
import { keepTexts, pageTexts } from "./text.ts";
import { Unsent } from "./unsent.tsx";
import { useThings, useWaiting } from "./use-offline.ts";
import "./offline.css";

/** What is kept on this device, and everything the server does not have yet. */
export function OfflinePage() {
  const t = useText(pageTexts);
  return (
    <Allowed permission="assessments.read">
      <Page title={t.title} description={t.description} width="text">
        <Insecure />
        <NotSent />
        <OnDevice />
      </Page>
    </Allowed>
  );
}

function NotSent() {
  const t = useText(pageTexts);
  const waiting = useWaiting();
  return <Part title={t.unsent}>{waiting ? <WaitingList all={waiting} /> : <Waiting />}</Part>;
}

function WaitingList({ all }: { readonly all: AllWaiting }) {
  const t = useText(pageTexts);
  const { account } = useSession();
  const things = [...new Set([...all.cells, ...all.photos].map(({ thing }) => thing))];
  if (things.length === 0) return <p className="quiet">{t.allSent}</p>;
  return (
    <>
      {things.map((thing) => (
        <Unsent key={thing} thing={thing} all={all} />
      ))}
      <Button onClick={() => void exportFile(account.name, all).then(saveFile)}>{t.exportAll}</Button>
    </>
  );
}

function OnDevice() {
  const t = useText(pageTexts);
  const keep = useText(keepTexts);
  const format = useFormat();
  const things = useThings();
  if (!things) return <Waiting />;
  const more = <Link to="/assessments">{t.toAssessments}</Link>;
  if (things.length === 0) return <EmptyState title={t.noneKept} why={t.noneKeptWhy} action={more} />;
  return (
    <Part title={t.kept}>
      <ul className="kept-list">
        {things.map(({ thing, title, keptAt, bytes }) => (
          <li key={thing}>
            <div>
              <Link to="/assessments/$assessmentId" params={{ assessmentId: thing }}>
                {title}
              </Link>
              <div className="quiet small">{keep.since(format.moment(keptAt), format.fileSize(bytes))}</div>
            </div>
            <span className="page-actions">
              <LinkButton to="/assessments/$assessmentId/rate" params={{ assessmentId: thing }}>
                {t.rate}
              </LinkButton>
              <RemoveButton thing={thing} />
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet small">{t.installed}</p>
    </Part>
  );
}
