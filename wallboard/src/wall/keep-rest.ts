import { createEffect, createMemo, createSignal, on, untrack, type Accessor } from 'solid-js';
import type { BoardAlerts } from '../wire.gen';
import { restedAt, restOf, restText, type Rest } from './rest';

/** A lead who asked something of the wall is looking at it. */
const lookedAt = 30 * 60_000;
/** And so long nothing burns in. */
const freshFor = 60 * 60_000;

/** What a rest depends on. */
export interface RestSources {
  /** The server's time, told each second; undefined before anything was heard. */
  readonly now: Accessor<number | undefined>;
  /** The city's; undefined before its picture came. */
  readonly timeZone: Accessor<string | undefined>;
  readonly isLive: Accessor<boolean>;
  readonly trouble: Accessor<string>;
  readonly alerts: Accessor<BoardAlerts>;
  /** Open incidents of Severe and Extreme, whatever became of their alerts. */
  readonly severe: Accessor<number>;
  /** Whether the city is in its everyday mode. */
  readonly isEveryday: Accessor<boolean>;
  /** When the lead last asked for a scene, Unix ms; undefined: never. */
  readonly steeredAt: Accessor<number | undefined>;
}

/**
 * Whether nothing is there that somebody must see on this screen now. What was set aside (shelved, suppressed, out of service) is told without its priority, so it may be an S1 or S2,
 * of which the neutral field says that there are none.
 */
export function mayRest(sources: RestSources): boolean {
  const { standing, flood, shelved, suppressed, outOfService } = sources.alerts();
  const steered = sources.steeredAt();
  return (
    sources.isLive() && sources.trouble() === '' && sources.isEveryday() && sources.severe() === 0 && !flood &&
    standing[0] === 0 && standing[1] === 0 && shelved + suppressed + outOfService === 0 && (steered === undefined || (sources.now() ?? 0) - steered >= lookedAt)
  );
}

/** Until when the screen rests, Unix ms of the server; undefined while it does not. `restAt` is a minute of the local day; undefined: never. Must run under a Solid owner. */
export function keepRest(sources: RestSources, restAt: Accessor<number | undefined>, key: string, storage: Storage): Accessor<number | undefined> {
  const [rest, setRest] = createSignal<Rest | undefined>(restOf(storage.getItem(key)));
  let loadedAt: number | undefined;
  const may = createMemo(() => {
    const now = sources.now();
    loadedAt ??= now;
    return now !== undefined && now - loadedAt! >= freshFor && mayRest(sources);
  });
  createEffect(
    on([sources.now, may, sources.timeZone, restAt], ([now, isCalm, timeZone, at]) => {
      if (at === undefined) {
        setRest(undefined);
        return;
      }
      // Until the time and the city's zone are known nobody knows which day it is: what is remembered stays.
      if (now === undefined || timeZone === undefined) {
        return;
      }
      const before = untrack(rest);
      const next = restedAt(before, now, timeZone, at, isCalm);
      setRest(next);
      if (next.isResting || before?.isResting) {
        storage.setItem(key, restText(next));
      }
    }),
  );
  return createMemo(() => {
    const state = rest();
    return state?.isResting ? Math.round((state.at + state.left) / 60_000) * 60_000 : undefined;
  });
}
