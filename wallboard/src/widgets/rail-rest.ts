import type { BoardState } from '../board/board-state';
import { severity } from '../board/slot-targets';
import type { BoardAlerts } from '../wire.gen';
import { rankOf } from './badge-shape';

/** How many of a rank (1 to 4) the rail does not show. */
export interface RestPart {
  readonly rank: number;
  readonly count: number;
}

/** Standing alerts that have no card, S1 first, without empty parts: exact, however few of them the wall was told of. */
export function alertRest({ standing }: Pick<BoardAlerts, 'standing'>, shown: readonly { readonly priority: number }[]): readonly RestPart[] {
  return standing.flatMap((count, at) => part(at + 1, count, shown.filter((one) => one.priority === at + 1).length));
}

/** The same for open incidents of Extreme, Severe and Moderate, where they stand in the rail because no alert does. */
export function incidentRest(state: Pick<BoardState, 'sums' | 'tallies'>, shown: readonly { readonly severity: number; readonly mode: number }[]): readonly RestPart[] {
  return [severity.extreme, severity.severe, severity.moderate].flatMap((level) =>
    part(
      rankOf(level),
      state.sums.bySeverity[level]?.[state.tallies.open] ?? 0,
      shown.filter((one) => one.severity === level && one.mode === 0).length,
    ),
  );
}

function part(rank: number, count: number, shown: number): readonly RestPart[] {
  return count > shown ? [{ rank, count: count - shown }] : [];
}
