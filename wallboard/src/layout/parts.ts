import type { Layout, PlacedPanel, Rect } from './grid';

/** Which part of a wall of several screens a screen shows: its number from 1, and how many screens there are; of 1: the whole. */
export interface Part {
  readonly number: number;
  readonly of: number;
}

/** What a screen shows besides the header. */
type Share = 'mapAndTrend' | 'matrixAndLanes' | 'map' | 'matrix' | 'figures' | 'alerts';

/** From left to right, or row by row. No panel is ever cut by an edge between two screens. */
const shares: Readonly<Record<number, readonly Share[]>> = {
  2: ['mapAndTrend', 'matrixAndLanes'],
  3: ['mapAndTrend', 'matrixAndLanes', 'alerts'],
  4: ['map', 'matrix', 'figures', 'alerts'],
};
const gutter = 24;
const lowerHeight = 384;

/** Reads `1of4`; of what is no part, undefined. */
export function partOf(text: string | null | undefined): Part | undefined {
  const [, number, of] = (/^([1-4])of([1-4])$/.exec(text ?? '') ?? []).map(Number);
  return number === undefined || of === undefined || number > of ? undefined : { number, of };
}

/** `1of4`; of the whole, undefined. */
export function partWord(part: Part | undefined): string | undefined {
  return part === undefined || part.of === 1 ? undefined : `${part.number}of${part.of}`;
}

/**
 * The panels of a part of the overview: header and figures above, the alert rail at the right of every screen but that of the list of alerts.
 * Two screens of one machine have their own layout, and show the whole.
 */
export function partLayout(layout: Layout, part: Part | undefined): readonly PlacedPanel[] {
  const share = part && shares[part.of]?.[part.number - 1];
  const of = (name: PlacedPanel['name']): PlacedPanel | undefined => layout.panels.find((panel) => panel.name === name);
  const [header, kpis, rail, ticker] = [of('header'), of('kpis'), of('rail'), of('ticker')];
  if (share === undefined || layout.kind === 'double' || !header || !kpis || !rail) {
    return layout.panels;
  }
  const edge = ticker ? ticker.rect.y - gutter : Math.max(...layout.panels.map(({ rect }) => rect.y + rect.height));
  const { x, width } = header.rect;
  const from = (above: Rect): Pick<Rect, 'y' | 'height'> => ({ y: above.y + above.height + gutter, height: edge - above.y - above.height - gutter });
  const below = ticker ? [ticker] : [];
  if (share === 'alerts') {
    return [header, { name: 'alerts', rect: { x, width, ...from(header.rect) } }, ...below];
  }
  const area: Rect = { x, width: width - rail.rect.width - gutter, ...from(kpis.rect) };
  return [header, kpis, ...inArea(share, area), { name: 'rail', rect: { ...area, x: x + width - rail.rect.width, width: rail.rect.width } }, ...below];
}

/** What stands at the left of the rail. */
function inArea(share: Exclude<Share, 'alerts'>, area: Rect): readonly PlacedPanel[] {
  const lower = Math.min(lowerHeight, Math.round(area.height / 3));
  const upper: Rect = { ...area, height: area.height - lower - gutter };
  const under: Rect = { ...area, y: area.y + upper.height + gutter, height: lower };
  const half = (area.width - gutter) / 2;
  const lanes: readonly PlacedPanel[] = [
    { name: 'lanes', rect: { ...under, width: half } },
    { name: 'deadlines', rect: { ...under, x: area.x + half + gutter, width: half } },
  ];
  switch (share) {
    case 'mapAndTrend':
      return [{ name: 'map', rect: upper }, { name: 'trend', rect: under }];
    case 'matrixAndLanes':
      return [{ name: 'matrix', rect: upper }, ...lanes];
    case 'map':
      return [{ name: 'map', rect: area }];
    case 'matrix':
      return [{ name: 'matrix', rect: area }];
    case 'figures':
      return [{ name: 'trend', rect: upper }, ...lanes];
  }
}
