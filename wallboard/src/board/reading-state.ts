import type { Tally } from '../wire.gen';
import type { BoardState } from './board-state';
import { severity } from './slot-targets';
import type { Cell } from './sums';

/** A tally of a cell; −1 stands for all districts or all categories. */
export function tallyOf(state: BoardState, district: number, category: number, tally: Tally): number {
  return state.sums.cells[district + 1]?.[category + 1]?.[state.tallies[tally]] ?? 0;
}

/** Open and not in progress, of one severity. */
export function unacknowledgedOf(state: BoardState, level: number): number {
  const cell = state.sums.bySeverity[level];
  return cell ? cell[state.tallies.open]! - cell[state.tallies.inProgress]! : 0;
}

/** The most severe of Severe (3) and Extreme (4) that is open in a cell, or 0. */
export function worstOpen(cell: Cell | undefined): number {
  if (!cell) {
    return 0;
  }
  if (cell[cell.length - 1]! > 0) {
    return severity.extreme;
  }
  return cell[cell.length - 2]! > 0 ? severity.severe : 0;
}

/** How many incidents are held in all, whatever became of them: what a pause missed is the difference of two of these. */
export function held(state: BoardState, cell: Cell | undefined): number {
  const { open, answered, closed, cancelled } = state.tallies;
  return cell ? cell[open]! + cell[answered]! + cell[closed]! + cell[cancelled]! : 0;
}

/** Whether anything was ever counted: before that a zero would claim what nobody looked at. */
export function wasCounted(state: BoardState): boolean {
  return held(state, state.sums.cells[0]?.[0]) > 0 || state.feeds.some((feed) => feed.lastAt !== undefined);
}
