export {
  chooseGround,
  type GroundChoice,
  groundChoices,
  paint,
  useColours,
  useGround,
  useGroundChoice,
} from "./ground.ts";
export { Look } from "./look.tsx";
export { Bob, Mark, PlumbProgress } from "./mark.tsx";
export { remember, remembered } from "./remembered.ts";
