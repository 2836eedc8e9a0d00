/** Between two renders at least this: a screen of 60 Hz shows no more. */
const least = 16;
/** And at most this, however dear a frame is: a change must still be visible at once. */
const most = 40;
/** A frame may take this share of the page's one thread. */
const share = 0.11;
/** Weight of the newest measurement. */
const weight = 0.25;

/** Milliseconds between renders when a frame costs so many. Pure, so that the pace can be tested. */
export function intervalFor(cost: number): number {
  return Math.min(most, Math.max(least, cost / share));
}

/** The running cost of a frame after another measurement. */
export function smoothed(before: number, measured: number): number {
  return before + weight * (Math.min(measured, most) - before);
}
