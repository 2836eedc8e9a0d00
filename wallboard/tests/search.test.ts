import { expect, test } from 'vitest';
import { openSearch } from '../src/console/incidents/open-search';
import { nothing, requestOf } from '../src/console/incidents/search-asked';
import type { IncidentSummary, SearchAnswer, SearchRequest } from '../src/wire.gen';

const zone = 'Europe/Moscow';
const incident = (key: number): IncidentSummary => ({ key }) as IncidentSummary;

test('only what is filled in is asked for; moments are those of the city, and the last minute is within the span', () => {
  expect(requestOf(nothing, zone)).toEqual({});
  expect(requestOf({ ...nothing, words: ' ямы ', time: 'updated', from: '2026-11-22T10:00', until: '2026-11-22T12:00', open: true }, zone)).toEqual({
    words: 'ямы', open: true, updatedFrom: '2026-11-22T07:00:00.000Z', updatedUntil: '2026-11-22T09:01:00.000Z',
  });
  expect(requestOf({ ...nothing, from: '2026-11-22T10:00' }, zone)).toEqual({ arrivedFrom: '2026-11-22T07:00:00.000Z' });
});

test('a span that ends before it begins is no question', () => {
  expect(requestOf({ ...nothing, from: '2026-11-22T10:00', until: '2026-11-22T09:59' }, zone)).toBeUndefined();
  expect(requestOf({ ...nothing, from: '2026-11-22T10:00', until: '2026-11-22T10:00' }, zone)).toBeDefined();
  expect(requestOf({ ...nothing, from: 'yesterday' }, zone)).toBeUndefined();
});

test('a search goes on by itself until nothing is left, and then for more on request', async () => {
  const asked: SearchRequest[] = [];
  const answers: SearchAnswer[] = [
    { items: [incident(9)], next: 'a', looked: 20, stoppedEarly: true, lookedBackTo: '2026-11-22T07:00:00Z' },
    { items: [], next: 'b', looked: 20, stoppedEarly: true, lookedBackTo: '2026-11-21T07:00:00Z' },
    { items: Array.from({ length: 50 }, (_, at) => incident(at)), next: 'c', looked: 20, stoppedEarly: false },
    { items: [incident(100)], looked: 3, stoppedEarly: false },
  ];
  const search = openSearch((request) => (asked.push(request), Promise.resolve(answers[asked.length - 1]!)), (error) => expect(error).toBeUndefined());
  await search.begin({ words: 'яма' });
  expect(asked.map((one) => one.before)).toEqual([undefined, 'a', 'b']);
  expect([search.found()!.length, search.hasMore(), search.looking()]).toEqual([51, true, undefined]);
  await search.more();
  expect(asked.at(-1)).toEqual({ words: 'яма', limit: 50, before: 'c' });
  expect([search.found()!.length, search.hasMore()]).toEqual([52, false]);
});

test('an answer to a question that was given up changes nothing', async () => {
  const waiting: ((answer: SearchAnswer) => void)[] = [];
  const search = openSearch(() => new Promise((done) => waiting.push(done)), () => undefined);
  const [first, second] = [search.begin({ words: 'а' }), search.begin({ words: 'б' })];
  waiting[1]!({ items: [incident(2)], looked: 1, stoppedEarly: false });
  waiting[0]!({ items: [incident(1)], looked: 1, stoppedEarly: false });
  await Promise.all([first, second]);
  expect(search.found()!.map((one) => one.key)).toEqual([2]);
  const third = search.begin({});
  search.stop();
  waiting[2]!({ items: [], looked: 1, stoppedEarly: false });
  await third;
  expect(search.found()!.map((one) => one.key)).toEqual([2]);
});

test('a question that nobody waits for any more is ended', async () => {
  const signals: AbortSignal[] = [];
  const search = openSearch(
    (_, signal) => {
      signals.push(signal);
      return new Promise((_done, fail) => signal.addEventListener('abort', () => fail(signal.reason as Error)));
    },
    (error) => expect(error).toBeUndefined(),
  );
  const [first, second] = [search.begin({ words: 'а' }), search.begin({ words: 'б' })];
  expect(signals.map((one) => one.aborted)).toEqual([true, false]);
  search.stop();
  expect(signals.map((one) => one.aborted)).toEqual([true, true]);
  await Promise.all([first, second]);
  expect([search.found(), search.looking()]).toEqual([undefined, undefined]);
});

test('what fails is told once, and what was found stays', async () => {
  const told: (string | undefined)[] = [];
  let fails = false;
  const search = openSearch(
    () => (fails ? Promise.reject(new Error('busy')) : Promise.resolve({ items: [incident(1)], next: 'a', looked: 1, stoppedEarly: false })),
    (error) => told.push(error?.message),
  );
  await search.begin({});
  fails = true;
  await search.more();
  expect(told).toEqual([undefined, undefined, 'busy']);
  expect([search.found()!.length, search.hasMore(), search.looking()]).toEqual([1, true, undefined]);
});
