import type { Reporter, TestModule } from 'vitest/node';

/** Prints every test that was skipped, whose title says why; the default reporter counts them only. */
export default class SkipReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]);
    for (const { fullName } of skipped) process.stdout.write(`skipped: ${fullName}\n`);
  }
}
