import { createEffect, createMemo, on, onCleanup, onMount, Show, untrack, type JSX } from 'solid-js';
import type uPlot from 'uplot';
import { tallyOf, wasCounted } from '../board/reading-state';
import { dash } from '../format/formats';
import type { Rect } from '../layout/grid';
import type { BoardTrend } from '../wire.gen';
import type { Room } from '../wall/room';
import { drawTrend, trendData } from './trend-plot';
import './trend.css';

const redrawEvery = 2_000;
const titleHeight = 72;

/** Today's arrivals over the band of a typical such day. Drawn at most every two seconds. */
export function Trend(props: { readonly room: Room; readonly rect: Rect }): JSX.Element {
  const { texts, board, shown, formats, now, layout, colours } = props.room;
  let box: HTMLDivElement | undefined;
  let plot: uPlot | undefined;
  let drawn: BoardTrend | undefined;
  const trend = createMemo(() => board()?.trend);
  const today = createMemo(() => {
    const state = board();
    return state && shown() && wasCounted(state) ? tallyOf(state, -1, -1, 'today') : undefined;
  });
  const learnt = createMemo(() => (trend()?.p50.length ?? 0) > 0);
  // Nobody hurt takes no room.
  const hurt = createMemo(() => {
    const kpis = shown() ? board()?.kpis : undefined;
    return kpis && kpis.injured + kpis.dead > 0 ? ([kpis.injured, kpis.dead] as const) : undefined;
  }, undefined, { equals: (one, other) => one?.join() === other?.join() });
  const dayStart = createMemo(() => trend()?.dayStart);
  const beats = createMemo(() => Math.floor((now() ?? 0) / redrawEvery));

  function refresh(): void {
    const fresh = untrack(trend);
    if (plot && fresh && fresh !== drawn) {
      drawn = fresh;
      plot.setData(trendData(fresh, untrack(now)));
    }
  }

  function rebuild(): void {
    plot?.destroy();
    plot = undefined;
    drawn = untrack(trend);
    if (!box || !drawn) {
      return;
    }
    const { scale } = layout();
    plot = drawTrend(box, {
      trend: drawn,
      width: Math.round((props.rect.width - 40) * scale),
      height: Math.round((props.rect.height - titleHeight - 16) * scale),
      scale,
      hourLabel: (hour) => `${hour}:00`,
      now: () => untrack(now),
      count: (value) => formats().short(value),
    });
  }

  onMount(() => {
    createEffect(on([colours, layout, dayStart, learnt], rebuild));
    createEffect(on(beats, refresh, { defer: true }));
    void document.fonts.ready.then(rebuild);
  });
  onCleanup(() => plot?.destroy());

  return (
    <div class="trend">
      <div class="trend-title">
        <h2 class="panel-title">
          {texts.trend.title} <b data-trend="today" data-value={today() ?? ''}>{today() === undefined ? dash : formats().integer(today()!)}</b>
        </h2>
        <Show when={hurt()}>
          {(sums) => (
            <span class="trend-hurt">
              {texts.trend.injured} <b data-kpi="injured" data-value={sums()[0]}>{formats().integer(sums()[0])}</b>
              {' · '}
              {texts.trend.dead} <b data-kpi="dead" data-value={sums()[1]}>{formats().integer(sums()[1])}</b>
            </span>
          )}
        </Show>
        <Show when={trend()}>
          <span class="trend-key">
            <Show when={learnt()} fallback={texts.trend.learning}>
              <i /> {texts.trend.usual}
            </Show>
          </span>
        </Show>
      </div>
      <div class="trend-plot" ref={box} />
    </div>
  );
}
