import type { BoardState } from '../board/board-state';
import { held } from '../board/reading-state';
import { severity } from '../board/slot-targets';

/** What came while the wall could not hear. */
export interface Missed {
  readonly incidents: number;
  readonly critical: number;
}

/** Compares what is held now with what was held when the link broke. Never negative: a server may have forgotten old ones. */
export function missedBetween(before: BoardState, after: BoardState): Missed {
  const grew = (now: number, then: number): number => Math.max(0, now - then);
  return {
    incidents: grew(held(after, after.sums.cells[0]?.[0]), held(before, before.sums.cells[0]?.[0])),
    critical: grew(
      held(after, after.sums.bySeverity[severity.extreme]),
      held(before, before.sums.bySeverity[severity.extreme]),
    ),
  };
}
