export { type ActionTimeline, actionTimeline, type TimelineRow } from "./action-timeline.ts";
export { type Chart, faces } from "./chart.ts";
export { depthOf, shadeOf } from "./depth.ts";
export { type Dumbbells, dumbbells } from "./dumbbells.ts";
export { type HeatMap, heatMap } from "./heat-map.ts";
export { type LevelLadder, levelLadder, type Rung } from "./level-ladder.ts";
export { type Colours, colours, type Ground, type RatingColour } from "./palette.ts";
export { type Radar, radar } from "./radar.ts";
export { type SectionBars, sectionBars } from "./section-bars.ts";
