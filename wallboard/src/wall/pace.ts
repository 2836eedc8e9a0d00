/** Between two renders at least this: a screen of 60 Hz shows no more. */
const least = 16;
/** And at most this, however dear a frame is: a change must still be visible at once. */
const most = 40;
/** A frame may take this share of the page's one thread. */
const share = 0.11;
const remembered = 6;

/** Milliseconds between renders when a frame costs so many. Pure, so that the pace can be tested. */
export function intervalFor(cost: number): number {
  return Math.min(most, Math.max(least, cost / share));
}

/** The last measurements with another. */
export function remembering(measured: readonly number[], another: number): readonly number[] {
  return [...measured, another].slice(-remembered);
}

/** What a frame costs by itself: the second least of the last measurements, since the others were interrupted by somebody else's work. */
export function costOf(measured: readonly number[]): number {
  const sorted = [...measured].sort((a, b) => a - b);
  return sorted[1] ?? sorted[0] ?? 0;
}
