import { describe, expect, test } from 'vitest';
import { layoutOf, type Layout, type PanelName, type Rect } from '../src/layout/grid';
import { matrixShape } from '../src/layout/matrix-shape';
import { orbitAt } from '../src/layout/orbit';

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

function rects(layout: Layout, name: PanelName): number[][] {
  return layout.panels
    .filter((panel) => panel.name === name)
    .map(({ rect }) => [rect.x, rect.y, rect.width, rect.height].map((value) => value * layout.scale));
}

describe('the grid', () => {
  test('is the one of the specification at 3840 x 2160', () => {
    const layout = layoutOf(3840, 2160);
    expect(layout.kind).toBe('full');
    expect(rects(layout, 'header')).toEqual([[36, 36, 3768, 144]]);
    expect(rects(layout, 'kpis')).toEqual([[36, 204, 3768, 264]]);
    expect(rects(layout, 'map')).toEqual([[36, 492, 1556, 1128]]);
    expect(rects(layout, 'matrix')).toEqual([[1616, 492, 1240, 1128]]);
    expect(rects(layout, 'rail')).toEqual([[2880, 492, 924, 1536]]);
    expect(rects(layout, 'trend')).toEqual([[36, 1644, 1556, 384]]);
    expect(rects(layout, 'lanes')).toEqual([[1616, 1644, 608, 384]]);
    expect(rects(layout, 'deadlines')).toEqual([[2248, 1644, 608, 384]]);
    expect(rects(layout, 'ticker')).toEqual([[36, 2052, 3768, 72]]);
  });

  test('is exactly half at 1920 x 1080', () => {
    const [whole, half] = [layoutOf(3840, 2160), layoutOf(1920, 1080)];
    expect(half.scale).toBe(0.5);
    expect(half.panels).toEqual(whole.panels);
  });

  test('gives the spare width of 5120 x 1440 to map and trend', () => {
    const layout = layoutOf(5120, 1440);
    expect(layout.kind).toBe('full');
    expect(layout.scale).toBeCloseTo(0.667, 3);
    expect(layout.panels.find((panel) => panel.name === 'map')?.rect.width).toBeCloseTo(1556 + 3840, 6);
    expect(layout.panels.find((panel) => panel.name === 'matrix')?.rect.width).toBe(1240);
  });

  test('has header and rail on either screen of 7680 x 2160', () => {
    const layout = layoutOf(7680, 2160);
    expect(layout.kind).toBe('double');
    expect(rects(layout, 'header').map((rect) => rect[0])).toEqual([36, 3876]);
    expect(rects(layout, 'rail').map((rect) => rect[0])).toEqual([2880, 6720]);
  });

  test.each([
    [3840, 2160],
    [1920, 1080],
    [1920, 1200],
    [5120, 1440],
    [7680, 2160],
    [1366, 768],
    [1280, 720],
  ])('overlaps nowhere and stays within %i x %i', (width, height) => {
    const layout = layoutOf(width, height);
    const boxes = layout.panels.map((panel) => panel.rect);
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect((box.x + box.width) * layout.scale).toBeLessThanOrEqual(width + 0.01);
      expect((box.y + box.height) * layout.scale).toBeLessThanOrEqual(height + 0.01);
    }
    boxes.forEach((one, at) => boxes.slice(at + 1).forEach((other) => expect(overlap(one, other)).toBe(false)));
  });
});

describe('legibility', () => {
  test('a screen too small for the floor gets the compact layout, not smaller text', () => {
    const layout = layoutOf(1280, 720);
    expect(layout.kind).toBe('compact');
    expect(layout.scale).toBeGreaterThanOrEqual(0.5);
  });

  test('98 inches are read from ten metres, 75 are not', () => {
    const seats = { nearest: 3_000, farthest: 10_000 };
    expect(layoutOf(3840, 2160, { screenWidth: 2_170, ...seats }).kind).toBe('full');
    expect(layoutOf(3840, 2160, { screenWidth: 1_660, ...seats }).kind).toBe('compact');
  });

  test('numbers of the matrix never fall under the floor', () => {
    for (const districts of [1, 4, 6, 12]) {
      for (const categories of [1, 6, 8]) {
        const shape = matrixShape({ width: 1240, height: 1128 }, districts, categories, 320, false);
        expect(shape.font).toBeGreaterThanOrEqual(48);
        expect(shape.head + shape.row * (districts + 1)).toBeLessThanOrEqual(1128 - 40 + 0.01);
        expect(shape.columns).toHaveLength(categories);
        expect(shape.label + sum(shape.columns) + shape.total).toBeLessThanOrEqual(1240 - 40 + 0.01);
      }
    }
  });

  test('columns of the matrix are alike where their numbers fit, else each has the same room about its widest', () => {
    const panel = { width: 1240, height: 1128 };
    const plain = matrixShape(panel, 12, 8, 283, false).columns;
    expect(matrixShape(panel, 12, 8, 283, false, new Array<number>(8).fill(80)).columns).toEqual(plain);
    const widest = [100, 100, 90, 90, 90, 90, 90, 90];
    const columns = matrixShape(panel, 12, 8, 283, false, widest).columns;
    expect(sum(columns)).toBeCloseTo(sum(plain));
    const room = columns.map((width, at) => width - widest[at]!);
    expect(Math.max(...room) - Math.min(...room)).toBeLessThan(0.01);
    expect(room[0]).toBeGreaterThan(5);
    const narrow = matrixShape(panel, 12, 8, 283, false, [108, 108, 95, 95, 81, 81, 81, 54]).columns;
    expect(sum(narrow)).toBeCloseTo(sum(plain));
    expect(narrow[7]).toBe(92);
    // Where they fit in no way the columns stay alike.
    expect(matrixShape(panel, 12, 8, 283, false, new Array<number>(8).fill(108)).columns).toEqual(plain);
  });
});

describe('badges of alerts in the matrix', () => {
  test.each([
    [1240, 1128, 4, 8],
    [1240, 1128, 7, 8],
    [1240, 1128, 12, 8],
    [2772, 1128, 6, 9],
    [2772, 1128, 12, 9],
  ])('in %i x %i with %i x %i cells stand clear of the digits or underline them', (width, height, districts, categories) => {
    const { row, font, corner } = matrixShape({ width, height }, districts, categories, 320, false);
    const aboveDigits = (row - 6) / 2 - 0.323 * font;
    expect(corner === 0 || corner >= 16).toBe(true);
    expect(aboveDigits - corner).toBeGreaterThanOrEqual(4);
    // The underline is 7 units high, and the number stands 5 higher.
    const belowDigits = (row - 6) / 2 - 0.375 * font;
    expect(corner > 0 || (aboveDigits - 5 >= 4 && belowDigits + 5 - 7 >= 4)).toBe(true);
  });
});

describe('the orbit', () => {
  const points = Array.from({ length: 17 }, (_, step) => orbitAt(step * 180_000));

  test('begins on the grid, has 16 points, and closes', () => {
    expect(points[0]).toEqual({ x: 0, y: 0 });
    expect(new Set(points.slice(0, 16).map((point) => `${point.x} ${point.y}`)).size).toBe(16);
    expect(points[16]).toEqual(points[0]);
  });

  test('steps every three minutes within 8 px', () => {
    expect(orbitAt(179_999)).toEqual(points[0]);
    expect(orbitAt(180_000)).toEqual(points[1]);
    expect(points.every((point) => Math.abs(point.x) <= 8 && Math.abs(point.y) <= 8)).toBe(true);
  });
});

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
