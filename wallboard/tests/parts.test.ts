import { describe, expect, test } from 'vitest';
import { layoutOf, type Rect } from '../src/layout/grid';
import { partLayout, partOf, partWord } from '../src/layout/parts';

const every = [2, 3, 4].flatMap((of) => Array.from({ length: of }, (_, at) => ({ number: at + 1, of })));

describe('a part of a wall of several screens', () => {
  test.each([
    ['1of4', { number: 1, of: 4 }],
    ['1of1', { number: 1, of: 1 }],
    ['3of2', undefined],
    ['0of2', undefined],
    ['1of9', undefined],
    ['left', undefined],
    [null, undefined],
  ])('%s is read', (text, part) => {
    expect(partOf(text)).toEqual(part);
  });

  test('is said as it is written, the whole not at all', () => {
    expect(every.map(partWord).map((word) => partOf(word))).toEqual(every);
    expect([partWord({ number: 1, of: 1 }), partWord(undefined)]).toEqual([undefined, undefined]);
  });

  test.each([2, 3, 4])('of %i screens: together they show everything that one screen would', (of) => {
    const layout = layoutOf(3840, 2160);
    const shown = new Set(every.filter((part) => part.of === of).flatMap((part) => partLayout(layout, part).map((panel) => panel.name)));
    expect(layout.panels.map((panel) => panel.name).filter((name) => !shown.has(name))).toEqual([]);
  });

  test.each(every)('$number of $of: the header and the alerts are on it, nothing overlaps or leaves the screen', (part) => {
    for (const [width, height] of [[3840, 2160], [1920, 1080], [1280, 720], [5120, 1440]] as const) {
      const layout = layoutOf(width, height);
      const panels = partLayout(layout, part);
      expect(panels.some((panel) => panel.name === 'header')).toBe(true);
      expect(panels.filter((panel) => panel.name === 'rail' || panel.name === 'alerts')).toHaveLength(1);
      const boxes = panels.map((panel) => panel.rect);
      for (const box of boxes) {
        expect(Math.min(box.width, box.height)).toBeGreaterThan(0);
        expect((box.x + box.width) * layout.scale).toBeLessThanOrEqual(width + 0.01);
        expect((box.y + box.height) * layout.scale).toBeLessThanOrEqual(height + 0.01);
      }
      boxes.forEach((one, at) => boxes.slice(at + 1).forEach((other) => expect(overlap(one, other)).toBe(false)));
    }
  });

  test('two screens of one machine, a wall of one screen and none show the whole', () => {
    const [one, two] = [layoutOf(3840, 2160), layoutOf(7680, 2160)];
    expect(partLayout(two, { number: 1, of: 2 })).toBe(two.panels);
    expect(partLayout(one, { number: 1, of: 1 })).toBe(one.panels);
    expect(partLayout(one, undefined)).toBe(one.panels);
  });
});

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
