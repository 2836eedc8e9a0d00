import { Index, type JSX } from 'solid-js';
import type { AlertLook } from './alert-look';

interface TenMinuteBarsProps {
  readonly look: AlertLook;
  /** Annunciations in each ten minutes, the oldest first. */
  readonly counts: readonly number[];
  /** When the last of them ends, Unix ms. */
  readonly until: number;
}

const [width, height, foot] = [720, 190, 24] as const;
const bin = 600_000;
/** More than these in ten minutes begin a flood. */
const flood = 10;
const hoursApart = 4;

/** A bar for every ten minutes of a day, and the line above which a flood begins. */
export function TenMinuteBars(props: TenMinuteBarsProps): JSX.Element {
  const most = (): number => Math.max(flood + 2, ...props.counts);
  const step = (): number => width / Math.max(1, props.counts.length);
  const up = (count: number): number => (count / most()) * (height - foot);
  const marks = (): readonly number[] => Array.from({ length: 24 / hoursApart }, (_, at) => at * hoursApart);
  return (
    <svg class="ten-minutes" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.look.words.figures.tenMinutesSaid(props.look.formats.integer(Math.max(0, ...props.counts)))}>
      <Index each={props.counts}>
        {(count, at) => (
          <rect class="ten-minutes-bar" data-count={count()} data-flood={count() > flood} x={at * step() + 0.5} y={height - foot - up(count())} width={Math.max(1, step() - 1)} height={up(count())} />
        )}
      </Index>
      <line class="ten-minutes-limit" x1="0" x2={width} y1={height - foot - up(flood)} y2={height - foot - up(flood)} />
      <text class="ten-minutes-limit-word" x={width} y={height - foot - up(flood) - 5} text-anchor="end">{props.look.words.figures.floodFrom}</text>
      <line class="ten-minutes-foot" x1="0" x2={width} y1={height - foot} y2={height - foot} />
      <Index each={marks()}>
        {(hours) => (
          <text x={width - hours() * 6 * step()} y={height - 6} text-anchor={hours() === 0 ? 'end' : 'middle'}>{props.look.formats.time(props.until - hours() * 6 * bin)}</text>
        )}
      </Index>
    </svg>
  );
}
