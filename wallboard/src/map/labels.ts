import type { BoardDistrict, BoardNames } from '../wire.gen';
import type { MapScene } from './city-map';
import { textWidth } from '../layout/text-width';
import { labelPlace } from './label-place';

/** A district's short name and where its middle stands, CSS pixels. */
export interface PlacedLabel {
  readonly code: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** How far up or down it may be moved and still belong to its district. */
  readonly reach: number;
}

const line = 56;

/** Names of districts that have room for them, the roomiest first; none over another, none over the panel's edge. */
export function labelPlaces(
  scene: MapScene,
  districts: readonly BoardDistrict[],
  name: (names: BoardNames) => string,
): readonly PlacedLabel[] {
  const byCode = new Map(districts.map((district) => [district.code, district]));
  const wanted = scene.outlines.flatMap((outline) => {
    const district = byCode.get(outline.code);
    return district ? [{ code: outline.code, text: name(district.shortNames), place: labelPlace(outline, scene.projection) }] : [];
  });
  wanted.sort((a, b) => b.place.reach - a.place.reach);

  const taken: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[] = [];
  return wanted.flatMap(({ code, text, place }) => {
    const [halfWidth, halfHeight] = [((textWidth(text, 600) * 1.06 + 28) * scene.scale) / 2, (line * scene.scale) / 2];
    const own = { left: place.x - halfWidth, right: place.x + halfWidth, top: place.y - halfHeight, bottom: place.y + halfHeight };
    const free = taken.every((other) => own.left > other.right || own.right < other.left || own.top > other.bottom || own.bottom < other.top);
    const within = own.left >= 0 && own.right <= scene.width && own.top >= 72 * scene.scale && own.bottom <= scene.height;
    // The name may reach a little over its borders, but must belong to them at a glance.
    const roomy = place.reach >= halfHeight * 0.9 && place.reach / 0.6 >= halfWidth * 0.7;
    if (!free || !within || !roomy) {
      return [];
    }
    taken.push(own);
    return [{ code, text, x: place.x, y: place.y, halfWidth, halfHeight, reach: place.reach }];
  });
}
