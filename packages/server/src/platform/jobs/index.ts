export { type Jobs, startJobs } from "./start.ts";
