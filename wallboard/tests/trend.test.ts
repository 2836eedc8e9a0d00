import { expect, test } from 'vitest';
import { finishedBins } from '../src/widgets/finished-bins';
import { runningMean } from '../src/widgets/running-mean';

test('the mean reaches three bins to either side', () => {
  expect(runningMean([0, 0, 0, 7, 0, 0, 0])[3]).toBe(1);
  expect(runningMean([4, 2])).toEqual([3, 3]);
});

test('a gap stays a gap, and nothing is averaged across it', () => {
  expect(runningMean([6, null, 0, 0])).toEqual([6, null, 0, 0]);
});

test('a bin counts once it is over', () => {
  const trend = { dayStart: 1_000_000, binSeconds: 300, counts: [5, null, 7, 1] };
  expect(finishedBins(trend, 1_000_000 + 3 * 300_000 + 299_999)).toEqual([5, null, 7]);
  expect(finishedBins(trend, 1_000_000 + 4 * 300_000)).toEqual([5, null, 7, 1]);
  expect(finishedBins(trend, 1_000_000)).toEqual([]);
  expect(finishedBins(trend, undefined)).toEqual(trend.counts);
});
