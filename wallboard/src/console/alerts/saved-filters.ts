import { noFilter, type AlertFilter } from './alert-filter';

/** A filter under a name. */
export interface SavedFilter {
  readonly name: string;
  readonly filter: AlertFilter;
}

const place = 'situationroom-alert-filters';
const most = 20;

/** The filters kept in this browser; what can't be read is none. */
export function savedFilters(storage: Pick<Storage, 'getItem'>): readonly SavedFilter[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.flatMap(readable).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps a filter under its name, in place of one of the same name; the newest first. */
export function keepFilter(storage: Pick<Storage, 'getItem' | 'setItem'>, saved: SavedFilter): readonly SavedFilter[] {
  return write(storage, [saved, ...savedFilters(storage).filter((one) => one.name !== saved.name)].slice(0, most));
}

export function dropFilter(storage: Pick<Storage, 'getItem' | 'setItem'>, name: string): readonly SavedFilter[] {
  return write(storage, savedFilters(storage).filter((one) => one.name !== name));
}

function write(storage: Pick<Storage, 'setItem'>, all: readonly SavedFilter[]): readonly SavedFilter[] {
  try {
    storage.setItem(place, JSON.stringify(all));
  } catch {
    // A browser that keeps nothing still filters.
  }
  return all;
}

function readable(one: unknown): SavedFilter[] {
  const { name, filter } = (one ?? {}) as { readonly name?: unknown; readonly filter?: Readonly<Record<string, unknown>> };
  if (typeof name !== 'string' || name === '' || typeof filter !== 'object' || filter === null) {
    return [];
  }
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return [{
    name,
    filter: {
      ...noFilter,
      words: text(filter['words']),
      district: text(filter['district']),
      category: text(filter['category']),
      rule: text(filter['rule']),
      unseen: filter['unseen'] === true,
      priorities: Array.isArray(filter['priorities']) ? filter['priorities'].filter((priority) => [1, 2, 3, 4].includes(priority as number)) as number[] : [],
    },
  }];
}
