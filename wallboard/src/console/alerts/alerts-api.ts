import type { AlertContacts, AlertFigures, AlertPage, AlertView, HeartbeatView, NoticeView, RuleView, SecondPersonView, TrailView } from '../../wire.gen';
import { need, query, send, type ItemPage } from '../api';
import type { Verb } from './possible';

/** What a command says besides its verb. */
export interface CommandBody {
  readonly version: number;
  readonly reason?: string;
  readonly note?: string;
  readonly to?: string;
  readonly department?: string;
  readonly until?: string;
  readonly outcome?: string;
}

/** A command is given up after this long: nothing is queued for later. */
export const commandPatience = 3_000;

const mostAtOnce = 1_000;

/** What the console asks about alerts. */
export const alertsApi = {
  /** All alerts, or what changed since a version. */
  list: (since?: number, after?: string) => need<AlertPage>('GET', `alerts?${query({ tab: 'all', limit: String(mostAtOnce), since: since?.toString(), after })}`),
  details: (id: string) => need<AlertView>('GET', `alerts/${encodeURIComponent(id)}`),
  notices: (id: string) => need<ItemPage<NoticeView>>('GET', `alerts/${encodeURIComponent(id)}/notices`),
  contacts: (id: string) => need<AlertContacts>('GET', `alerts/${encodeURIComponent(id)}/contacts`),
  command: (id: string, verb: Verb, body: CommandBody, key: string) =>
    need<AlertView | SecondPersonView>('POST', `alerts/${encodeURIComponent(id)}/${verb}`, body, { patience: commandPatience, headers: { 'idempotency-key': key } }),
  seconds: () => need<ItemPage<SecondPersonView>>('GET', 'second-persons'),
  confirmSecond: (id: string) => need<AlertView>('POST', `second-persons/${encodeURIComponent(id)}/confirm`),
  refuseSecond: (id: string) => send('POST', `second-persons/${encodeURIComponent(id)}/refuse`),
  heartbeat: () => need<HeartbeatView>('GET', 'notices/heartbeat'),
  figures: () => need<AlertFigures>('GET', 'alerts/figures'),
  rules: () => need<ItemPage<RuleView>>('GET', 'rules'),
  trail: (page: Readonly<Record<string, string | undefined>>) => need<ItemPage<TrailView>>('GET', `trail?${query(page)}`),
};

/** A key that no other press has; where the page came without TLS there is no randomUUID. */
export function commandKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
