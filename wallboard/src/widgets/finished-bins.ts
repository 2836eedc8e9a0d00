import type { BoardTrend } from '../wire.gen';

/** Today's bins that are over at the server's time `now` (Unix ms): one that has just begun would look like a fall. All of them where the time is not known. */
export function finishedBins(trend: Pick<BoardTrend, 'dayStart' | 'binSeconds' | 'counts'>, now: number | undefined): readonly (number | null)[] {
  return now === undefined ? trend.counts : trend.counts.slice(0, Math.max(0, Math.floor((now - trend.dayStart) / (trend.binSeconds * 1_000))));
}
