import { expect, test } from 'vitest';
import { runningMean } from '../src/widgets/running-mean';

test('the mean reaches three bins to either side', () => {
  expect(runningMean([0, 0, 0, 7, 0, 0, 0])[3]).toBe(1);
  expect(runningMean([4, 2])).toEqual([3, 3]);
});

test('a gap stays a gap, and nothing is averaged across it', () => {
  expect(runningMean([6, null, 0, 0])).toEqual([6, null, 0, 0]);
});
