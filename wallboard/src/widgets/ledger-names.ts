import { abbreviated } from '../format/break-name';

/** A feed as its chip names it. */
export interface LedgerFeed {
  readonly id: string;
  readonly name: string;
  /** A feed that is not well also tells its age. */
  readonly well: boolean;
}

/** What a chip takes beside its name, units: its sign and the gaps about it; and the age of a feed that is not well. */
const beside = { sign: 78, age: 200 } as const;
/** Below this an abbreviation no longer tells which feed it is. */
const leastName = 120;
const step = 10;

/**
 * The names by feed, so that all chips fit into a row of so many units: whole where there is room, else the longest
 * are abbreviated. Where even that is too much, feeds that are not well are named first and the rest keep their sign.
 */
export function ledgerNames(feeds: readonly LedgerFeed[], room: number, width: (text: string) => number): ReadonlyMap<string, string> {
  let left = room - feeds.reduce((sum, feed) => sum + beside.sign + (feed.well ? 0 : beside.age), 0);
  const cut = (most: number): string[] => feeds.map(({ name }) => abbreviated(name, (text) => width(text) <= most));
  const takes = (names: readonly string[]): number => names.reduce((sum, name) => sum + width(name), 0);
  let most = Math.max(leastName, ...feeds.map(({ name }) => width(name)));
  while (most > leastName && takes(cut(most)) > left) {
    most = Math.max(leastName, most - step);
  }
  const names = new Map<string, string>();
  const short = cut(most);
  for (const at of [...feeds.keys()].sort((a, b) => Number(feeds[a]!.well) - Number(feeds[b]!.well))) {
    const name = short[at]!;
    if (width(name) <= left) {
      left -= width(name);
      names.set(feeds[at]!.id, name);
    }
  }
  return names;
}
