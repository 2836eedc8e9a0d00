import { textWidth } from '../layout/text-width';
import type { Mark } from './clusters';
import type { PlacedLabel } from './labels';

/** Sizes of a mark in units: half its symbol with a margin, and where its count stands beside it. */
const symbol = { half: 32, countFrom: 28, countEnd: 40 } as const;

/** Above the names stand the city map's title and legend, units. */
const titleHeight = 72;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The view in which labels and marks stand: CSS pixels, and pixels a unit. */
export interface LabelView {
  readonly height: number;
  readonly scale: number;
}

/**
 * The labels, moved up or down where an alert's mark stands on them, but never out of their district; one that has no
 * free place is left out, since nothing may cover where an alert stands. `before` has the places that were chosen last:
 * a label stays there as long as it is free, so that names do not hop.
 */
export function clearOfMarks(labels: readonly PlacedLabel[], marks: readonly Mark[], view: LabelView, before: readonly PlacedLabel[]): readonly PlacedLabel[] {
  const taken = marks.flatMap((mark) => boxesOf(mark, view.scale));
  const step = 12 * view.scale;
  const lastAt = new Map(before.map((label) => [label.code, label.y]));
  return labels.flatMap((label) => {
    const steps = Math.floor(label.reach / step);
    const ways = Array.from({ length: steps }, (_, at) => (at + 1) * step).flatMap((by) => [label.y - by, label.y + by]);
    const last = lastAt.get(label.code);
    const tries = last !== undefined && Math.abs(last - label.y) <= label.reach ? [last, label.y, ...ways] : [label.y, ...ways];
    const y = tries.find((at) => {
      const own = boxAt(label, at);
      return own.top >= titleHeight * view.scale && own.bottom <= view.height && taken.every((other) => apart(own, other));
    });
    if (y === undefined) {
      return [];
    }
    const moved = { ...label, y };
    taken.push(boxAt(label, y));
    return [moved];
  });
}

function boxAt({ x, halfWidth, halfHeight }: PlacedLabel, y: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function boxesOf({ x, y, count }: Mark, scale: number): Box[] {
  const half = symbol.half * scale;
  const own = { left: x - half, right: x + half, top: y - half, bottom: y + half };
  if (count <= 1) {
    return [own];
  }
  const countEnd = (symbol.countEnd + textWidth(`\u00d7${count}`, 650)) * scale;
  return [own, { ...own, left: x + symbol.countFrom * scale, right: x + countEnd }];
}

function apart(one: Box, other: Box): boolean {
  return one.left > other.right || one.right < other.left || one.top > other.bottom || one.bottom < other.top;
}
