import { describe, expect, test } from 'vitest';
import { ledgerNames } from '../src/widgets/ledger-names';

const width = (text: string): number => text.length * 25;
const feed = (id: string, name: string, well = true) => ({ id, name, well });
const feeds = [feed('a', 'Система-112'), feed('b', 'Инцидент Менеджмент'), feed('c', 'Горячая линия')];

describe('names of feeds', () => {
  test('are whole where there is room', () => {
    expect([...ledgerNames(feeds, 2_000, width).values()]).toEqual(['Система-112', 'Инцидент Менеджмент', 'Горячая линия']);
  });

  test('are abbreviated from the longest on where there is less', () => {
    const names = [...ledgerNames(feeds, 1_170, width).values()];
    expect(names[0]).toBe('Система-112');
    expect(names[1]).toMatch(/^Инцидент/);
    expect(names[1]).not.toBe('Инцидент Менеджмент');
    expect(names).toHaveLength(3);
  });

  test('go first to feeds that are not well where not even abbreviations fit', () => {
    const names = ledgerNames([...feeds, feed('d', 'Чат-бот', false)], 680, width);
    expect(names.has('d')).toBe(true);
    expect(names.size).toBeLessThan(4);
  });
});
