import type { ConfigurationState, DismissSummary, ErasureView, FeedHealth, IncidentName, IncidentSummary, MergeAnswer, MergedProblem, OperatorView, PersonView, ProblemProposal, ProblemBody, RejectionAnswer, RejectionGroup, RejectionSummary, RejectionView, RerunSummary, SearchAnswer, SearchRequest } from '../wire.gen';
import { refusalOf } from './i18n/refusal-words';
import { isAttended, unattended } from './attended';

/** A page of a list; `next` where there is more. */
export interface ItemPage<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** The server's refusal, as RFC 9457 has it. */
export class Refused extends Error {
  readonly problem: ProblemBody;

  constructor(problem: ProblemBody) {
    super(refusalOf(problem));
    this.problem = problem;
  }
}

const patience = 20_000;

/** Told on the window when the server knows nobody any more under the page's cookie. */
export const signedOut = 'situationroom-signed-out';

/** How a question is put, where it is not as usual. */
export interface Manner {
  /** When to give up, ms. */
  readonly patience?: number;
  /** Ends the question when nobody waits for its answer any more. */
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

async function ask<T>(method: string, path: string, body?: unknown, manner: Manner = {}): Promise<T | undefined> {
  const late = AbortSignal.timeout(manner.patience ?? patience);
  const answer = await fetch(`/api/v1/${path}`, {
    method,
    signal: manner.signal ? AbortSignal.any([late, manner.signal]) : late,
    headers: { ...(isAttended() ? {} : { [unattended]: '1' }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...manner.headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (answer.status === 204) {
    return undefined;
  }
  const value: unknown = await answer.json();
  if (!answer.ok) {
    if (answer.status === 401 && path !== 'session') {
      dispatchEvent(new Event(signedOut));
    }
    throw new Refused(value as ProblemBody);
  }
  return value as T;
}

/** Asks for what must be there. Throws `Refused`, or whatever `fetch` throws. */
export async function need<T>(method: string, path: string, body?: unknown, manner?: Manner): Promise<T> {
  return (await ask<T>(method, path, body, manner))!;
}

/** Does what is answered by nothing. Throws like `need`. */
export async function send(method: string, path: string, body?: unknown): Promise<void> {
  await ask<never>(method, path, body);
}

/** A query string of what is given. */
export function query(filter: Readonly<Record<string, string | undefined>>): string {
  const asked = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) {
    if (value !== undefined && value !== '') {
      asked.set(key, value);
    }
  }
  return asked.toString();
}

/** What the console asks of the server. Each may throw `Refused`, or whatever `fetch` throws. */
export const api = {
  who: () => ask<OperatorView>('GET', 'session'),
  signOut: () => ask<never>('DELETE', 'session'),
  feeds: () => need<ItemPage<FeedHealth>>('GET', 'feeds'),
  configuration: () => need<ConfigurationState>('GET', 'configuration'),
  reload: () => need<ConfigurationState>('POST', 'configuration/reload'),
  groups: () => need<ItemPage<RejectionGroup>>('GET', 'rejections/groups'),
  rejections: (filter: Readonly<Record<string, string | undefined>>) => need<ItemPage<RejectionSummary>>('GET', `rejections?${query(filter)}`),
  incidents: (filter: Readonly<Record<string, string | undefined>>) => need<ItemPage<IncidentSummary>>('GET', `incidents?${query(filter)}`),
  /** What is looked for is sent as a body: what people type stands in no address. */
  search: (asked: SearchRequest, signal: AbortSignal) => need<SearchAnswer>('POST', 'incidents/search', asked, { signal }),
  /** Stands on the trail before it is answered. */
  person: (feed: string, id: string, reason?: string) => need<PersonView>('POST', 'incidents/person', { feed, id, ...(reason === undefined ? {} : { reason }) }),
  erasePerson: (feed: string, id: string, reason: string) => need<ErasureView>('POST', 'incidents/person/erase', { feed, id, reason }),
  merges: () => need<ItemPage<MergedProblem>>('GET', 'merges'),
  proposals: () => need<ItemPage<ProblemProposal>>('GET', 'merges/proposals'),
  merge: (incidents: readonly IncidentName[]) => need<MergeAnswer>('POST', 'merges', { incidents }),
  unmerge: (incidents: readonly IncidentName[]) => need<MergeAnswer>('POST', 'merges/undo', { incidents }),
  distinguish: (incidents: readonly IncidentName[]) => need<MergeAnswer>('POST', 'merges/distinct', { incidents }),
  message: (id: string) => need<RejectionView>('GET', `rejections/${id}`),
  rerun: (id: string) => need<RejectionAnswer>('POST', `rejections/${id}/rerun`),
  dismiss: (id: string, reason: string) => need<RejectionAnswer>('POST', `rejections/${id}/dismiss`, { reason }),
  dismissAll: (feed: string, of: string, reason: string, after?: string) =>
    need<DismissSummary>('POST', 'rejections/dismiss', { feed, of, reason, ...(after === undefined ? {} : { after }) }),
  rerunAll: (feed: string, reason: string, after?: string) =>
    need<RerunSummary>('POST', 'rejections/rerun', { feed, reason, ...(after === undefined ? {} : { after }) }),
};
