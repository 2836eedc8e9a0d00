import { expect, test } from 'vitest';
import { abbreviated, breakName, type Fits } from '../src/format/break-name';

const upTo = (most: number): Fits => (text) => text.length <= most;

test('a short name stays whole', () => {
  expect(breakName('ЖКХ', upTo(11), 2)).toEqual(['ЖКХ']);
});

test('words go to lines', () => {
  expect(breakName('Общественный транспорт', upTo(15), 2)).toEqual(['Общественный', 'транспорт']);
});

test('a long word is broken between syllables, with a hyphen', () => {
  const lines = breakName('Благоустройство', upTo(11), 2);
  expect(lines.join('').replace('-', '')).toBe('Благоустройство');
  expect(lines.every((line) => line.length <= 11)).toBe(true);
  expect(lines[0]).toMatch(/-$/);
});

test('what does not fit is left out without a dangling conjunction', () => {
  expect(breakName('Road maintenance and traffic safety', upTo(15), 2)).toEqual(['Road', 'maintenance']);
});

test('in one line a name is cut after a consonant, with a full stop', () => {
  expect(abbreviated('Земля и строительство', upTo(16))).toBe('Земля и строит.');
  expect(abbreviated('Земля и строительство', upTo(9))).toBe('Земля');
  expect(abbreviated('Ямы', upTo(9))).toBe('Ямы');
});

test('no line is ever longer than asked', () => {
  const names = ['Жилищно-коммунальное хозяйство', 'Здравоохранение', 'Уборка', 'Телекоммуникации и связь', 'XXXXXXXXXXXXXXXXXXXXXXXX'];
  for (const name of names) {
    for (const most of [5, 8, 11, 15]) {
      expect(breakName(name, upTo(most), 2).every((line) => line.length <= most), `${name} at ${most}`).toBe(true);
      expect(abbreviated(name, upTo(most)).length).toBeLessThanOrEqual(most);
    }
  }
});
