import { expect, test } from 'vitest';
import { empty, entered, pointOf } from '../src/console/hands/entered';

const now = Date.parse('2026-11-22T09:00:00Z');
const moment = (local: string): number => Date.parse(`${local}:00Z`);

test.each([
  ['45.03547, 38.97531', [45.03547, 38.97531]],
  ['45,03547; 38,97531', [45.03547, 38.97531]],
  ['-45 38', [-45, 38]],
  ['45.03547', undefined],
  ['145, 38', undefined],
  ['45, 381', undefined],
  ['somewhere', undefined],
])('the point %s', (text, point) => {
  expect(pointOf(text)).toEqual(point);
});

test('what was not typed is not sent', () => {
  expect(entered({ ...empty, title: ' Яма ', callerPhone: ' 112 ' }, moment, now)).toEqual({ wrong: [], body: { title: 'Яма', channel: 'dispatch', callerPhone: '112' } });
});

test('a time of the city is sent as a moment, and one that has not come is wrong', () => {
  expect(entered({ ...empty, title: 'Яма', at: '2026-11-22T08:30', point: '45 38' }, moment, now).body).toMatchObject({ at: '2026-11-22T08:30:00.000Z', lat: 45, lon: 38 });
  expect(entered({ ...empty, at: '2026-11-22T10:30', point: '45' }, moment, now)).toEqual({ wrong: ['title', 'point', 'at'] });
});
