export { isAnythingKept, isKept, listenToKept, noteGone, noteKept } from "./kept-list.ts";
export { claimDevice, currentOwner, type Owner, ownerOf, whileNobodys } from "./owner.ts";
export { reach } from "./reach.ts";
export { isUnanswered } from "./unanswered.ts";
export { useCutOffSince, useKept } from "./use-kept.ts";
export { keepPages, mayKeepPages, newVersion, startKeeping } from "./worker.ts";
