/** Sizes of the matrix, in units. */
export interface MatrixShape {
  readonly label: number;
  /** Widths of the categories' columns: alike, but for one whose total needs more. */
  readonly columns: readonly number[];
  readonly total: number;
  readonly head: number;
  readonly row: number;
  readonly font: number;
  /** Side of an alert's corner badge; 0 where rows are so low that it would touch the number: then the number is underlined instead. */
  readonly corner: number;
  readonly legend: boolean;
}

const padding = 20;
const legendHeight = 84;
const floor = 48;
/** The total's column is wider than the others by this. */
const totalWider = 1.1;
/** A total set as large as its column allows keeps at least this from its neighbours. */
const between = 24;
/** No column becomes narrower than this for the sake of another: three digits at the floor. */
const leastColumn = 80;
/** Space about a cell on each side. */
export const cellGap = 3;
/** A corner badge: as large as it may be, as small as it can be seen, and how far it keeps from the digits. */
const corner = { most: 26, least: 16, clear: 4 } as const;
/** How far the digits of a centred line rise above its middle, in ems of IBM Plex Sans. */
const digitsAboveMiddle = 0.323;

/**
 * Fits a table of so many districts and categories into a panel; what room there is makes rows higher and numbers larger, never smaller than
 * the floor. `totals`: how wide the long totals of the categories are at the floor, 0 for one that fits anyway.
 */
export function matrixShape(
  panel: { readonly width: number; readonly height: number },
  districts: number,
  categories: number,
  widestLabel: number,
  withLegend: boolean,
  totals: readonly number[] = [],
): MatrixShape {
  const width = panel.width - 2 * padding;
  const height = panel.height - 2 * padding;
  const rows = districts + 1;
  const label = Math.min(380, Math.max(200, widestLabel + 24));
  const each = (width - label) / (categories + totalWider);
  const head = Math.min(420, Math.max(290, height - rows * 95));
  const legend = withLegend && height - head - legendHeight >= rows * 76;
  const row = Math.min(130, (height - head - (legend ? legendHeight : 0)) / rows);
  const font = Math.min(72, Math.max(floor, Math.min(row * 0.62, (each - 14) / 1.7)));
  return { label, columns: shared(each, categories, totals), total: each * totalWider, head, row, font, corner: cornerOf(row, font), legend };
}

/** Gives the columns of long totals what these need, at the cost of the others. */
function shared(each: number, categories: number, totals: readonly number[]): number[] {
  const equal = new Array<number>(categories).fill(each);
  const needs = equal.map((width, at) => Math.max(width, (totals[at] ?? 0) + between));
  const wide = needs.filter((width) => width > each);
  const rest = (each * categories - wide.reduce((sum, width) => sum + width, 0)) / (categories - wide.length);
  return wide.length === 0 || !(rest >= leastColumn) ? equal : needs.map((width) => (width > each ? width : rest));
}

function cornerOf(row: number, font: number): number {
  const aboveDigits = (row - 2 * cellGap) / 2 - digitsAboveMiddle * font;
  const side = Math.min(corner.most, Math.floor(aboveDigits - corner.clear));
  return side < corner.least ? 0 : side;
}
