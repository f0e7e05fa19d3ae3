import type { TrendPoint } from "@plumbline/core/assessments";

/** A finished assessment as a mark in the drawing, in pixels from the top left. */
export type TrendMark = { readonly point: TrendPoint; readonly x: number; readonly y: number };

/** The drawing of a centre's scores: marks in order of time, the runs of line between them, and the scale. */
export type TrendDrawing = {
  readonly marks: readonly TrendMark[];
  /** Lines break where an assessment has no share: a gap, never zero. */
  readonly runs: readonly (readonly TrendMark[])[];
  /** Shares at which the scale is marked, with their height. */
  readonly ticks: readonly { readonly share: number; readonly y: number }[];
};

type Frame = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Lays finished assessments out by day and share; the scale reaches from below the lowest share to 100 %. */
export function drawTrend(points: readonly TrendPoint[], frame: Frame): TrendDrawing {
  const shares = points.flatMap(({ share }) => (share === null ? [] : [share]));
  const lowest = Math.max(0, Math.min(0.8, Math.floor((Math.min(...shares, 1) - 0.02) * 5) / 5));
  const times = points.map(({ on }) => Date.parse(on));
  const [first = 0, last = 0] = [Math.min(...times), Math.max(...times)];
  const wide = frame.width - frame.left - frame.right;
  const high = frame.height - frame.top - frame.bottom;
  const x = (on: string) =>
    frame.left + (last === first ? wide / 2 : ((Date.parse(on) - first) / (last - first)) * wide);
  const y = (share: number) => frame.top + ((1 - share) / (1 - lowest)) * high;
  const marked = points.map((point) =>
    point.share === null ? null : { point, x: x(point.on), y: y(point.share) },
  );
  return {
    marks: marked.filter((mark) => mark !== null),
    runs: runsOf(marked),
    ticks: Array.from({ length: Math.round((1 - lowest) * 5) + 1 }, (_, at) => lowest + at / 5).map(
      (share) => ({ share, y: y(share) }),
    ),
  };
}

function runsOf(marked: readonly (TrendMark | null)[]): TrendDrawing["runs"] {
  const runs: TrendMark[][] = [[]];
  for (const mark of marked) {
    if (mark) runs.at(-1)?.push(mark);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}
