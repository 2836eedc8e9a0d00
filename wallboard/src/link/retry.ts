const firstDelays = [0, 1_000, 2_000, 5_000, 10_000] as const;
const steady = 15_000;
const spread = 0.2;

/** Milliseconds to wait before attempt `attempt` (0 is the first), for ever. `random` is in [0, 1): the steady pace is spread so that walls do not knock all at once. */
export function retryDelay(attempt: number, random: number): number {
  return firstDelays[attempt] ?? Math.round(steady * (1 - spread + 2 * spread * random));
}
