import { sinceLocal } from './day-turn';

/** How long a screen shows a neutral field each day, so that nothing burns into it. */
export const restFor = 300_000;
/** A rest that was put off or broken is made up for until so many minutes after its time; then the day goes without. */
const madeUpFor = 180;
/** Ticks come twice a second; a page that slept longer did not rest meanwhile. */
const longestStep = 2_000;

/** What a screen remembers of its rest. Times are the server's, Unix ms. */
export interface Rest {
  /** The day whose rest it is; it begins at the rest's time. */
  readonly day: string;
  /** What is left of it, ms. */
  readonly left: number;
  readonly isResting: boolean;
  /** The moment of the last step. */
  readonly at: number;
}

/** The rest at a moment. `restAt`: its minute of the local day; `mayRest`: whether there is nothing that somebody must see. */
export function restedAt(before: Rest | undefined, now: number, timeZone: string, restAt: number, mayRest: boolean): Rest {
  const { day, minutes } = sinceLocal(restAt, now, timeZone);
  const rested = before?.isResting ? Math.min(longestStep, Math.max(0, now - before.at)) : 0;
  const left = before?.day === day ? Math.max(0, before.left - rested) : restFor;
  return { day, left, isResting: mayRest && left > 0 && minutes < madeUpFor, at: now };
}

/** What outlives a reload, as text. */
export function restText(rest: Rest): string {
  return `${rest.day} ${rest.left}`;
}

/** Reads it again; nonsense is none. */
export function restOf(text: string | null): Rest | undefined {
  const [, day, left] = /^(\d{4}-\d\d-\d\d) (\d{1,6})$/.exec(text ?? '') ?? [];
  return day === undefined || left === undefined ? undefined : { day, left: Number(left), isResting: false, at: 0 };
}
