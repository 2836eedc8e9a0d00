/** Sizes of the matrix, in units. */
export interface MatrixShape {
  readonly label: number;
  /** Widths of the categories' columns: alike where their numbers fit, else as these need. */
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
/** Space about a cell on each side. */
export const cellGap = 3;
/** Numbers of neighbours keep at least this apart in columns that are alike. */
const between = 10;
/** What the turned head of a column takes that has two lines. */
const twoLines = 92;
/** A corner badge: as large as it may be, as small as it can be seen, and how far it keeps from the digits. */
const corner = { most: 26, least: 16, clear: 4 } as const;
/** How far the digits of a centred line rise above its middle, in ems of IBM Plex Sans. */
const digitsAboveMiddle = 0.323;

/**
 * Fits a table of so many districts and categories into a panel; what room there is makes rows higher and numbers larger, never smaller than
 * the floor. `widest`: how wide the widest number of each category is.
 */
export function matrixShape(
  panel: { readonly width: number; readonly height: number },
  districts: number,
  categories: number,
  widestLabel: number,
  withLegend: boolean,
  widest: readonly number[] = [],
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
  return { label, columns: shared(each, categories, widest), total: each * totalWider, head, row, font, corner: cornerOf(row, font), legend };
}

/** The same room about each column's widest number, where it is more than alike columns would leave the widest of all; a head of two lines always fits. */
function shared(each: number, categories: number, widest: readonly number[]): number[] {
  const alike = new Array<number>(categories).fill(each);
  if (widest.length !== categories || Math.max(...widest) + 2 * cellGap + between <= each) {
    return alike;
  }
  const least = Math.min(each, twoLines);
  let narrow = new Set<number>();
  for (;;) {
    const others = widest.filter((_, at) => !narrow.has(at));
    const about = (each * categories - least * narrow.size - others.reduce((sum, width) => sum + width, 0)) / others.length;
    const more = new Set(widest.flatMap((width, at) => (narrow.has(at) || width + about < least ? [at] : [])));
    if (!(about >= 0) || more.size === categories) {
      return alike;
    }
    if (more.size === narrow.size) {
      return widest.map((width, at) => (narrow.has(at) ? least : width + about));
    }
    narrow = more;
  }
}

function cornerOf(row: number, font: number): number {
  const aboveDigits = (row - 2 * cellGap) / 2 - digitsAboveMiddle * font;
  const side = Math.min(corner.most, Math.floor(aboveDigits - corner.clear));
  return side < corner.least ? 0 : side;
}
