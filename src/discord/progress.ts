/** How far a command is, shown where its reply will stand. */
export interface Progress {
  /** The latest text wins; not shown where the reply comes before a second has passed. */
  readonly say: (text: string) => void;
  /** Nothing is shown from now on; resolves once an edit that is under way has ended. */
  readonly end: () => Promise<void>;
}

export interface ProgressParts {
  readonly show: (text: string) => Promise<void>;
  /** Called where `show` rejects, which costs nothing but that text. */
  readonly failed: (error: unknown) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Milliseconds that pass before anything is shown, and after each edit: Discord counts them. */
const PATIENCE = 1000;
const REST = 1500;

export function createProgress({ show, failed, now }: ProgressParts): Progress {
  let latest: string | null = null;
  let notBefore = now() + PATIENCE;
  let timer: NodeJS.Timeout | null = null;
  let edit: Promise<void> | null = null;
  let ended = false;

  function plan(): void {
    if (ended || latest === null || timer !== null || edit !== null) return;
    const wait = Math.max(0, notBefore - now());
    timer = setTimeout(() => {
      edit = showLatest();
    }, wait);
  }

  async function showLatest(): Promise<void> {
    const text = latest ?? '';
    latest = null;
    timer = null;
    notBefore = now() + REST;
    await show(text).catch(failed);
    edit = null;
    plan();
  }

  return {
    say(text) {
      latest = text;
      plan();
    },
    async end() {
      ended = true;
      if (timer !== null) clearTimeout(timer);
      await edit;
    },
  };
}
