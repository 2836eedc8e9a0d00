import type { AlertView } from '../../wire.gen';

/** Lists of the console that hold alerts. */
export const lists = ['active', 'mine', 'shelved', 'suppressed'] as const;
export type AlertList = (typeof lists)[number];

/** Whether nobody has seen it, or seen that it came back. */
export function isUnseen(alert: AlertView): boolean {
  return alert.state === 'unacknowledged' || alert.state === 'returnedUnacknowledged';
}

/** Whether it is of an exercise or a test: of nothing that is. */
export function isExercise(alert: AlertView): boolean {
  return alert.mode !== undefined && alert.mode.toLowerCase() !== 'actual';
}

/** Whether it stands in the rail: neither shelved nor suppressed nor out of service. */
export function isStanding(alert: AlertView): boolean {
  return isUnseen(alert) || alert.state === 'acknowledged' || alert.state === 'latched';
}

/** Who looks at the console, as far as «mine» asks. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly post?: string;
  /** What the posts are called that the person holds now. */
  readonly posts?: readonly string[];
}

/** Whether a list holds it. Mine: assigned to me or my post, or acknowledged by me or from my post and assigned to nobody. */
export function belongsTo(alert: AlertView, list: AlertList, me: Me): boolean {
  switch (list) {
    case 'active':
      return isStanding(alert);
    case 'mine':
      return isStanding(alert) && isMine(alert, me);
    case 'shelved':
      return alert.state === 'shelved';
    case 'suppressed':
      return alert.state === 'suppressedByDesign' || alert.state === 'outOfService';
  }
}

function isMine(alert: AlertView, me: Me): boolean {
  const posts: readonly (string | undefined)[] = [me.post, ...(me.posts ?? [])];
  const seen = alert.acknowledgedBy;
  return alert.owner === undefined
    ? seen !== undefined && (seen.id === me.id || (seen.post !== undefined && posts.includes(seen.post)))
    : [me.id, me.name, ...posts].includes(alert.owner);
}

/** The order of every list: unseen first, then priority, then oldest. */
export function inOrder(one: AlertView, other: AlertView): number {
  return Number(isUnseen(other)) - Number(isUnseen(one))
    || one.priority - other.priority
    || compared(one.raisedAt, other.raisedAt)
    || compared(one.id, other.id);
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
