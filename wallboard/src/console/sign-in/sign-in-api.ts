import type { Language } from '../../i18n/texts';
import type { OperatorView, SignInView } from '../../wire.gen';
import { need, send } from '../api';

/** What makes the first administrator. */
export interface FirstAdministrator {
  readonly code: string;
  readonly id: string;
  readonly name: string;
  readonly post?: string;
  readonly password: string;
}

/** Leads to an organisation's provider. */
export function providerPage(id: string, language: Language): string {
  return `/api/v1/sign-in/${id}${language === 'en' ? '?lang=en' : ''}`;
}

export const signInApi = {
  ways: () => need<SignInView>('GET', 'sign-in'),
  byToken: (token: string) => need<OperatorView>('POST', 'session', { token }),
  byPassword: (name: string, password: string) => need<OperatorView>('POST', 'session', { name, password }),
  setUp: (first: FirstAdministrator) => need<OperatorView>('POST', 'setup', first),
  changePassword: (present: string, password: string) => send('POST', 'session/password', { present, password }),
};
