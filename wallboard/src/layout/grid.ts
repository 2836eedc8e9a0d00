/** Units of the grid: 3840 x 2160 of them on a 4K screen. */
const screen = { width: 3840, height: 2160 } as const;
const margin = 36;
const gutter = 24;
const column = 292;
const heights = { header: 144, kpis: 264, middle: 1128, lower: 384, ticker: 72 } as const;
const railWidth = 3 * column + 2 * gutter;
/** Below this scale the floor of 48 units would be under 24 px. */
const leastScale = 0.5;

export type PanelName = 'header' | 'kpis' | 'map' | 'matrix' | 'rail' | 'trend' | 'lanes' | 'deadlines' | 'ticker' | 'alerts';

/** A rectangle in units. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedPanel {
  readonly name: PanelName;
  readonly rect: Rect;
}

export type LayoutKind = 'full' | 'double' | 'compact';

/** Where every panel stands. `scale` is CSS pixels a unit. */
export interface Layout {
  readonly kind: LayoutKind;
  readonly scale: number;
  readonly panels: readonly PlacedPanel[];
  /** How many KPIs stand side by side. */
  readonly kpisAcross: number;
}

/** The screen and its seats in millimetres: what the check of legibility needs. */
export interface Seats {
  readonly screenWidth: number;
  readonly nearest: number;
  readonly farthest: number;
}

/**
 * Lays the wall out for a viewport of CSS pixels. Where text would fall under its floor, or could not be read from the
 * seats, the compact layout comes instead: text is never shrunk.
 */
export function layoutOf(width: number, height: number, seats?: Seats): Layout {
  const scale = Math.min(width / screen.width, height / screen.height);
  const needed = seats ? neededScale(width, seats) : leastScale;
  if (scale + 0.001 < Math.max(leastScale, needed)) {
    return compact(width, height, Math.max(leastScale, Math.min(needed, height / 1100)));
  }
  if (width >= 2 * screen.width && width >= 2 * height * (screen.width / screen.height) - 1) {
    return double(width / scale, height / scale, scale);
  }
  return { kind: 'full', scale, kpisAcross: 6, panels: full(width / scale, height / scale) };
}

/** Characters of 16′ with IBM Plex Sans: font px ≥ 0.00667 x distance / pitch; 120 units from the farthest seat, 48 from the nearest. */
function neededScale(width: number, seats: Seats): number {
  const pitch = seats.screenWidth / width;
  const px = (distance: number): number => (0.00667 * distance) / pitch;
  return Math.max(px(seats.farthest) / 120, px(seats.nearest) / 48);
}

/** The grid of one screen; what is wider than 3840 goes to map and trend, what is higher than 2160 to the middle row. */
function full(width: number, height: number): PlacedPanel[] {
  const inner = width - 2 * margin;
  const spareWidth = width - screen.width;
  const middle = heights.middle + (height - screen.height);
  const left = span(5) + spareWidth;
  const matrixX = margin + left + gutter;
  const railX = width - margin - railWidth;
  const kpisY = margin + heights.header + gutter;
  const middleY = kpisY + heights.kpis + gutter;
  const lowerY = middleY + middle + gutter;
  const tickerY = lowerY + heights.lower + gutter;
  return [
    { name: 'header', rect: { x: margin, y: margin, width: inner, height: heights.header } },
    { name: 'kpis', rect: { x: margin, y: kpisY, width: inner, height: heights.kpis } },
    { name: 'map', rect: { x: margin, y: middleY, width: left, height: middle } },
    { name: 'matrix', rect: { x: matrixX, y: middleY, width: span(4), height: middle } },
    { name: 'rail', rect: { x: railX, y: middleY, width: railWidth, height: middle + gutter + heights.lower } },
    { name: 'trend', rect: { x: margin, y: lowerY, width: left, height: heights.lower } },
    { name: 'lanes', rect: { x: matrixX, y: lowerY, width: span(2), height: heights.lower } },
    { name: 'deadlines', rect: { x: matrixX + span(2) + gutter, y: lowerY, width: span(2), height: heights.lower } },
    { name: 'ticker', rect: { x: margin, y: tickerY, width: inner, height: heights.ticker } },
  ];
}

/** Two screens side by side: header, KPIs, rail and ticker on both; map and trend left, matrix, lanes and deadlines right. */
function double(width: number, height: number, scale: number): Layout {
  const half = width / 2;
  const base = full(half, height);
  const wide = half - 2 * margin - gutter - railWidth;
  const panels = base.flatMap((panel): PlacedPanel[] => {
    const { name, rect } = panel;
    const right = (changed: Partial<Rect>): PlacedPanel => ({ name, rect: { ...rect, ...changed, x: (changed.x ?? rect.x) + half } });
    switch (name) {
      case 'map':
      case 'trend':
        return [{ name, rect: { ...rect, width: wide } }];
      case 'matrix':
        return [right({ x: margin, width: wide })];
      case 'lanes':
        return [right({ x: margin, width: (wide - gutter) / 2 })];
      case 'deadlines':
        return [right({ x: margin + (wide + gutter) / 2, width: (wide - gutter) / 2 })];
      default:
        return [panel, right({})];
    }
  });
  return { kind: 'double', scale, kpisAcross: 6, panels };
}

/** Header, KPIs, map and alert rail, at a scale at which they can be read. */
function compact(viewWidth: number, viewHeight: number, scale: number): Layout {
  const width = viewWidth / scale;
  const height = viewHeight / scale;
  const inner = width - 2 * margin;
  const kpisAcross = inner >= 6 * 560 ? 6 : 3;
  const kpis = kpisAcross === 6 ? heights.kpis : 2 * heights.kpis + gutter;
  const kpisY = margin + heights.header + gutter;
  const middleY = kpisY + kpis + gutter;
  const middle = Math.max(200, height - margin - middleY);
  const rail = Math.min(railWidth, Math.max(700, inner / 2));
  return {
    kind: 'compact',
    scale,
    kpisAcross,
    panels: [
      { name: 'header', rect: { x: margin, y: margin, width: inner, height: heights.header } },
      { name: 'kpis', rect: { x: margin, y: kpisY, width: inner, height: kpis } },
      { name: 'map', rect: { x: margin, y: middleY, width: inner - rail - gutter, height: middle } },
      { name: 'rail', rect: { x: width - margin - rail, y: middleY, width: rail, height: middle } },
    ],
  };
}

function span(columns: number): number {
  return columns * column + (columns - 1) * gutter;
}
