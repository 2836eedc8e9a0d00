import { describe, expect, test } from 'vitest';
import { emptyBook, withAnswer, withPage } from '../src/console/alerts/alert-book';
import { alert } from './alerts';

describe('the book of alerts', () => {
  test('what changed since is laid over what is known, and what ended is dropped', () => {
    const first = withPage(emptyBook, { version: 5, items: [alert('a1'), alert('a2')], gone: [], whole: true });
    const then = withPage(first, { version: 7, items: [alert('a3'), alert('a1', { version: 2, state: 'acknowledged' })], gone: ['a2'], whole: false });
    expect([...then.alerts.keys()].sort()).toEqual(['a1', 'a3']);
    expect(then.alerts.get('a1')!.state).toBe('acknowledged');
    expect(then.version).toBe(7);
    expect([...first.alerts.keys()]).toEqual(['a1', 'a2']);
  });

  test('a page that is older than the answer to a command takes nothing back', () => {
    const known = withAnswer(withPage(emptyBook, { version: 1, items: [alert('a1')], gone: [], whole: true }), alert('a1', { version: 3, state: 'acknowledged' }));
    expect(withPage(known, { version: 2, items: [alert('a1', { version: 2 })], gone: [], whole: false }).alerts.get('a1')!.state).toBe('acknowledged');
    expect(withPage(known, { version: 2, items: [alert('a1', { version: 2 })], gone: [], whole: true }).alerts.get('a1')!.state).toBe('acknowledged');
  });

  test('an alert that is Normal again is in no list', () => {
    const book = withPage(emptyBook, { version: 1, items: [alert('a1')], gone: [], whole: true });
    expect(withAnswer(book, alert('a1', { version: 2, state: 'normal' })).alerts.size).toBe(0);
  });

  test('a server that began anew counts its versions anew', () => {
    const book = withPage(emptyBook, { version: 90, items: [alert('a1')], gone: [], whole: true });
    const anew = withPage(book, { version: 3, items: [alert('a9')], gone: [], whole: true });
    expect(anew.version).toBe(3);
    expect([...anew.alerts.keys()]).toEqual(['a9']);
  });
});
