import { expect, test } from 'vitest';
import { withLeftoverNames } from '../src/i18n/leftovers';
import { nameOfCode } from '../src/i18n/name-of-code';

const nodes = withLeftoverNames([
  { code: 'north', names: { ru: 'Северный округ', en: 'Northern district' } },
  { code: 'unplaced', names: { ru: 'unplaced', en: 'unplaced' } },
]);

test('a code is told as people call it, in their language', () => {
  expect(nameOfCode('ru', nodes, 'north')).toBe('Северный округ');
  expect(nameOfCode('en', nodes, 'north')).toBe('Northern district');
});

test('what could not be placed has a name that people read', () => {
  expect(nameOfCode('ru', nodes, 'unplaced')).toBe('Округ не указан');
});

test('a code that the board does not know stays as it is', () => {
  expect(nameOfCode('ru', nodes, 'gone')).toBe('gone');
});
