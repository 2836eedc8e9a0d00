import type { AccountView, SessionView, WallView } from '../../wire.gen';
import { need, send, type ItemPage } from '../api';

/** What of an account is given or changed. */
export interface AccountBody {
  readonly id?: string;
  readonly name?: string;
  readonly post?: string;
  readonly role?: string;
  readonly password?: string;
}

const at = (id: string, step = ''): string => `accounts/${encodeURIComponent(id)}${step}`;

/** What the console asks about people and walls. */
export const peopleApi = {
  sessions: () => need<ItemPage<SessionView>>('GET', 'sessions'),
  endSession: (number: string) => send('DELETE', `sessions/${number}`),
  accounts: () => need<ItemPage<AccountView>>('GET', 'accounts'),
  add: (body: AccountBody) => send('POST', 'accounts', body),
  change: (id: string, body: AccountBody) => send('POST', at(id), body),
  setPassword: (id: string, password: string) => send('POST', at(id, '/password'), { password }),
  disable: (id: string) => send('POST', at(id, '/disable')),
  enable: (id: string) => send('POST', at(id, '/enable')),
  endSessions: (id: string) => send('DELETE', at(id, '/sessions')),
  walls: () => need<ItemPage<WallView>>('GET', 'walls'),
  accept: (code: string, name: string) => send('POST', 'pairings/accept', { code, name }),
  revoke: (id: string) => send('DELETE', `walls/${encodeURIComponent(id)}`),
};
