import { createEffect, createMemo, onCleanup, type Accessor } from 'solid-js';
import type { BoardAlerts } from '../wire.gen';
import { sinceLocal } from './day-turn';

/** What was put off for so many minutes waits for the next night: by day nobody wants a wall to blink. */
const waitsFor = 180;
/** A page that is fresh needs no reload, ms. */
const freshFor = 60 * 60_000;
const askAgain = 10_000;
const patience = 5_000;

/** Whether a page that was loaded at `loadedAt` is to be loaded anew: the planned time has come since. Times are the server's, Unix ms; `at` is a minute of the local day, which may have a fraction. */
export function reloadIsDue(loadedAt: number, now: number, at: number, timeZone: string): boolean {
  const today = sinceLocal(at, now, timeZone);
  return now - loadedAt >= freshFor && today.minutes < waitsFor && sinceLocal(at, loadedAt, timeZone).day !== today.day;
}

/** What a planned reload depends on. */
export interface ReloadParts {
  readonly now: Accessor<number | undefined>;
  readonly timeZone: Accessor<string>;
  readonly isLive: Accessor<boolean>;
  readonly alerts: Accessor<BoardAlerts>;
  /** Severe incidents that have no alert. */
  readonly unalerted: Accessor<number>;
  /** Minute of the local day; undefined: never. */
  readonly at: Accessor<number | undefined>;
  readonly fetch: (path: string, signal: AbortSignal) => Promise<Response>;
  /** Loads the page anew, or not, where that was done just before. */
  readonly reload: () => void;
}

/** Loads the page anew once a night: with no unacknowledged S1 or S2, and once the server answers, both as ready and with the page itself. Must run under a Solid owner. */
export function keepPlannedReload(parts: ReloadParts): void {
  let loadedAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const minute = createMemo(() => {
    const now = parts.now();
    return now === undefined ? undefined : Math.floor(now / askAgain) * askAgain;
  });
  const may = createMemo(() => {
    const [now, at] = [minute(), parts.at()];
    loadedAt ??= now;
    const [s1, s2] = parts.alerts().unacknowledged;
    return now !== undefined && at !== undefined && reloadIsDue(loadedAt!, now, at, parts.timeZone()) && parts.isLive() && !s1 && !s2 && parts.unalerted() === 0;
  });

  async function ask(): Promise<void> {
    clearTimeout(timer);
    const late = AbortSignal.timeout(patience);
    try {
      const [ready, page] = await Promise.all(['/readyz', location.pathname].map((path) => parts.fetch(path, late)));
      if (may() && ready!.ok && page!.ok && (page!.headers.get('content-type') ?? '').startsWith('text/html')) {
        parts.reload();
      }
    } catch {
      // It is asked again: a page that works is not given for one that may not come.
    }
    if (may()) {
      timer = setTimeout(() => void ask(), askAgain);
    }
  }

  createEffect(() => {
    if (may()) {
      void ask();
    } else {
      clearTimeout(timer);
    }
  });
  onCleanup(() => clearTimeout(timer));
}
