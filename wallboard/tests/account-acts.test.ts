import { expect, test } from 'vitest';
import { accountActs } from '../src/console/people/account-acts';

const until = '2026-11-22T10:00:00Z';

test.each([
  ['an open account', { isDisabled: false }, ['disable']],
  ['one that passwords are guessed at', { isDisabled: false, lockedUntil: until }, ['disable', 'unlock']],
  ['a closed one', { isDisabled: true }, ['enable']],
  ['a closed one that passwords are guessed at, which opening unlocks', { isDisabled: true, lockedUntil: until }, ['enable']],
])('%s', (_, account, acts) => {
  expect(accountActs(account)).toEqual(acts);
});
