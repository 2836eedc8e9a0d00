import { tallies, type Tally } from '../wire.gen';

/** Where each tally stands in a count vector. */
export type TallyPlaces = Readonly<Record<Tally, number>>;

/** Reads the places from a snapshot's list of names; their first letter may be of either case. A name that is missing gets −1. */
export function tallyPlaces(names: readonly string[]): TallyPlaces {
  const plain = names.map((name) => name.charAt(0).toLowerCase() + name.slice(1));
  return Object.fromEntries(tallies.map((name) => [name, plain.indexOf(name)])) as Record<Tally, number>;
}
