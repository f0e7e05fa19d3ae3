export { changeOf } from "./change-of.ts";
export {
  choosable,
  type Kept,
  type Kind,
  type RecordStore,
  recordCommands,
  type Work,
} from "./record-commands.ts";
export { isTaken } from "./taken.ts";
