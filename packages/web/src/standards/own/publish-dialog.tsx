import type { standards as api } from "@plumbline/api";
import { type Draft, standardName } from "@plumbline/core/standards";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { useText } from "../../platform/text/index.ts";
import { Answer, Dialog, ProblemNotice, StatusWord, Waiting } from "../../platform/ui/index.ts";
import { useNamedStandard, useOwnDifference, usePublishOwn } from "./data.ts";
import { DifferenceView } from "./difference-view.tsx";
import { texts } from "./text.ts";
import type { AtDesk } from "./use-desk.ts";

type PublishProps = { readonly at: AtDesk; readonly onClose: () => void };

/** Shows what becomes public before it does: nothing is published that was not seen like this. */
export function PublishDialog({ at, onClose }: PublishProps) {
  const t = useText(texts);
  const { own } = at.desk;
  const [settled, setSettled] = useState(false);
  const { settle } = at;
  useEffect(() => {
    // What was typed last goes first: what is published is what the server has.
    void settle().then(setSettled);
  }, [settle]);
  return (
    <Dialog open wide title={t.publishTitle(standardName(own))} onClose={onClose}>
      {settled ? <Seen at={at} onClose={onClose} /> : <Waiting rows={4} />}
    </Dialog>
  );
}

function Seen({ at, onClose }: PublishProps) {
  const t = useText(texts);
  const publish = usePublishOwn();
  const { own, faults } = at.desk;
  const { id, edition, version } = own;
  const compared = useOwnDifference(id, edition);
  if (faults.length > 0)
    return (
      <>
        <p className="dialog-text">
          <StatusWord tone="needs-you">{t.publishFaults(faults.length)}</StatusWord>
        </p>
        <footer className="dialog-foot">
          <Button type="primary" onClick={onClose}>
            {t.backToDraft}
          </Button>
        </footer>
      </>
    );
  const confirm = () =>
    publish.mutate({ params: { id, edition }, body: { expectedVersion: version } }, { onSuccess: onClose });
  return (
    <Answer of={compared}>
      {(found) => (
        <>
          <p className="dialog-text">{t.publishWhy}</p>
          <div className="own-compared">
            <Compared found={found} draft={at.draft} />
          </div>
          <ProblemNotice problem={publish.error} />
          <footer className="dialog-foot">
            <Button onClick={onClose}>{t.cancel}</Button>
            <Button type="primary" loading={publish.isPending} onClick={confirm}>
              {t.publish}
            </Button>
          </footer>
        </>
      )}
    </Answer>
  );
}

type Found = {
  readonly with: string | null;
  readonly difference: api.OwnDifference["difference"];
};

function Compared({ found, draft }: { readonly found: Found; readonly draft: Draft }) {
  const t = useText(texts);
  const before = useNamedStandard(found.with ?? "");
  if (!found.with || !found.difference) return <p>{t.publishFirst(draft.counts.criteria)}</p>;
  const { difference } = found;
  return (
    <>
      <p>
        <strong>{t.publishAgainst(found.with)}</strong>
      </p>
      <Answer of={before}>
        {({ standard }) => <DifferenceView difference={difference} before={standard} after={draft} />}
      </Answer>
    </>
  );
}
