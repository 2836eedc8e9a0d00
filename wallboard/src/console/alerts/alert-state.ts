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
  const { owner, acknowledgedBy: seen } = alert;
  // Asked of every alert whenever one changes: nothing is made here.
  const isMyPost = (post: string): boolean => me.post === post || (me.posts?.includes(post) ?? false);
  return owner === undefined
    ? seen !== undefined && (seen.id === me.id || (seen.post !== undefined && isMyPost(seen.post)))
    : me.id === owner || me.name === owner || isMyPost(owner);
}

/** Alerts in the order of every list. `before`: the list as it was; what has not moved since costs one comparison. */
export function ordered(alerts: ReadonlyMap<string, AlertView>, belongs: (alert: AlertView) => boolean, before: readonly AlertView[]): readonly AlertView[] {
  const list: AlertView[] = [];
  const known = new Set<string>();
  for (const { id } of before) {
    const alert = alerts.get(id);
    known.add(id);
    if (alert !== undefined && belongs(alert)) {
      list.push(alert);
    }
  }
  for (const alert of alerts.values()) {
    if (!known.has(alert.id) && belongs(alert)) {
      list.push(alert);
    }
  }
  return list.sort(inOrder);
}

/** How many there are of each priority, and how many of these nobody has seen; at 0 neither. */
export function countsOf(alerts: readonly AlertView[]): readonly (readonly [all: number, unseen: number])[] {
  const counts: [number, number][] = [[0, 0], [0, 0], [0, 0], [0, 0], [0, 0]];
  for (const alert of alerts) {
    const count = counts[alert.priority];
    if (count) {
      count[0]++;
      count[1] += isUnseen(alert) ? 1 : 0;
    }
  }
  return counts;
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
