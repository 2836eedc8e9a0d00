import { afterEach, expect, test, vi } from 'vitest';
import { fromSnapshot, type BoardState } from '../src/board/board-state';
import { matrixPlan } from '../src/board/matrix-plan';
import { cellWriter } from '../src/widgets/cell-writer';
import { snapshot } from './boards';

afterEach(() => void vi.unstubAllGlobals());

const ahead = 'the engine has stood still for more than 3 s; look at the disk; the room\'s clock is 61 min ahead of this machine\'s';
const well = fromSnapshot(snapshot({ unusual: [{ district: 0, category: -1, level: -2, percent: -60 }, { district: 1, category: -1, level: 3, percent: 90 }] }));
const doubtful: BoardState = { ...well, trouble: ahead };

test('while the room’s clock is ahead a cell has no level, and has it again after', () => {
  vi.stubGlobal('document', { createTextNode: (data: string) => ({ data, get length() { return this.data.length; } }) });
  const elements = [0, 1].map(() => ({ dataset: {} as Record<string, string>, append: () => undefined, classList: { toggle: () => undefined } }) as unknown as HTMLElement);
  const writer = cellWriter(String);
  elements.forEach((element, district) => writer.add({ element, district, category: -1 }));
  const levels = (state: BoardState): (string | undefined)[] => {
    writer.write(state, true, () => 0);
    return elements.map((one) => one.dataset['level']);
  };
  expect([levels(well), levels(doubtful), levels(well)]).toEqual([['m2', '3'], ['none', 'none'], ['m2', '3']]);
});

test('nor are districts that are left out called as usual', () => {
  const usual = { ...well, unusual: new Map() };
  expect([usual, { ...usual, trouble: ahead }].map((state) => matrixPlan(state, { rows: 1, columns: 8 }).hiddenNormal)).toEqual([true, false]);
});
