import type { OperatorView } from '../../wire.gen';
import { need, send } from '../api';

/** By which ways people can sign in. */
export interface SignInWays {
  /** Whether nobody is known yet, and the first administrator can be made with the code that the server printed. */
  readonly setup: boolean;
  /** What the organisation's provider is called, where there is one. */
  readonly openId?: string;
}

/** What makes the first administrator. */
export interface FirstAdministrator {
  readonly code: string;
  readonly id: string;
  readonly name: string;
  readonly post?: string;
  readonly password: string;
}

/** Leads to the organisation's provider. */
export const openIdPage = '/api/v1/sign-in/openid';

export const signInApi = {
  ways: () => need<SignInWays>('GET', 'sign-in'),
  byToken: (token: string) => need<OperatorView>('POST', 'session', { token }),
  byPassword: (name: string, password: string) => need<OperatorView>('POST', 'session', { name, password }),
  setUp: (first: FirstAdministrator) => need<OperatorView>('POST', 'setup', first),
  changePassword: (present: string, password: string) => send('POST', 'session/password', { present, password }),
};
