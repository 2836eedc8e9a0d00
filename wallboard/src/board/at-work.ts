import type { BoardDistrict, BoardWork } from '../wire.gen';

/** Whether they are under way. */
export function isUnderWay(work: BoardWork, now: number): boolean {
  return work.from <= now && now < work.until;
}

/** Codes of the districts that works under way name, and of all below them; works in the whole city name none. */
export function districtsAtWork(works: readonly BoardWork[], districts: readonly BoardDistrict[], now: number): ReadonlySet<string> {
  const named = new Set(works.filter((work) => isUnderWay(work, now)).flatMap((work) => work.districts));
  const found = new Set<string>();
  districts.forEach((district, number) => {
    for (let at = number, steps = 0; at >= 0 && steps < districts.length; at = districts[at]!.parent, steps++) {
      if (named.has(at)) {
        found.add(district.code);
        break;
      }
    }
  });
  return found;
}
