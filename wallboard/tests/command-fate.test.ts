import { expect, test } from 'vitest';
import { Refused } from '../src/console/api';
import { fateOf } from '../src/console/alerts/command-fate';
import { alert } from './alerts';

const refused = (status: number, more: object = {}): Promise<never> =>
  Promise.reject(new Refused({ type: 'about:blank', title: '', status, detail: 'Give a reason.', instance: '', ...more }));

test('an answer is the alert as it is now', async () => {
  expect(await fateOf(Promise.resolve(alert('a1')))).toEqual({ kind: 'done', alert: alert('a1') });
});

test('where another was first it is told who and when', async () => {
  expect(await fateOf(refused(409, { by: 'Иванова', at: '2026-11-22T11:32:05Z', state: 'acknowledged' })))
    .toEqual({ kind: 'first', by: 'Иванова', at: '2026-11-22T11:32:05Z', state: 'acknowledged' });
});

test('a refusal says why, and silence is no answer', async () => {
  expect(await fateOf(refused(422))).toEqual({ kind: 'refused', why: 'Give a reason.' });
  expect(await fateOf(Promise.reject(new DOMException('', 'TimeoutError')))).toEqual({ kind: 'unheard' });
  expect(await fateOf(Promise.reject(new TypeError('Failed to fetch')))).toEqual({ kind: 'unheard' });
});
