/** A process that is killed at one of its calls to the outside, before or after that had its effect. */
export interface Life {
  /** Resolves at its death; whatever it waits for from then on never comes. */
  readonly died: Promise<void>;
  /** The same thing as this process uses it: all its methods are asynchronous. */
  using<T extends object>(thing: T): T;
}

/** @param calls how many succeed; the next one is its last */
export function lifeOf(calls: number, lastHasEffect: boolean): Life {
  const death = Promise.withResolvers<undefined>();
  const never = new Promise<never>(() => undefined);
  let left = calls;
  let isDead = false;

  async function call(work: () => unknown): Promise<unknown> {
    if (isDead) return await never;
    if (left-- > 0) {
      const result = await work();
      return isDead ? await never : result;
    }
    isDead = true;
    // Whether that succeeds is what it does not learn any more.
    if (lastHasEffect) await Promise.allSettled([work()]);
    death.resolve(undefined);
    return await never;
  }
  return {
    died: death.promise,
    using: (thing) =>
      new Proxy(thing, {
        get(target, name) {
          const method: unknown = Reflect.get(target, name);
          if (typeof method !== 'function') return method;
          return (...given: unknown[]) =>
            call(() => Reflect.apply(method, target, given) as unknown);
        },
      }),
  };
}
