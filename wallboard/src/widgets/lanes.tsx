import { createMemo, For, Show, type JSX } from 'solid-js';
import { laneHealths } from '../board/lane-health';
import { lanes, type Lane } from '../board/lanes';
import { isOfTheClock } from '../board/level-at';
import { held, tallyOf, wasCounted } from '../board/reading-state';
import { dash } from '../format/formats';
import type { Room } from '../wall/room';
import { Glyph } from './glyphs';
import './lanes.css';

/** Four rows: open, new this hour and share of each lane; a lane with a stale feed is marked, and only it. */
export function Lanes(props: { readonly room: Room }): JSX.Element {
  const { texts } = props.room;
  return (
    <div class="lanes">
      <h2 class="panel-title">{texts.lanesPanel.title}</h2>
      <span class="lanes-head">{texts.lanesPanel.open}</span>
      <span class="lanes-head">{texts.lanesPanel.hour}</span>
      <span class="lanes-head">{texts.lanesPanel.share}</span>
      <For each={lanes}>{(lane, at) => <LaneRow room={props.room} lane={lane} number={at()} />}</For>
    </div>
  );
}

function LaneRow(props: { readonly room: Room; readonly lane: Lane; readonly number: number }): JSX.Element {
  const { board, slices, shown, formats, texts, now, trouble } = props.room;
  const health = createMemo(() => laneHealths(slices.feeds())[props.number]!);
  const stale = (): boolean => health().feeds.length > 0 && health().worst !== 'live';
  const tally = (name: 'open' | 'newHour'): number | undefined => {
    const state = board();
    const cell = state?.sums.byLane[props.number];
    if (!state || !cell || !shown() || !wasCounted(state) || (!health().heard && held(state, cell) === 0)) {
      return undefined;
    }
    return cell[state.tallies[name]];
  };
  const open = createMemo(() => tally('open'));
  const hour = createMemo(() => (isOfTheClock(trouble()) ? undefined : tally('newHour')));
  const share = createMemo(() => {
    const state = board();
    const own = open();
    const all = state ? tallyOf(state, -1, -1, 'open') : 0;
    return own === undefined || all === 0 ? undefined : Math.round((100 * own) / all);
  });
  const print = (value: number | undefined, digits: number): string => (value === undefined ? dash : formats().short(value, digits));
  const age = (): string => {
    const lastAt = health().lastAt;
    return lastAt === undefined || now() === undefined ? texts.noData : formats().coarse(now()! - lastAt);
  };

  return (
    <div class="lane-row" classList={{ hatched: stale() }} data-lane={props.lane} data-stale={stale()}>
      <span class="lane-name">
        <Glyph name={stale() ? 'clock' : props.lane} />
        {texts.lanes[props.lane]}
      </span>
      <span class="lane-number lane-open" data-lane-tally="open" data-value={open() ?? ''}>
        {print(open(), 3)}
      </span>
      <Show
        when={!stale()}
        fallback={<span class="lane-stale">{age()}</span>}
      >
        <span class="lane-number" data-lane-tally="newHour" data-value={hour() ?? ''}>
          {print(wholeThousands(hour()), 3)}
        </span>
        <span class="lane-number">{share() === undefined ? dash : share()}</span>
      </Show>
    </div>
  );
}

/** From a thousand on without the rest: the column is too narrow for a decimal. */
function wholeThousands(value: number | undefined): number | undefined {
  return value === undefined || value < 1_000 ? value : value - (value % 1_000);
}
