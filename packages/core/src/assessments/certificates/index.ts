export { type CertificateState, certificateState, heldOn, isHeldOn } from "./held.ts";
export * from "./model.ts";
export { certificateDuties, type NoticeDays, noticeDays, noticeOf } from "./notices.ts";
export { certificateRefusals } from "./refusals.ts";
