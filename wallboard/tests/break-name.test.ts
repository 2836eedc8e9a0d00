import { expect, test } from 'vitest';
import { breakName } from '../src/format/break-name';

test('a short name stays whole', () => {
  expect(breakName('ЖКХ', 11, 2)).toEqual(['ЖКХ']);
});

test('words go to lines', () => {
  expect(breakName('Общественный транспорт', 15, 2)).toEqual(['Общественный', 'транспорт']);
});

test('a long word is broken between syllables, with a hyphen', () => {
  const lines = breakName('Благоустройство', 11, 2);
  expect(lines.join('').replace('-', '')).toBe('Благоустройство');
  expect(lines.every((line) => line.length <= 11)).toBe(true);
  expect(lines[0]).toMatch(/-$/);
});

test('what does not fit is left out without a dangling conjunction', () => {
  expect(breakName('Road maintenance and traffic safety', 15, 2)).toEqual(['Road', 'maintenance']);
});

test('no line is ever longer than asked', () => {
  const names = ['Жилищно-коммунальное хозяйство', 'Здравоохранение', 'Уборка', 'Телекоммуникации и связь', 'XXXXXXXXXXXXXXXXXXXXXXXX'];
  for (const name of names) {
    for (const most of [5, 8, 11, 15]) {
      expect(breakName(name, most, 2).every((line) => line.length <= most), `${name} at ${most}`).toBe(true);
    }
  }
});
