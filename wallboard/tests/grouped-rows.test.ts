import { describe, expect, test } from 'vitest';
import { byRoot, groupedRows, groupOf, isByGroups, isGroup, noneOpen, openIn, rootOf, withGroup, type ListRow } from '../src/console/alerts/grouped-rows';
import { inOrder } from '../src/console/alerts/alert-state';
import type { AlertView } from '../src/wire.gen';
import { alert } from './alerts';

const fire = { district: 'north', category: 'safety/fire' } as const;
const water = { district: 'north', category: 'housing/water' } as const;
const fireRoot = rootOf(alert('any', fire));
const closed: ReadonlySet<string> = new Set();

/** Ids of alerts, and of a group what it says. */
function said(rows: readonly ListRow[]): readonly string[] {
  return rows.map((row) => (isGroup(row) ? `${row.isOpen ? '-' : '+'} S${row.priority} ×${row.count} unseen ${row.unseen}` : row.id));
}

function rowsOf(alerts: readonly AlertView[], open = closed): readonly string[] {
  return said(groupedRows(byRoot([...alerts].sort(inOrder)), open).rows);
}

describe('rows by groups', () => {
  test('are one a root with the highest priority, how many they are and how many nobody has seen', () => {
    const alerts = [
      alert('a', fire), alert('b', { ...fire, priority: 2, state: 'acknowledged' }), alert('c', { ...fire, state: 'returnedUnacknowledged' }),
      alert('d', { ...water, priority: 4 }), alert('e', { ...water, priority: 4, state: 'acknowledged' }),
    ];
    expect(rowsOf(alerts)).toEqual(['+ S2 ×3 unseen 2', '+ S4 ×2 unseen 1']);
  });

  test('say of the highest priority whether all of it were seen', () => {
    const { groups } = groupedRows([alert('a', { ...fire, priority: 2, state: 'acknowledged' }), alert('b', fire)], closed);
    expect(groups.get(fireRoot)).toMatchObject({ priority: 2, isSeen: true, unseen: 1 });
    const { groups: anew } = groupedRows([alert('a', { ...fire, priority: 2 }), alert('b', fire)], closed);
    expect(anew.get(fireRoot)).toMatchObject({ priority: 2, isSeen: false, unseen: 2 });
  });

  test('hide no S1: each stands on top, seen or not, and in no group', () => {
    const alerts = [alert('a', fire), alert('b', fire), alert('one', { ...fire, priority: 1 }), alert('latched', { ...fire, priority: 1, state: 'latched' })];
    expect(rowsOf(alerts)).toEqual(['one', 'latched', '+ S3 ×2 unseen 2']);
    const { groups } = groupedRows(alerts, closed);
    expect([groupOf(groups, alerts[0]!)?.count, groupOf(groups, alerts[2]!)]).toEqual([2, undefined]);
  });

  test('show the alerts of an open group below it, in the order of every list', () => {
    const alerts = [alert('seen', { ...fire, state: 'acknowledged' }), alert('low', { ...fire, priority: 4 }), alert('high', { ...fire, priority: 2 }), alert('w1', water), alert('w2', water)];
    expect(rowsOf(alerts, new Set([fireRoot]))).toEqual(['- S2 ×3 unseen 2', 'high', 'low', 'seen', '+ S3 ×2 unseen 2']);
  });

  test('leave alone what is alone of its root, and what has neither district nor category is a root', () => {
    expect(rowsOf([alert('a', fire), alert('b', { ...fire, district: 'south' }), alert('c', { district: 'north' })])).toEqual(['a', 'b', 'c']);
    expect(rowsOf([alert('a'), alert('b')])).toEqual(['+ S3 ×2 unseen 2']);
  });

  test('never put what happens and an exercise into one group', () => {
    const drill = { ...fire, mode: 'Exercise' };
    expect(rowsOf([alert('a', fire), alert('b', fire), alert('c', drill), alert('d', drill), alert('e', drill)])).toEqual(['+ S3 ×2 unseen 2', '+ S3 ×3 unseen 3']);
  });

  test('keep the place of a group while any of it is unseen', () => {
    const of = (first: string, second: string): readonly string[] => rowsOf([
      alert('a', { ...fire, raisedAt: '2026-11-22T12:00:00Z', state: first }), alert('b', { ...fire, raisedAt: '2026-11-22T12:09:00Z', state: second }),
      alert('c', { ...water, raisedAt: '2026-11-22T12:05:00Z' }), alert('d', { ...water, raisedAt: '2026-11-22T12:06:00Z' }), alert('e', { ...water, raisedAt: '2026-11-22T12:07:00Z' }),
    ]);
    expect(of('unacknowledged', 'unacknowledged')).toEqual(['+ S3 ×2 unseen 2', '+ S3 ×3 unseen 3']);
    expect(of('acknowledged', 'unacknowledged')).toEqual(['+ S3 ×2 unseen 1', '+ S3 ×3 unseen 3']);
    expect(of('acknowledged', 'acknowledged')).toEqual(['+ S3 ×3 unseen 3', '+ S3 ×2 unseen 0']);
  });

  test('keep the order in which alerts are held, also where it is not by root', () => {
    const held = [alert('f1', fire), alert('w1', water), alert('f2', fire), alert('w2', water)];
    expect(said(groupedRows(held, new Set([fireRoot])).rows)).toEqual(['- S3 ×2 unseen 2', 'f1', 'f2', '+ S3 ×2 unseen 2']);
  });

  test('hold each alert of open groups once, and of closed ones none', () => {
    const alerts = Array.from({ length: 500 }, (_, at) => alert(`a${at}`, { district: `d${at % 7}`, category: `c${at % 5}`, priority: 1 + (at % 4) }));
    const all = groupedRows(byRoot(alerts), new Set(alerts.map(rootOf)));
    expect(all.rows.filter((row) => !isGroup(row)).map((row) => row.id).sort()).toEqual(alerts.map(({ id }) => id).sort());
    const none = groupedRows(byRoot(alerts), closed);
    expect(none.rows.filter((row) => !isGroup(row)).every((row) => row.priority === 1)).toBe(true);
    expect([...none.groups.values()].reduce((sum, group) => sum + group.count, 0)).toBe(alerts.filter((one) => one.priority > 1).length);
  });

  test('without a flood are the alerts themselves', () => {
    const alerts = [alert('a', fire), alert('b', fire)];
    const { rows, groups } = groupedRows(alerts, undefined);
    expect(rows).toBe(alerts);
    expect(groups.size).toBe(0);
  });
});

test('only the active list stands by groups, in a flood, and not once a filter has left under twenty', () => {
  expect(isByGroups('active', true, false, 12)).toBe(true);
  expect(isByGroups('active', true, true, 20)).toBe(true);
  expect(isByGroups('active', true, true, 19)).toBe(false);
  expect(isByGroups('active', false, false, 500)).toBe(false);
  expect((['mine', 'shelved', 'suppressed'] as const).some((list) => isByGroups(list, true, false, 500))).toBe(false);
});

test('what was opened stays open while its flood lasts, and in the next one all are closed', () => {
  const opened = withGroup(withGroup(noneOpen, 100, 'a', true), 100, 'b', true);
  expect([...openIn(opened, 100)]).toEqual(['a', 'b']);
  expect([...openIn(withGroup(opened, 100, 'a', false), 100)]).toEqual(['b']);
  expect(openIn(opened, 200).size).toBe(0);
  expect([...openIn(withGroup(opened, 200, 'c', true), 200)]).toEqual(['c']);
});
