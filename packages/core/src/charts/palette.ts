/** What colours stand on: light paper (screen, PDF, Word) or a dark screen. */
export type Ground = "light" | "dark";

/** The fill of one depth of a rating and the colour of the figure on it. */
export type RatingColour = { readonly fill: string; readonly text: string };

/** Every colour of the product on one ground. Text colours reach 4.5:1 on paper, borders 3:1. */
export type Colours = {
  readonly paper: string;
  /** A shade beside paper: menu, table heads, quiet panels. */
  readonly shade: string;
  /** A layer above paper: dialogs and menus that open. */
  readonly raised: string;
  readonly text: string;
  readonly quietText: string;
  /** Hairlines that divide. */
  readonly line: string;
  /** The edge of something one can operate. */
  readonly border: string;
  /** The primary colour as a fill under white words. */
  readonly ink: string;
  /** The primary colour as words and lines. */
  readonly inkText: string;
  /** A touch of ink behind what is chosen. */
  readonly inkWash: string;
  /** Only for "needs you". */
  readonly vermilion: string;
  /** Status, always with a shape or a word beside it. */
  readonly good: string;
  readonly warning: string;
  readonly bad: string;
  /** One hue in three depths, from nothing attained to everything: ratings 0, 5 and 10. */
  readonly ratings: readonly [none: RatingColour, part: RatingColour, full: RatingColour];
  /** Low to high, for heat maps and amounts. */
  readonly sequential: readonly string[];
  /** Series without an order; told apart by colour-blind readers in this order. */
  readonly qualitative: readonly string[];
};

/** The palettes of screen, charts and reports, defined here and nowhere else. */
export const colours: Readonly<Record<Ground, Colours>> = {
  light: {
    paper: "#fbfbf9",
    shade: "#f3f3f0",
    raised: "#ffffff",
    text: "#1b1f27",
    quietText: "#565b66",
    line: "#dcdcd7",
    border: "#85888f",
    ink: "#1d3a6e",
    inkText: "#1d3a6e",
    inkWash: "#e7ecf5",
    vermilion: "#b93a1e",
    good: "#2c6640",
    warning: "#805300",
    bad: "#a3241c",
    ratings: [
      { fill: "#dde6f4", text: "#10203d" },
      { fill: "#7d9bcb", text: "#10203d" },
      { fill: "#1d3a6e", text: "#ffffff" },
    ],
    sequential: ["#eef2f9", "#dde6f4", "#b3c6e4", "#7d9bcb", "#4a6ba6", "#1d3a6e"],
    qualitative: ["#1d3a6e", "#b0701a", "#2a7f7a", "#8a4a7d", "#6b7280", "#66792a"],
  },
  dark: {
    paper: "#14171d",
    shade: "#1b1f27",
    raised: "#222732",
    text: "#e6e8ec",
    quietText: "#a9afba",
    line: "#333946",
    border: "#737a88",
    ink: "#3d66b4",
    inkText: "#9bb8ee",
    inkWash: "#263654",
    vermilion: "#ff8a66",
    good: "#7fc795",
    warning: "#e0b25a",
    bad: "#ff9a8f",
    ratings: [
      { fill: "#263654", text: "#e6e8ec" },
      { fill: "#4a6fb3", text: "#ffffff" },
      { fill: "#b4ccf7", text: "#10203d" },
    ],
    sequential: ["#1d2636", "#263654", "#38548a", "#4a6fb3", "#7f9fdc", "#b4ccf7"],
    qualitative: ["#9bb8ee", "#dba65a", "#6cc4bd", "#d295c6", "#a9afba", "#b3c66f"],
  },
};
