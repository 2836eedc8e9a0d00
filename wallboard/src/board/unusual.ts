import type { BoardUnusual } from '../wire.gen';

/** The level by which a delta withdraws a cell (silo/Core/Board/BoardUnusual.cs). */
export const withdrawn = 9;

/** Key of a cell: district and category number, −1 for all of them. */
export function unusualKey(district: number, category: number): number {
  return (district + 1) * 0x10000 + (category + 1);
}

/** The cells with a delta's changes: a level replaces, the level 9 withdraws. */
export function withUnusual(
  before: ReadonlyMap<number, BoardUnusual>,
  changes: readonly BoardUnusual[],
): ReadonlyMap<number, BoardUnusual> {
  const after = new Map(before);
  for (const cell of changes) {
    const key = unusualKey(cell.district, cell.category);
    if (cell.level === withdrawn) {
      after.delete(key);
    } else {
      after.set(key, cell);
    }
  }
  return after;
}
