import { severity } from './slot-targets';
import type { AlertCell } from './alert-cells';
import { worstOpen } from './reading-state';
import type { Cell } from './sums';
import { unusualKey } from './unusual';

/** The rank (1 to 4) of the worst that stands in a cell, or 0; district and category −1 for all of them. Another function where any cell's may have changed without its counts. */
export type WorstOf = (district: number, category: number, cell: Cell | undefined) => number;

/** By the alerts. */
export function worstByAlerts(cells: ReadonlyMap<number, AlertCell>): WorstOf {
  return (district, category) => cells.get(unusualKey(district, category))?.priority ?? 0;
}

/** By open incidents, where no rule makes alerts of them. */
export const worstByIncidents: WorstOf = (_district, _category, cell) => {
  const worst = worstOpen(cell);
  return worst === 0 ? 0 : severity.extreme + 1 - worst;
};
