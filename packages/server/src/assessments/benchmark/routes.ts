import { assessments as api } from "@plumbline/api";
import { route } from "../../platform/http/index.ts";
import { readCentreBenchmark } from "../benchmark-standing/commands.ts";
import {
  changeSettings,
  decideConsent,
  downloadFile,
  importFile,
  previewFile,
  readBenchmark,
  removeFile,
} from "./commands.ts";

/** Every endpoint of benchmarks. */
export const benchmarkRoutes = [
  route(api.readBenchmark, readBenchmark),
  route(api.changeBenchmarkSettings, changeSettings),
  route(api.decideBenchmarkConsent, decideConsent),
  route(api.readCentreBenchmark, readCentreBenchmark),
  route(api.previewBenchmarkFile, previewFile),
  route(api.downloadBenchmarkFile, downloadFile),
  route(api.importBenchmarkFile, importFile),
  route(api.removeBenchmarkFile, removeFile),
];
