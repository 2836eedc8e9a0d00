import { chance } from './chance.mjs';

const pieces = 7;

/** A schematic map: a lattice of crooked quadrilaterals that share their borders, one for each code, as GeoJSON. */
export function outlines(codes, across, [centreX, centreY], [spanX, spanY], seed = 5) {
  const next = chance(seed);
  const down = Math.ceil(codes.length / across);
  const stepX = spanX / across;
  const stepY = spanY / down;
  const knot = (column, row) => [
    centreX - spanX / 2 + column * stepX + (next() - 0.5) * stepX * 0.45,
    centreY + spanY / 2 - row * stepY + (next() - 0.5) * stepY * 0.45,
  ];
  const knots = Array.from({ length: down + 1 }, (_, row) => Array.from({ length: across + 1 }, (_, column) => knot(column, row)));
  const way = ([x1, y1], [x2, y2]) =>
    Array.from({ length: pieces }, (_, at) => {
      const share = at / pieces;
      const crook = at === 0 ? 0 : (next() - 0.5) * 0.09;
      return [x1 + (x2 - x1) * share + (y2 - y1) * crook, y1 + (y2 - y1) * share - (x2 - x1) * crook];
    });
  const flat = knots.map((line) => line.slice(1).map((end, at) => [...way(line[at], end), end]));
  const upright = knots.slice(1).map((line, row) => line.map((end, at) => [...way(knots[row][at], end), end]));
  return {
    type: 'FeatureCollection',
    features: codes.map((code, at) => {
      const row = Math.floor(at / across);
      const column = at % across;
      const ring = [
        ...flat[row][column],
        ...upright[row][column + 1].slice(1),
        ...[...flat[row + 1][column]].reverse().slice(1),
        ...[...upright[row][column]].reverse().slice(1),
      ];
      return { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] } };
    }),
  };
}
