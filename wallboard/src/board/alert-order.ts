import type { BoardAlert } from '../wire.gen';

/** Whether nobody has seen it yet; an alert whose condition has gone meanwhile still waits for that. */
export function isUnacknowledged(alert: BoardAlert): boolean {
  return alert.state === 'unacknowledged' || alert.state === 'returnedUnacknowledged';
}

/** One annunciation of an alert: annunciated anew it is heard and taken over anew. */
export function annunciationOf(alert: BoardAlert): string {
  return `${alert.id}@${alert.annunciatedAt}`;
}

/** The rail's order: unacknowledged first, then priority, then the one annunciated longest ago; the id settles what is equal. */
export function inRailOrder(alerts: readonly BoardAlert[]): readonly BoardAlert[] {
  return [...alerts].sort(
    (a, b) =>
      Number(isUnacknowledged(b)) - Number(isUnacknowledged(a)) ||
      a.priority - b.priority ||
      a.annunciatedAt - b.annunciatedAt ||
      a.id.localeCompare(b.id),
  );
}
