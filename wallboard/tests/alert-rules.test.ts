import { describe, expect, test } from 'vitest';
import { figureRows } from '../src/console/alerts/figure-rows';
import { ru } from '../src/console/i18n/ru';
import { formats } from '../src/format/formats';
import { textsOf } from '../src/i18n/language';
import { belongsTo, countsOf, inOrder, ordered } from '../src/console/alerts/alert-state';
import { filterOf, noFilter } from '../src/console/alerts/alert-filter';
import { isForMany, isPossible, needsReason, outcomesOf, shelfEnd, shelvingMinutes } from '../src/console/alerts/possible';
import { dropFilter, keepFilter, savedFilters } from '../src/console/alerts/saved-filters';
import { alert } from './alerts';

const me = { id: 'orlova', name: 'Орлова', post: 'Старший смены' };

test('what nobody has seen comes first, then priority, then age', () => {
  const order = [
    alert('e', { priority: 1, state: 'acknowledged' }),
    alert('d', { priority: 3 }),
    alert('c', { priority: 2, raisedAt: '2026-11-22T11:00:00Z' }),
    alert('b', { priority: 2, raisedAt: '2026-11-22T10:00:00Z', state: 'returnedUnacknowledged' }),
    alert('a', { priority: 1 }),
  ].sort(inOrder);
  expect(order.map((one) => one.id)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('each alert lies in the lists of its state', () => {
  expect(belongsTo(alert('a'), 'active', me)).toBe(true);
  expect(belongsTo(alert('a', { state: 'shelved' }), 'active', me)).toBe(false);
  const ofPost = alert('a', { state: 'acknowledged', acknowledgedBy: { id: 'another', name: 'Another', post: 'Пульт' } });
  expect([belongsTo(ofPost, 'mine', me), belongsTo(ofPost, 'mine', { ...me, posts: ['desk', 'Пульт', 'Desk'] })]).toEqual([false, true]);
  expect(belongsTo(alert('a', { state: 'acknowledged', owner: 'desk' }), 'mine', { ...me, posts: ['desk', 'Пульт', 'Desk'] })).toBe(true);
  expect(belongsTo(alert('a', { state: 'shelved' }), 'shelved', me)).toBe(true);
  expect(belongsTo(alert('a', { state: 'outOfService' }), 'suppressed', me)).toBe(true);
  expect(belongsTo(alert('a', { owner: 'Старший смены' }), 'mine', me)).toBe(true);
  expect(belongsTo(alert('a', { state: 'acknowledged', acknowledgedBy: { id: 'orlova' } }), 'mine', me)).toBe(true);
  expect(belongsTo(alert('a', { state: 'acknowledged', acknowledgedBy: { id: 'orlova' }, owner: 'Водоканал' }), 'mine', me)).toBe(false);
});

describe('what can be done', () => {
  test('a viewer and an analyst can do nothing', () => {
    for (const role of ['viewer', 'analyst']) {
      expect(isPossible('acknowledge', alert('a'), role)).toBe(false);
      expect(isPossible('note', alert('a'), role)).toBe(false);
    }
  });

  test('only what nobody has seen can be acknowledged, only what is shelved put back, and only an administrator takes out of service', () => {
    expect(isPossible('acknowledge', alert('a'), 'dispatcher')).toBe(true);
    expect(isPossible('acknowledge', alert('a', { state: 'acknowledged' }), 'dispatcher')).toBe(false);
    expect(isPossible('unshelve', alert('a', { state: 'shelved' }), 'lead')).toBe(true);
    expect(isPossible('unshelve', alert('a'), 'lead')).toBe(false);
    expect(isPossible('out-of-service', alert('a'), 'lead')).toBe(false);
    expect(isPossible('out-of-service', alert('a'), 'administrator')).toBe(true);
  });

  test('a reason is asked for shelving or resolving S1, for escalating, for resolving what lasts, and for nothing else', () => {
    const cleared = { state: 'returnedUnacknowledged', holds: false } as const;
    expect(needsReason('shelve', alert('a', { priority: 1 }))).toBe(true);
    expect(needsReason('shelve', alert('a', { priority: 2 }))).toBe(false);
    expect(needsReason('resolve', alert('a', { priority: 1, state: 'latched', holds: false }))).toBe(true);
    expect(needsReason('resolve', alert('a', cleared))).toBe(false);
    expect(needsReason('resolve', alert('a'))).toBe(true);
    expect(needsReason('escalate', alert('a'))).toBe(true);
    expect(needsReason('assign', alert('a', { priority: 1 }))).toBe(false);
    expect(needsReason('acknowledge', alert('a', { priority: 1 }))).toBe(false);
  });

  test('while its condition lasts an alert can only be resolved as false', () => {
    expect(outcomesOf(alert('a'))).toEqual(['false']);
    expect(outcomesOf(alert('a', { state: 'latched', holds: false }))).toContain('solved');
  });

  test.each([[1, 15], [2, 60], [3, 240], [4, 720]])('S%i is shelved for %i minutes at the most', (priority, most) => {
    expect(shelvingMinutes({ priority }).at(-1)).toBe(most);
    expect(Date.parse(shelfEnd(1_000_000, most))).toBeLessThanOrEqual(1_000_000 + most * 60_000);
  });

  test('only S3 and S4 that nobody has seen are acknowledged together', () => {
    expect([1, 2, 3, 4].map((priority) => isForMany(alert('a', { priority })))).toEqual([false, false, true, true]);
    expect(isForMany(alert('a', { state: 'acknowledged' }))).toBe(false);
  });
});

describe('filters', () => {
  const codes = {
    districtWithin: (code: string, wanted: string) => code === wanted || (code === 'north-1' && wanted === 'north'),
    wordsOf: (one: { readonly title: { readonly ru: string } }) => one.title.ru,
  };
  test('each part narrows; a district or category holds what lies below it; words may come in any order', () => {
    const holds = (part: object, of: object): boolean => filterOf({ ...noFilter, ...part }, codes)(alert('a', of));
    expect(holds({ district: 'north' }, { district: 'north-1' })).toBe(true);
    expect(holds({ district: 'north' }, {})).toBe(false);
    expect(holds({ category: 'roads' }, { category: 'roads/potholes' })).toBe(true);
    expect(holds({ category: 'roads' }, { category: 'roadside' })).toBe(false);
    expect(holds({ priorities: [1, 2] }, { priority: 3 })).toBe(false);
    expect(holds({ unseen: true }, { state: 'acknowledged' })).toBe(false);
    expect(holds({ words: 'воды НЕТ' }, { title: { ru: 'Нет воды', en: '' } })).toBe(true);
    expect(holds({ words: 'нет газа' }, { title: { ru: 'Нет воды', en: '' } })).toBe(false);
  });

  test('what is saved is found again, and what somebody else wrote there does no harm', () => {
    const kept = new Map<string, string>();
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
    keepFilter(storage, { name: 'вода', filter: { ...noFilter, words: 'вода' } });
    keepFilter(storage, { name: 'вода', filter: { ...noFilter, words: 'воды', priorities: [1] } });
    expect(savedFilters(storage)).toEqual([{ name: 'вода', filter: { ...noFilter, words: 'воды', priorities: [1] } }]);
    expect(dropFilter(storage, 'вода')).toEqual([]);
    for (const bad of ['{', '7', '[1,{"name":5},{"name":"a","filter":null}]']) {
      kept.set('situationroom-alert-filters', bad);
      expect(savedFilters(storage)).toEqual([]);
    }
    kept.set('situationroom-alert-filters', '[{"name":"a","filter":{"priorities":[9,"x",2],"words":4}}]');
    expect(savedFilters(storage)).toEqual([{ name: 'a', filter: { ...noFilter, priorities: [2] } }]);
  });
});

test('figures stand beside their targets, and what was not measured is judged by none', () => {
  const figures = {
    until: '2026-11-22T12:00:00Z', annunciated: 0, tenMinutes: Array.from({ length: 144 }, () => 0), distribution: [144, 0, 0, 0, 0, 0], floodShare: 0, floods: 0,
    operators: 1, priorityShares: [0, 0, 0, 0], chattering: 0, standingLong: 0, topTenShare: 0, shelvedHours: 0,
  };
  const rows = (more: object): Readonly<Record<string, readonly [string, boolean | undefined]>> => Object.fromEntries(
    figureRows({ ...figures, ...more }, ru.alert.figures, formats(textsOf('ru').formats, 'Europe/Moscow'), '—').map((row) => [row.id, [row.value, row.met]]));
  expect(rows({})).toMatchObject({ perDay: ['0', true], shares: ['0\u00a0% / 0\u00a0% / 0\u00a0%', undefined], topTen: ['0\u00a0%', undefined], p50: ['—', undefined], false: ['—', undefined] });
  expect(rows({ annunciated: 151, operators: 2 })).toMatchObject({ operators: ['2', undefined], perDay: ['151', true] });
  expect(rows({ annunciated: 151, floodShare: 0.0125, floods: 2, standingLong: 5, acknowledgeMedian: 38.2, acknowledgeP95: 184, priorityShares: [0.3, 0.1, 0.2, 0.4] })).toMatchObject({
    perDay: ['151', false], flood: ['1,3\u00a0% (2)', false], standing: ['5', false], p50: ['38\u00a0с', undefined], p95: ['3\u00a0мин', undefined], shares: ['30\u00a0% / 10\u00a0% / 60\u00a0%', false],
  });
});

test('a list that was in order stays so, whatever came, went or changed, and each priority is counted', () => {
  const at = (number: number): string => new Date(number * 60_000).toISOString();
  const before = [3, 1, 2].map((number) => alert(`a${number}`, { priority: number, raisedAt: at(number) }));
  const book = new Map(before.map((one) => [one.id, one]));
  const all = (): boolean => true;
  const first = ordered(book, all, []);
  expect(first.map((one) => one.id)).toEqual(['a1', 'a2', 'a3']);
  book.delete('a2');
  book.set('a1', { ...book.get('a1')!, state: 'acknowledged' });
  book.set('a0', alert('a0', { priority: 3, raisedAt: at(0) }));
  const next = ordered(book, all, first);
  expect(next.map((one) => one.id)).toEqual([...book.values()].sort(inOrder).map((one) => one.id));
  expect(next[2]!.state).toBe('acknowledged');
  expect(ordered(book, (one) => one.priority === 1, first).map((one) => one.id)).toEqual(['a1']);
  expect(countsOf(next)).toEqual([[0, 0], [1, 0], [0, 0], [2, 2], [0, 0]]);
});
