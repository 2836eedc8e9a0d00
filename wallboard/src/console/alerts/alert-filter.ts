import type { AlertView } from '../../wire.gen';

/** What is asked of a list; what is empty asks nothing. */
export interface AlertFilter {
  readonly words: string;
  readonly priorities: readonly number[];
  /** Codes; a district or category also holds what lies below it. */
  readonly district: string;
  readonly category: string;
  readonly rule: string;
  /** Only what nobody has seen. */
  readonly unseen: boolean;
}

export const noFilter: AlertFilter = { words: '', priorities: [], district: '', category: '', rule: '', unseen: false };

export function isNoFilter(filter: AlertFilter): boolean {
  return filter.words.trim() === '' && filter.priorities.length === 0 && !filter.district && !filter.category && !filter.rule && !filter.unseen;
}

/** What the filter needs to know of codes. */
export interface Codes {
  /** Whether a code is `wanted` or lies below it. */
  readonly districtWithin: (code: string, wanted: string) => boolean;
  /** The words by which people look for an alert: titles, names, ids. */
  readonly wordsOf: (alert: AlertView) => string;
}

/** Decides of each alert; made once for a filter. */
export function filterOf(filter: AlertFilter, codes: Codes): (alert: AlertView) => boolean {
  const words = filter.words.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return (alert) =>
    (filter.priorities.length === 0 || filter.priorities.includes(alert.priority))
    && (!filter.unseen || alert.state === 'unacknowledged' || alert.state === 'returnedUnacknowledged')
    && (!filter.rule || alert.rule === filter.rule)
    && (!filter.category || alert.category === filter.category || (alert.category ?? '').startsWith(`${filter.category}/`))
    && (!filter.district || (alert.district !== undefined && codes.districtWithin(alert.district, filter.district)))
    && (words.length === 0 || contains(codes.wordsOf(alert).toLowerCase(), words));
}

function contains(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
