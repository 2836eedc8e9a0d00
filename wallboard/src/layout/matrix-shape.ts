/** Sizes of the matrix, in units. */
export interface MatrixShape {
  readonly label: number;
  readonly column: number;
  readonly total: number;
  readonly head: number;
  readonly row: number;
  readonly font: number;
  readonly legend: boolean;
}

const padding = 20;
const legendHeight = 84;
const floor = 48;

/** Fits a table of so many districts and categories into a panel; what room there is makes rows higher and numbers larger, never smaller than the floor. */
export function matrixShape(
  panel: { readonly width: number; readonly height: number },
  districts: number,
  categories: number,
  widestLabel: number,
  withLegend: boolean,
): MatrixShape {
  const width = panel.width - 2 * padding;
  const height = panel.height - 2 * padding;
  const rows = districts + 1;
  const label = Math.min(380, Math.max(200, widestLabel + 24));
  const each = (width - label) / (categories + 1.25);
  const head = Math.min(420, Math.max(290, height - rows * 95));
  const legend = withLegend && height - head - legendHeight >= rows * 76;
  const row = Math.min(130, (height - head - (legend ? legendHeight : 0)) / rows);
  const font = Math.min(72, Math.max(floor, Math.min(row * 0.62, (each - 14) / 1.7)));
  return { label, column: each, total: each * 1.25, head, row, font, legend };
}
