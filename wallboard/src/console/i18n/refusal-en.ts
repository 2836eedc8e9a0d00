import type { ProblemCode } from '../../wire.gen';

export const refusalEn: Readonly<Record<ProblemCode, string>> = {
  providerUnknown: 'There is no such sign-in through an organisation here.',
  providerExpired: 'The sign-in was not finished: it was begun in another window, was used already, or took more than ten minutes. Begin again.',
  providerDenied: 'Your organisation’s sign-in service did not confirm the sign-in.',
  providerUnreachable: 'Your organisation’s sign-in service does not answer. Try again later, or sign in with a password.',
  providerAnswer: 'The answer of your organisation’s sign-in service can’t be used. Begin again; if it stays so, tell an administrator.',
  providerToken: 'The confirmation of your organisation’s sign-in service does not hold. Begin again; if it stays so, tell an administrator.',
  providerPerson: 'Your organisation’s sign-in service did not say who you are. Tell an administrator.',
  providerRole: 'You have no role in this room. An administrator of your organisation gives it.',
  providerShut: 'Your account is shut here. An administrator can open it.',
  providerTooOften: 'Too many attempts. Wait a minute.',
};
