import { Button } from "antd";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import { useText } from "../text/index.ts";
import { useProblemWords } from "./notices.tsx";
import { texts } from "./text.ts";

type Offer = { readonly words: string; readonly undo: () => Promise<unknown> };
type OfferUndo = (words: string, undo: () => Promise<unknown>) => void;

const shownMs = 10_000;
const UndoContext = createContext<OfferUndo>(() => {});

/** Offers to take back what was just done: `offerUndo("班组已归档", () => restore(…))`. Ten seconds, longer under the pointer. */
export function useOfferUndo(): OfferUndo {
  return useContext(UndoContext);
}

/** Holds the one notice with "undo" at the foot of the screen. */
export function UndoPlace({ children }: { readonly children: ReactNode }) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const offerUndo = useCallback<OfferUndo>((words, undo) => setOffer({ words, undo }), []);
  return (
    <UndoContext value={offerUndo}>
      {children}
      <div role="status" className="undo-place">
        {offer && <UndoNotice key={offer.words} offer={offer} onGone={() => setOffer(null)} />}
      </div>
    </UndoContext>
  );
}

function UndoNotice({ offer, onGone }: { readonly offer: Offer; readonly onGone: () => void }) {
  const t = useText(texts);
  const problemWords = useProblemWords();
  const [held, setHeld] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    if (held || problem) return;
    const timer = setTimeout(() => gone.current(), shownMs);
    return () => clearTimeout(timer);
  }, [held, problem]);
  const undo = () => offer.undo().then(onGone, setProblem);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only holds the notice back, the button acts
    <div
      className="undo"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{problem ? problemWords(problem) : offer.words}</span>
      <Button size="small" onClick={() => void undo()}>
        {t.undo}
      </Button>
      <Button size="small" type="text" onClick={onGone}>
        {t.close}
      </Button>
    </div>
  );
}
