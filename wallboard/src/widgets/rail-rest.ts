import type { BoardState } from '../board/board-state';
import { severity } from '../board/slot-targets';
import type { BoardIncident } from '../wire.gen';

/** How many open incidents of a severity the rail does not show. */
export interface RestPart {
  readonly level: number;
  readonly count: number;
}

/** Open Extreme, Severe and Moderate that have no card, most severe first, without empty parts. Exact whatever the list's length. */
export function railRest(state: Pick<BoardState, 'sums' | 'tallies'>, cards: readonly BoardIncident[]): readonly RestPart[] {
  return [severity.extreme, severity.severe, severity.moderate].flatMap((level) => {
    const open = state.sums.bySeverity[level]?.[state.tallies.open] ?? 0;
    const shown = cards.filter((card) => card.severity === level && card.mode === 0).length;
    return open > shown ? [{ level, count: open - shown }] : [];
  });
}
