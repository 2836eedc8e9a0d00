import type { BoardState } from './board-state';
import { unacknowledgedOf, wasCounted } from './reading-state';
import { severity } from './slot-targets';
import { alertsInAll } from './without-alert';

const pressing = [severity.extreme, severity.severe] as const;

/** Alerts of S1 and S2 that nobody has seen; where incidents stand instead, those that nobody has taken up. Undefined before anything was counted. */
export function unseenOf(state: BoardState, incidentsInstead: boolean): number | undefined {
  if (!wasCounted(state) && alertsInAll(state.alerts) === 0) {
    return undefined;
  }
  return pressing.reduce((sum, level) => sum + unseenOfLevel(state, level, incidentsInstead), 0);
}

/** The severity number of the worst of them, or 0. */
export function worstUnseen(state: BoardState, incidentsInstead: boolean): number {
  return pressing.find((level) => unseenOfLevel(state, level, incidentsInstead) > 0) ?? 0;
}

function unseenOfLevel(state: BoardState, level: number, incidentsInstead: boolean): number {
  return incidentsInstead ? unacknowledgedOf(state, level) : (state.alerts.unacknowledged[severity.extreme - level] ?? 0);
}
