import { type Action, type ActionState, actionStates } from "@plumbline/core/improvement";
import { Link } from "@tanstack/react-router";
import { type DragEvent, useState } from "react";
import { useText } from "../../platform/text/index.ts";
import { Answer, MenuButton, MenuItem, ProblemNotice } from "../../platform/ui/index.ts";
import { CutNotice, NoActions } from "../actions/actions-page.tsx";
import { asksFirst, MoveDialog, type Moving, useMoves, useMoveWord } from "../actions/moves.tsx";
import { useActions, useMove } from "../data.ts";
import { ActionFilters, useActionFilters } from "../filters.tsx";
import { ImprovementFrame } from "../improvement-frame.tsx";
import { actionStateTexts } from "../text.ts";
import { DueWord } from "../words.tsx";
import { texts } from "./text.ts";
import "./board.css";

/** Actions by state, to be moved by drag or by keyboard. */
export function BoardPage() {
  const t = useText(texts);
  return (
    <ImprovementFrame part="board" description={t.description}>
      <Board />
    </ImprovementFrame>
  );
}

function Board() {
  const { view, change, clear } = useActionFilters();
  // A column each: the filter by state of the other views does not apply here.
  const { state: _columns, ...filters } = view;
  return (
    <>
      <div className="toolbar">
        <div className="toolbar-filters">
          <ActionFilters view={view} onChange={change} noState />
        </div>
      </div>
      <Answer of={useActions(filters)}>
        {({ entries, total }) =>
          entries.length === 0 && !clear ? (
            <NoActions />
          ) : (
            <>
              <Columns actions={entries} />
              <CutNotice shown={entries.length} total={total} />
            </>
          )
        }
      </Answer>
    </>
  );
}

/** How a move is made: at once, or after what it asks for. */
function useMoving() {
  const t = useText(texts);
  const states = useText(actionStateTexts);
  const move = useMove();
  const [moving, setMoving] = useState<Moving | null>(null);
  const [said, setSaid] = useState("");
  const start = (next: Moving) => {
    if (asksFirst(next)) return setMoving(next);
    const { action, to } = next;
    const asked = { params: { id: action.id }, body: { to, expectedVersion: action.version } };
    move.mutate(asked, { onSuccess: () => setSaid(t.moved(action.what, states[to])) });
  };
  return { moving, start, end: () => setMoving(null), said, problem: move.error };
}

function Columns({ actions }: { readonly actions: readonly Action[] }) {
  const { moving, start, end, said, problem } = useMoving();
  const [dragged, setDragged] = useState<Action | null>(null);
  return (
    <>
      <p role="status" className="hidden">
        {said}
      </p>
      <ProblemNotice problem={problem} />
      <div className="board">
        {actionStates.map((state) => (
          <Column
            key={state}
            state={state}
            actions={actions.filter((action) => action.state === state)}
            dragged={dragged}
            onDrag={setDragged}
            onMove={start}
          />
        ))}
      </div>
      <MoveDialog moving={moving} onDone={end} />
    </>
  );
}

type ColumnProps = {
  readonly state: ActionState;
  readonly actions: readonly Action[];
  readonly dragged: Action | null;
  readonly onDrag: (action: Action | null) => void;
  readonly onMove: (moving: Moving) => void;
};

function Column({ state, actions, dragged, onDrag, onMove }: ColumnProps) {
  const t = useText(texts);
  const states = useText(actionStateTexts);
  const moves = useMoves();
  const takes = dragged !== null && moves(dragged).includes(state);
  const over = (event: DragEvent) => {
    if (takes) event.preventDefault();
  };
  const drop = () => {
    if (dragged && takes) onMove({ action: dragged, to: state });
    onDrag(null);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section named by its state; cards are dropped on it
    <section
      className={takes ? "board-column takes" : "board-column"}
      role="group"
      aria-label={t.column(states[state], actions.length)}
      onDragOver={over}
      onDrop={drop}
    >
      <h2>
        {states[state]} <span className="quiet">{actions.length}</span>
      </h2>
      {actions.length === 0 && <p className="quiet small">{t.emptyColumn}</p>}
      <ul>
        {actions.map((action) => (
          <Card key={action.id} action={action} onDrag={onDrag} onMove={onMove} />
        ))}
      </ul>
    </section>
  );
}

type CardProps = Pick<ColumnProps, "onDrag" | "onMove"> & { readonly action: Action };

function Card({ action, onDrag, onMove }: CardProps) {
  const t = useText(texts);
  const word = useMoveWord();
  const moves = useMoves()(action);
  const { id, what, ownerName, findingTitle, progress, state } = action;
  return (
    <li
      className="board-card"
      draggable={moves.length > 0}
      onDragStart={(event) => {
        event.dataTransfer.setData("text/plain", what);
        onDrag(action);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <Link to="/improvement/actions/$actionId" params={{ actionId: id }}>
        {what}
      </Link>
      <p className="quiet small">{findingTitle}</p>
      <p className="facts-line small">
        <span>{ownerName}</span>
        <DueWord action={action} />
        {(state === "in-progress" || state === "planned") && <span className="quiet">{`${progress}%`}</span>}
      </p>
      {moves.length > 0 && (
        <MenuButton label={t.move} name={t.moveOf(what)}>
          {moves.map((to) => (
            <MenuItem key={to} onChoose={() => onMove({ action, to })}>
              {word(state, to)}
            </MenuItem>
          ))}
        </MenuButton>
      )}
    </li>
  );
}
