import { defineConfig } from "vitest/config";

const unit = ["packages/{core,api,documents,cli,web}/src/**/*.test.{ts,tsx}", "tests/**/*.test.ts"];

export default defineConfig({
  test: {
    reporters: ["default", "./tests/closing-line.ts"],
    projects: [
      { test: { name: "unit", include: unit, testTimeout: 30_000 } },
      {
        test: {
          name: "server",
          include: ["packages/server/src/**/*.test.ts"],
          globalSetup: ["packages/server/src/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["e2e/**/*.test.ts"],
          globalSetup: ["e2e/global-setup.ts"],
          setupFiles: ["e2e/on-failure.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 15_000 } },
          // Two at a time: journeys mostly wait for a screen to settle.
          maxWorkers: 2,
        },
      },
    ],
  },
});
