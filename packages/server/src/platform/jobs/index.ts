export { type Daily, type Jobs, startJobs } from "./start.ts";
