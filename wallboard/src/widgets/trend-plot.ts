import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { BoardTrend } from '../wire.gen';
import { finishedBins } from './finished-bins';
import { runningMean } from './running-mean';

/** What the plot needs beside its numbers; sizes in CSS pixels, `scale` CSS pixels a unit. */
export interface TrendPlot {
  readonly trend: BoardTrend;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly hourLabel: (hour: number) => string;
  readonly count: (value: number) => string;
  /** The server's time, Unix ms. */
  readonly now: () => number | undefined;
}

const day = 24 * 3_600;

/** Six arrays of the same fixed length: bins, p90, p10, median, today bin by bin, and its running mean. What is not there is a gap. */
export function trendData(trend: BoardTrend, now: number | undefined): uPlot.AlignedData {
  const today = finishedBins(trend, now);
  const bins = Math.max(Math.ceil(day / trend.binSeconds), trend.p50.length);
  const column = (values: readonly (number | null)[]): (number | null)[] =>
    Array.from({ length: bins }, (_, bin) => values[bin] ?? null);
  return [Array.from({ length: bins }, (_, bin) => bin), column(trend.p90), column(trend.p10), column(trend.p50), column(today), column(runningMean(today))];
}

/** Makes the plot in `box`. It is made once for a theme and a size, and destroyed by whoever asked for it. */
export function drawTrend(box: HTMLElement, wish: TrendPlot): uPlot {
  const css = getComputedStyle(document.documentElement);
  const colour = (name: string): string => css.getPropertyValue(name).trim();
  const px = (units: number): number => units * wish.scale;
  const hour = 3_600 / wish.trend.binSeconds;
  const data = trendData(wish.trend, wish.now());
  const bins = data[0].length;
  const font = `450 ${px(48)}px "IBM Plex Sans Variable"`;

  return new uPlot(
    {
      width: wish.width,
      height: wish.height,
      padding: [px(30), px(70), 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: [0, bins] },
        y: { range: (_plot, _least, most) => [0, Math.max(4, most * 1.08)] },
      },
      axes: [
        {
          font,
          stroke: colour('--tx3'),
          size: px(62),
          gap: px(8),
          grid: { show: false },
          ticks: { show: false },
          splits: [0, 6, 12, 18, 24].map((at) => at * hour),
          values: (_plot, splits) => splits.map((split) => wish.hourLabel(Math.round(split / hour))),
        },
        {
          font,
          stroke: colour('--tx3'),
          size: px(110),
          gap: px(16),
          grid: { stroke: colour('--rule'), width: px(2) },
          ticks: { show: false },
          splits: (_plot, _axis, least, most) => roundSplits(least, most),
          values: (_plot, splits) => splits.map((split) => (split === 0 ? '' : wish.count(split))),
        },
      ],
      series: [
        {},
        { stroke: 'transparent', points: { show: false } },
        { stroke: 'transparent', points: { show: false } },
        { stroke: colour('--tx3'), width: px(3), dash: [px(12), px(8)], points: { show: false } },
        { stroke: colour('--edge'), width: px(2), spanGaps: false, points: { show: false } },
        { stroke: colour('--tx1'), width: px(6), spanGaps: false, points: { show: false } },
      ],
      bands: [{ series: [1, 2], fill: colour('--band') }],
      hooks: {
        draw: [
          (plot) => {
            const now = wish.now();
            if (now !== undefined) {
              drawNow(plot, (now - wish.trend.dayStart) / 1_000 / wish.trend.binSeconds, colour('--tx2'), px(3));
            }
          },
        ],
      },
    },
    data,
    box,
  );
}

/** Three or four round marks: 1, 2 or 5 times a power of ten. */
export function roundSplits(least: number, most: number): number[] {
  const rough = (most - least) / 2.5;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const step = Math.max(1, ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power);
  const splits: number[] = [];
  for (let at = 0; at <= most; at += step) {
    splits.push(at);
  }
  return splits;
}

function drawNow(plot: uPlot, bin: number, colour: string, width: number): void {
  const x = plot.valToPos(bin, 'x', true);
  const { ctx, bbox } = plot;
  if (x < bbox.left || x > bbox.left + bbox.width) {
    return;
  }
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = width * devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.restore();
}
