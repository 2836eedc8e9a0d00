import type { HandView, ImportView } from '../../wire.gen';
import { need, query, type ItemPage } from '../api';

/** What of an incident is entered. */
export interface Entered {
  readonly title: string;
  readonly text?: string;
  readonly category?: string;
  readonly district?: string;
  readonly address?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly severity?: string;
  readonly at?: string;
  readonly channel: string;
  readonly callerName?: string;
  readonly callerPhone?: string;
}

/** Which incident, as its person saw it, and why. */
export interface Seen {
  readonly feed: string;
  readonly id: string;
  readonly version: number;
  readonly reason?: string;
}

const keyed = (key: string): { readonly headers: Readonly<Record<string, string>> } => ({ headers: { 'idempotency-key': key } });

/** What the console asks about what is done by hand. Each may throw `Refused`, or whatever `fetch` throws. */
export const handsApi = {
  enter: (body: Entered, key: string) => need<HandView>('POST', 'incidents', body, keyed(key)),
  read: (feed: string, id: string) => need<HandView>('GET', `incidents/by-hand?${query({ feed, id })}`),
  move: (body: Seen & { readonly category?: string; readonly district?: string }, key: string) => need<HandView>('POST', 'incidents/move', body, keyed(key)),
  release: (body: Seen, key: string) => need<HandView>('POST', 'incidents/release', body, keyed(key)),
  follow: (body: Seen & { readonly status: string }, key: string) => need<HandView>('POST', 'incidents/follow', body, keyed(key)),
  imports: () => need<ItemPage<ImportView>>('GET', 'imports'),
  import: (feed: string, id: string) => need<ImportView>('GET', `imports/one?${query({ feed, id })}`),
  span: (feed: string, from: string, until: string) => need<ImportView>('GET', `imports/span?${query({ feed, from, until })}`),
  voidSpan: (body: { readonly feed: string; readonly from: string; readonly until: string; readonly version: number; readonly reason: string }, key: string) =>
    need<ImportView>('POST', 'imports/span/void', body, keyed(key)),
  void: (body: Seen, key: string) => need<ImportView>('POST', 'imports/void', body, keyed(key)),
};
