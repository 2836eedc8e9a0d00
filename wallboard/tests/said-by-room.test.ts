import { describe, expect, test } from 'vitest';
import type { AlertLook } from '../src/console/alerts/alert-look';
import { changeOf, whyOf } from '../src/console/alerts/trail-words';
import { alertEn } from '../src/console/i18n/alert-en';
import { alertRu } from '../src/console/i18n/alert-ru';
import { saidByRoom } from '../src/console/i18n/said-by-room';
import type { TrailView } from '../src/wire.gen';

const look = (language: 'ru' | 'en'): AlertLook => ({ language, words: language === 'ru' ? alertRu : alertEn, owner: (written: string) => written, category: (code: string) => `c:${code}`, district: (code: string) => `d:${code}` }) as AlertLook;
const entry = (verb: string, more: Partial<TrailView>): TrailView => ({ position: 7, at: '2026-11-21T10:15:00Z', verb, hash: '0f', ...more });

describe('what the room writes into its journal is said in the language of the page', () => {
  test.each<readonly [TrailView, ru: string, en: string]>([
    [entry('refused', { note: 'acknowledged: Иванова was first', by: { id: 'o', name: 'Орлова', role: 'lead' } }), '«принята» не записано, раньше: Иванова', '“acknowledged” was not written: Иванова was first'],
    [entry('refused', { note: 'shelved: the room was first' }), '«отложена» не записано, раньше: система', '“shelved” was not written: the room was first'],
    [entry('handoverItemConfirmed', { note: 'taken over' }), 'подтверждён', 'taken over'],
    [entry('handoverItemConfirmed', { note: 'not taken over' }), 'не подтверждён', 'not taken over'],
    [entry('personalRead', { note: 'rejection 12' }), 'отказ 12', 'rejection 12'],
    [entry('notice', { note: 'answered 503' }), 'ответ 503', 'answered 503'],
    [entry('priority', { reason: 'S3 to S2' }), 'S3 → S2', 'S3 → S2'],
  ])('%j', (said, ru, en) => {
    expect(whyOf(look('ru'), said)).toBe(ru);
    expect(whyOf(look('en'), said)).toBe(en);
  });

  test('what a person typed stays as it was typed', () => {
    const by = { id: 'o', name: 'Орлова', role: 'lead' };
    expect(whyOf(look('ru'), entry('noted', { by, note: 'taken over' }))).toBe('taken over');
    expect(whyOf(look('ru'), entry('escalated', { by, reason: 'S3 to S2' }))).toBe('S3 to S2');
  });
});

test.each([
  'answered 200', 'answered 400: is the chat\'s id right, and is the bot in that chat?', 'refused with 410', 'taken by the mail server', 'stands in the feed at /api/v1/cap',
  'the configuration no longer names this target', 'no answer within 10 s', 'no connection: NameResolutionError', 'its secret can\'t be read; `situationroom check` says why',
])('what became of a notice has Russian words: %s', (said) => {
  expect(saidByRoom('ru', said)).toMatch(/[а-я]{4,}/);
  expect(saidByRoom('en', said)).toBe(said);
});

test('what became of an incident and of walls is said in the language of the page', () => {
  const moved = entry('incidentMoved', { before: 'roads; zapadny', after: 'water; zapadny; karasunsky' });
  expect(changeOf(look('ru'), moved)).toBe('c:roads; d:zapadny → c:water; d:zapadny; d:karasunsky');
  expect(changeOf(look('ru'), entry('incidentFollowed', { before: 'open', after: 'inProgress' }))).toBe('открыто → в работе');
  expect(changeOf(look('en'), entry('incidentFollowed', { before: 'open', after: 'inProgress' }))).toBe('open → in progress');
  expect(whyOf(look('ru'), entry('wallsSteered', { after: 'map', note: 'silence' }))).toBe('тишина');
});

test('what is newer than the page stays as it was said', () => {
  expect(saidByRoom('ru', 'something else')).toBe('something else');
});

test.each<readonly [TrailView, ru: string, en: string]>([
  [entry('merged', { before: '2', after: '1' }), '2 → 1', '2 → 1'],
  [entry('rejectionDismissed', { before: 'open', after: 'dismissed' }), 'открыт → отклонён', 'open → dismissed'],
  [entry('rejectionRerun', { before: 'open', after: 'rerun' }), 'открыт → повторён', 'open → run again'],
  [entry('noticeTried', { after: 'notDelivered' }), 'не доставлено', 'not delivered'],
])('what was decided is said in words: %j', (said, ru, en) => {
  expect(changeOf(look('ru'), said)).toBe(ru);
  expect(changeOf(look('en'), said)).toBe(en);
});

test.each([
  'merged', 'unmerged', 'distinguished', 'rejectionRerun', 'rejectionDismissed', 'rejectionsRerun', 'rejectionsDismissed', 'secondPersonAsked', 'secondPersonGranted', 'secondPersonRefused',
  'secondPersonReplaced', 'secondPersonLapsed', 'configurationTaken', 'configurationRefused', 'noticeTried',
])('the trail has words for %s', (verb) => {
  expect(alertRu.trail.verbs[verb]).toMatch(/[а-я]{3,}/);
  expect(alertEn.trail.verbs[verb]).toMatch(/[a-z]{3,}/);
});
