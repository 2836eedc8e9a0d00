import type { FeatureCollection, Geometry, Position } from 'geojson';

/** A district's outline: rings of [longitude, latitude], grouped by polygon, outer ring first. */
export interface Outline {
  readonly code: string;
  readonly polygons: readonly (readonly (readonly Position[])[])[];
}

/** Reads districts by `properties.code`; what is not an area is passed over. */
export function outlinesOf(collection: FeatureCollection): readonly Outline[] {
  return collection.features.flatMap((feature) => {
    const code: unknown = feature.properties?.['code'];
    const polygons = polygonsOf(feature.geometry);
    return typeof code === 'string' && polygons.length > 0 ? [{ code, polygons }] : [];
  });
}

function polygonsOf(geometry: Geometry | null): readonly (readonly (readonly Position[])[])[] {
  switch (geometry?.type) {
    case 'Polygon':
      return [geometry.coordinates];
    case 'MultiPolygon':
      return geometry.coordinates;
    case 'GeometryCollection':
      return geometry.geometries.flatMap(polygonsOf);
    default:
      return [];
  }
}

/** The same areas with every outer ring clockwise as seen on the map, so that a line beside a border falls inside. */
export function wound(outlines: readonly Outline[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: outlines.map(({ code, polygons }) => ({
      type: 'Feature',
      properties: { code },
      geometry: {
        type: 'MultiPolygon',
        coordinates: polygons.map((rings) => rings.map((ring, at) => (clockwise(ring) === (at === 0) ? [...ring] : [...ring].reverse()))),
      },
    })),
  };
}

function clockwise(ring: readonly Position[]): boolean {
  let doubled = 0;
  for (let at = 1; at < ring.length; at++) {
    doubled += (ring[at]![0]! - ring[at - 1]![0]!) * (ring[at]![1]! + ring[at - 1]![1]!);
  }
  return doubled > 0;
}

/** Where longitude and latitude fall in the panel, CSS pixels, by Web Mercator; and the same view as MapLibre names it. */
export interface Projection {
  readonly zoom: number;
  readonly centre: readonly [longitude: number, latitude: number];
  toPixel(longitude: number, latitude: number): readonly [x: number, y: number];
}

/** The largest view that holds every outline within a panel, `pad` pixels from its edges. */
export function fitted(
  outlines: readonly Outline[],
  width: number,
  height: number,
  pad: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number },
): Projection | undefined {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const outline of outlines) {
    for (const point of outline.polygons.flat(2)) {
      const x = mercatorX(point[0]!);
      const y = mercatorY(point[1]!);
      west = Math.min(west, x);
      east = Math.max(east, x);
      north = Math.min(north, y);
      south = Math.max(south, y);
    }
  }
  if (!(east > west) || !(south > north)) {
    return undefined;
  }

  const world = Math.min((width - pad.left - pad.right) / (east - west), (height - pad.top - pad.bottom) / (south - north));
  // The view's centre is the panel's, so uneven padding moves it off the outlines' centre.
  const centreX = (west + east) / 2 + (pad.right - pad.left) / 2 / world;
  const centreY = (north + south) / 2 + (pad.bottom - pad.top) / 2 / world;
  return {
    zoom: Math.log2(world / 512),
    centre: [centreX * 360 - 180, latitudeOf(centreY)],
    toPixel: (longitude, latitude) => [
      (mercatorX(longitude) - centreX) * world + width / 2,
      (mercatorY(latitude) - centreY) * world + height / 2,
    ],
  };
}

function mercatorX(longitude: number): number {
  return (longitude + 180) / 360;
}

function mercatorY(latitude: number): number {
  const sine = Math.sin((Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}
