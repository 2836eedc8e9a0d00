/** Height of a row of a virtual list, CSS pixels. */
export const rowHeight = 44;

/** Rows kept beyond the edges, so that a fast scroll does not show blanks. */
const spare = 6;

/** Which rows a list draws: as many slots as fill its height, each drawing the row whose number leaves its own as the remainder. */
export interface RowWindow {
  readonly first: number;
  /** How many slots there are; it depends on the height alone, so that scrolling makes and drops no nodes. */
  readonly slots: number;
}

export function windowOf(scrollTop: number, height: number, rows: number): RowWindow {
  const slots = Math.ceil(height / rowHeight) + 1 + 2 * spare;
  const first = Math.floor(scrollTop / rowHeight) - spare;
  return { first: Math.max(0, Math.min(first, rows - slots)), slots };
}

/** The row that a slot draws; −1 where there is none. */
export function rowOfSlot(window: RowWindow, slot: number, rows: number): number {
  const row = window.first + ((((slot - window.first) % window.slots) + window.slots) % window.slots);
  return row < rows ? row : -1;
}

/** The rows that are wholly to be seen. */
export function rowsInSight(scrollTop: number, height: number, rows: number): readonly [first: number, end: number] {
  return [Math.ceil(scrollTop / rowHeight), Math.min(rows, Math.floor((scrollTop + height) / rowHeight))];
}

/** Where to scroll to so that a row is wholly seen. */
export function scrolledTo(row: number, scrollTop: number, height: number): number {
  const [top, bottom] = [row * rowHeight, (row + 1) * rowHeight];
  return top < scrollTop ? top : bottom > scrollTop + height ? bottom - height : scrollTop;
}
