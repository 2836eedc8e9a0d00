import type { AlertView } from '../src/wire.gen';

/** An alert for tests: S3, unacknowledged, raised at noon. */
export function alert(id: string, more: Partial<AlertView> = {}): AlertView {
  return {
    id, version: 1, priority: 3, state: 'unacknowledged', holds: true, rule: 'rule', kind: 'count', title: { ru: `Тревога ${id}`, en: `Alert ${id}` },
    raisedAt: '2026-11-22T12:00:00Z', escalated: 0, times: 1, mode: 'Actual', ...more,
  };
}
