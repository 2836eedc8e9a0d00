/** A closed way of 16 points within ±8 px that begins where the grid is exact: nothing stands on one pixel year in, year out. */
const points: readonly (readonly [x: number, y: number])[] = [
  [0, 0], [4, -4], [8, -8], [8, -3], [8, 3], [8, 8], [3, 8], [-3, 8],
  [-8, 8], [-8, 3], [-8, -3], [-8, -8], [-3, -8], [2, -6], [-2, -3], [-4, 1],
];

const stepMilliseconds = 180_000;

/** Offset in CSS pixels after the page has stood so long. */
export function orbitAt(elapsed: number): { readonly x: number; readonly y: number } {
  const [x, y] = points[Math.floor(elapsed / stepMilliseconds) % points.length]!;
  return { x, y };
}
