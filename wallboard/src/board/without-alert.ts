import type { BoardAlerts } from '../wire.gen';
import type { BoardState } from './board-state';
import { severity } from './slot-targets';

/** How many alerts there are, whatever became of them. */
export function alertsInAll({ standing, shelved, suppressed, outOfService }: BoardAlerts): number {
  return standing.reduce((sum, count) => sum + count, 0) + shelved + suppressed + outOfService;
}

/** How many incidents of Severe and Extreme are open. */
export function openSevere(state: BoardState): number {
  const { open } = state.tallies;
  return [severity.severe, severity.extreme].reduce((sum, level) => sum + (state.sums.bySeverity[level]?.[open] ?? 0), 0);
}

/**
 * How many open incidents of Severe and Extreme certainly have no alert: a room whose rules are off, or see only a part,
 * must not hide them. The board does not say which alert is whose, so this is what all alerts together can't account for.
 */
export function withoutAlert(state: BoardState): number {
  return Math.max(0, openSevere(state) - alertsInAll(state.alerts));
}
