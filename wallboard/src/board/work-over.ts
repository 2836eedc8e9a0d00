import { isUnderWay } from './at-work';
import type { BoardCategory, BoardDistrict, BoardWork } from '../wire.gen';

/** Numbers of a node and of all above it; none where the code is not known. */
function chain(nodes: readonly { readonly code: string; readonly parent: number }[], code: string | undefined): readonly number[] {
  const found: number[] = [];
  for (let at = nodes.findIndex((node) => node.code === code); at >= 0 && !found.includes(at); at = nodes[at]!.parent) {
    found.push(at);
  }
  return found;
}

/** Within which works under way an alert of these codes lies: that which suppresses, then which ends last. A silent feed lies within none. */
export function workOver(
  works: readonly BoardWork[], districts: readonly BoardDistrict[], categories: readonly BoardCategory[], alert: { readonly district?: string; readonly category?: string }, now: number,
): BoardWork | undefined {
  if (works.length === 0 || (alert.district === undefined && alert.category === undefined)) {
    return undefined;
  }
  const [places, topics] = [chain(districts, alert.district), chain(categories, alert.category)];
  return works
    .filter((work) => isUnderWay(work, now))
    .filter((work) => (work.districts.length === 0 || work.districts.some((at) => places.includes(at))) && (work.categories.length === 0 || work.categories.some((at) => topics.includes(at))))
    .sort((one, other) => Number(other.suppresses) - Number(one.suppresses) || other.until - one.until)[0];
}
