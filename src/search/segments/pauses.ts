import { setImmediate } from 'node:timers/promises';

/** Milliseconds that a question may hold up everything else. */
const AT_ONCE = 8;

/** Lets others go on while a question takes long. */
export class Pauses {
  private begun = performance.now();
  private readonly atOnce: number;

  constructor(atOnce: number = AT_ONCE) {
    this.atOnce = atOnce;
  }

  isDue(): boolean {
    return performance.now() - this.begun >= this.atOnce;
  }

  async take(): Promise<void> {
    await setImmediate();
    this.begun = performance.now();
  }
}
