import { NewPosition, type Position } from "@plumbline/core/organisation";
import { Input } from "antd";
import { Field } from "../../platform/forms/index.ts";
import { useText } from "../../platform/text/index.ts";
import { type Column, Dialog } from "../../platform/ui/index.ts";
import { positionNow, useChangePosition, useCreatePosition } from "../data.ts";
import { RecordForm } from "../record-form.tsx";
import { fieldsOf } from "../records.ts";
import { texts as shared } from "../text.ts";
import { texts } from "./text.ts";

type PositionDialogProps = {
  /** The position to change; null for a new one, undefined while nothing is open. */
  readonly position: Position | null | undefined;
  readonly columns: readonly Column<Position>[];
  readonly onClose: () => void;
};

/** Adds a position, or changes one. */
export function PositionDialog(props: PositionDialogProps) {
  const t = useText(texts);
  const words = useText(shared);
  const { position, onClose } = props;
  const title = position ? words.changeOf(position.name) : t.add;
  return (
    <Dialog open={position !== undefined} title={title} onClose={onClose} wide>
      {position !== undefined && <PositionForm {...props} position={position} />}
    </Dialog>
  );
}

function PositionForm(props: PositionDialogProps & { readonly position: Position | null }) {
  const { position, columns, onClose } = props;
  const t = useText(texts);
  const words = useText(shared);
  const create = useCreatePosition();
  const change = useChangePosition();
  return (
    <RecordForm
      schema={NewPosition}
      record={position}
      initial={position ? fieldsOf(position) : {}}
      columns={columns}
      readNow={({ id }) => positionNow(id)}
      save={(body, seen) =>
        seen
          ? change.mutateAsync({ params: { id: seen.id }, body: { ...body, expectedVersion: seen.version } })
          : create.mutateAsync({ body })
      }
      addVerb={t.addVerb}
      onDone={onClose}
    >
      <Field name="name" label={words.name} hint={t.nameHint}>
        <Input autoFocus autoComplete="off" />
      </Field>
      <Field name="duties" label={t.duties} hint={t.dutiesHint} optional>
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 16 }} />
      </Field>
    </RecordForm>
  );
}
