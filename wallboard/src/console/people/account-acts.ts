import type { AccountView } from '../../wire.gen';

/** What may be done to an account's sign-in. Who opens a closed one ends its slow tries with it, so these are no act of their own then. */
export type AccountAct = 'disable' | 'enable' | 'unlock';

/** An account that passwords are guessed at is open: it can be closed all the same. */
export function accountActs({ isDisabled, lockedUntil }: Pick<AccountView, 'isDisabled' | 'lockedUntil'>): readonly AccountAct[] {
  return isDisabled ? ['enable'] : lockedUntil === undefined ? ['disable'] : ['disable', 'unlock'];
}
