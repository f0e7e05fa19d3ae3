import type { Reporter, TestModule } from "vitest/node";

/** Prints the run's closing line, `N passed, N failed`, after everything else. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === "passed").length;
    // A hook that fails skips its tests: the suite is what failed.
    const suites = [...modules, ...modules.flatMap((module) => [...module.children.allSuites()])];
    const broken = suites.filter((suite) => suite.errors().length > 0).length + errors.length;
    const failed = tests.filter((test) => test.result().state === "failed").length + broken;
    process.on("exit", () => process.stdout.write(`\n${passed} passed, ${failed} failed\n`));
  }
}
