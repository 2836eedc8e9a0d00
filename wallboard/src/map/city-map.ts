import type { Mark } from './clusters';
import type { Outline, Projection } from './geometry';
import type { MapLook } from './map-look';

/** A district as the map colours it. */
export interface DistrictLook {
  readonly code: string;
  /** Level word: m2, m1, 0, 1, 2, 3 or none. */
  readonly level: string;
  /** Severity number of the worst alert that has a right to an outline, or 0. */
  readonly worst: number;
  /** Whether planned works or an event are under way in it: a dashed line within its border. */
  readonly atWork: boolean;
}

/** What a map is made from; it is made anew when any of it changes. */
export interface MapScene {
  readonly outlines: readonly Outline[];
  readonly projection: Projection;
  readonly look: MapLook;
  readonly width: number;
  readonly height: number;
  /** CSS pixels a unit. */
  readonly scale: number;
}

/** A map that was drawn into a box: it can be coloured, marked and taken away. It never reacts to a pointer. */
export interface CityMap {
  paint(districts: readonly DistrictLook[]): void;
  /** Marks of the two lower layers, bottom first; what is notable stands above the names, which are not the map's. */
  mark(marks: readonly Mark[]): void;
  dispose(): void;
}
