import { expect, test } from 'vitest';
import { nameOfOwner, ownerOf } from '../src/i18n/name-of-owner';

const owners = [
  { code: 'fire', names: { ru: 'Пожарная охрана', en: 'Fire service' }, isDepartment: true },
  { code: 'lead', names: { ru: 'Старший смены', en: 'Shift lead' }, isDepartment: false },
];

test.each([
  ['fire', 'Пожарная охрана', 'Fire service'],
  ['пожарная охрана', 'Пожарная охрана', 'Fire service'],
  [' Shift Lead ', 'Старший смены', 'Shift lead'],
  ['Петров', 'Петров', 'Петров'],
  ['', '', ''],
])('«%s» is called «%s» and «%s»', (written, ru, en) => {
  expect([nameOfOwner('ru', owners, written), nameOfOwner('en', owners, written)]).toEqual([ru, en]);
});

test('a code comes before a name', () => {
  expect(ownerOf([{ code: 'x', names: { ru: 'fire', en: 'fire' }, isDepartment: false }, ...owners], 'fire')?.isDepartment).toBe(true);
});
