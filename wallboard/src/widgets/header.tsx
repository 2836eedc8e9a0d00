import { createMemo, createSignal, For, onCleanup, onMount, Show, type Accessor, type JSX } from 'solid-js';
import { laneHealths, type LaneHealth } from '../board/lane-health';
import { nameIn } from '../i18n/language';
import { textWidth } from '../layout/text-width';
import type { Room } from '../wall/room';
import { AsideChips, FloodChip, SoundChip } from './alarm-chips';
import { ConnectionChip, SkewChip } from './connection-chip';
import { FeedLedger } from './feed-ledger';
import { Glyph } from './glyphs';
import { modeOf, ReadinessPlate } from './readiness-plate';
import { LostBanner } from './lost-banner';
import './header.css';

/** Narrower than this not one lane's sign is whole. */
const leastLane = 102;

/** City, readiness, a chip a lane, the ledger of feeds, alerts put aside, sound, connection, date and the server's clock. */
export function Header(props: { readonly room: Room; readonly hasTicker: Accessor<boolean> }): JSX.Element {
  const { board, slices, now, formats, language, texts, layout } = props.room;
  const lanes = createMemo(() => laneHealths(slices.feeds()));
  const [health, setHealth] = createSignal(0);
  let box: HTMLDivElement | undefined;
  onMount(() => {
    const observer = new ResizeObserver(([entry]) => setHealth(entry!.contentRect.width / layout().scale));
    observer.observe(box!);
    onCleanup(() => observer.disconnect());
  });
  // Names of lanes give way to what the alerts have to say, and in the compact layout.
  const named = createMemo(() => layout().kind !== 'compact' && lanesFit(props.room, lanes(), health()));
  const exercise = createMemo(() => {
    const state = board();
    return state !== undefined && (state.sums.exercise[state.tallies.open] ?? 0) > 0;
  });

  const marks = (): JSX.Element => (
    <>
      <Show when={slices.city()?.demo}>
        <span class="chip-mark">{texts.demo}</span>
      </Show>
      <Show when={exercise()}>
        <span class="chip-mark">{texts.exercise}</span>
      </Show>
    </>
  );

  return (
    <header class="header">
      <div class="header-city" data-mode={modeOf(props.room)}>
        <div class="header-top">
          <div class="header-name clip">{slices.city() ? nameIn(language, slices.city()!.names) : ''}</div>
          <Show when={modeOf(props.room) !== 'everyday'}>{marks()}</Show>
        </div>
        <Show when={modeOf(props.room) === 'everyday'} fallback={<ReadinessPlate room={props.room} />}>
          <div class="chip header-mode">
            {marks()}
            <ReadinessPlate room={props.room} />
          </div>
        </Show>
      </div>
      <div class="header-health" ref={box}>
        <div class="header-lanes" hidden={health() > 0 && health() < leastLane}>
          <For each={lanes()}>{(health) => <LaneChip room={props.room} health={health} named={named()} />}</For>
        </div>
        <FeedLedger room={props.room} feeds={slices.feeds()} />
      </div>
      <div class="header-state">
        <div class="header-link">
          <AsideChips room={props.room} />
          <span class="header-date">{now() === undefined ? '' : formats().date(now()!)}</span>
        </div>
        <div class="header-link">
          <FloodChip room={props.room} />
          <SoundChip room={props.room} />
          <SkewChip room={props.room} />
          <ConnectionChip room={props.room} />
        </div>
      </div>
      <time class="header-clock">{now() === undefined ? '--:--:--' : formats().clock(now()!)}</time>
      <LostBanner room={props.room} hasTicker={props.hasTicker} />
    </header>
  );
}

/** Whether the lanes' chips have room with their names; a sign, a mark or an age and the space about them take the rest. */
function lanesFit(room: Room, lanes: readonly LaneHealth[], width: number): boolean {
  const each = 44 + 14 + 14 + 44 + 56;
  const late = lanes.filter((lane) => lane.feeds.length > 0 && lane.worst !== 'live').length;
  return lanes.reduce((sum, { lane }) => sum + textWidth(room.texts.lanes[lane], 550) + each, 0) + late * 150 - 56 < width;
}

/** A lane's worst feed: a tick, an age, or a cross. */
function LaneChip(props: { readonly room: Room; readonly health: LaneHealth; readonly named: boolean }): JSX.Element {
  const { texts, now, formats } = props.room;
  const age = (): string => {
    const lastAt = props.health.lastAt;
    return lastAt === undefined || now() === undefined ? texts.noData : formats().age(now()! - lastAt);
  };
  const state = (): 'none' | 'live' | 'late' | 'broken' => {
    const { feeds, worst } = props.health;
    if (feeds.length === 0) {
      return 'none';
    }
    return worst === 'live' ? 'live' : worst === 'dead' || worst === 'failed' ? 'broken' : 'late';
  };
  return (
    <div class="chip lane-chip" data-lane-chip={props.health.lane} data-state={state()}>
      <Glyph name={props.health.lane} />
      <Show when={props.named}>
        <span>{texts.lanes[props.health.lane]}</span>
      </Show>
      <Show when={state() === 'live'}>
        <Glyph name="check" />
      </Show>
      <Show when={state() === 'broken'}>
        <Glyph name="cross" />
      </Show>
      <Show when={state() === 'late'}>
        <span class="lane-age">{age()}</span>
      </Show>
      <Show when={state() === 'none'}>
        <span>—</span>
      </Show>
    </div>
  );
}
