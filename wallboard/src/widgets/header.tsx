import { createMemo, For, Show, type JSX } from 'solid-js';
import { laneHealths, type LaneHealth } from '../board/lane-health';
import { nameIn } from '../i18n/language';
import type { Room } from '../wall/room';
import { ConnectionChip, SkewChip } from './connection-chip';
import { FeedLedger } from './feed-ledger';
import { Glyph } from './glyphs';
import { LostBanner } from './lost-banner';
import './header.css';

/** City, readiness, a chip a lane, the ledger of feeds, connection, date and the server's clock. */
export function Header(props: { readonly room: Room }): JSX.Element {
  const { board, slices, now, formats, language, texts, layout } = props.room;
  const compact = (): boolean => layout().kind === 'compact';
  const lanes = createMemo(() => laneHealths(slices.feeds()));
  const exercise = createMemo(() => {
    const state = board();
    return state !== undefined && (state.sums.exercise[state.tallies.open] ?? 0) > 0;
  });

  return (
    <header class="header">
      <div class="header-city">
        <div class="header-name clip">{slices.city() ? nameIn(language, slices.city()!.names) : ''}</div>
        <div class="chip header-mode">
          <Show when={slices.city()?.demo}>
            <span class="chip-mark">{texts.demo}</span>
          </Show>
          <Show when={exercise()}>
            <span class="chip-mark">{texts.exercise}</span>
          </Show>
          <span class="clip">{texts.readiness}</span>
        </div>
      </div>
      <div class="header-health">
        <div class="header-lanes">
          <For each={lanes()}>{(health) => <LaneChip room={props.room} health={health} named={!compact()} />}</For>
        </div>
        <FeedLedger room={props.room} feeds={slices.feeds()} />
      </div>
      <div class="header-state">
        <div class="header-date">{now() === undefined ? '' : formats().date(now()!)}</div>
        <div class="header-link">
          <SkewChip room={props.room} />
          <ConnectionChip room={props.room} />
        </div>
      </div>
      <time class="header-clock">{now() === undefined ? '--:--:--' : formats().clock(now()!)}</time>
      <LostBanner room={props.room} />
    </header>
  );
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
