import { createMemo, createSignal, For, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { healthOf } from '../board/lane-health';
import { nameIn } from '../i18n/language';
import type { BoardFeed } from '../wire.gen';
import { textWidth } from '../layout/text-width';
import type { Room } from '../wall/room';
import { Glyph } from './glyphs';
import './feed-ledger.css';

const glyphWidth = 74;

/** Each feed's chip. Names are given while they fit, first to feeds that are not well; the others keep their sign. */
export function FeedLedger(props: { readonly room: Room; readonly feeds: readonly BoardFeed[] }): JSX.Element {
  const [width, setWidth] = createSignal(0);
  let box: HTMLDivElement | undefined;
  onMount(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width / props.room.layout().scale));
    observer.observe(box!);
    onCleanup(() => observer.disconnect());
  });

  const named = createMemo(() => {
    let left = width() - props.feeds.length * glyphWidth;
    const chosen = new Set<string>();
    const worstFirst = [...props.feeds].sort((a, b) => Number(healthOf(a) === 'live') - Number(healthOf(b) === 'live'));
    for (const feed of worstFirst) {
      const needs = textWidth(nameIn(props.room.language, feed.names)) + (healthOf(feed) === 'live' ? 0 : 200);
      if (needs <= left) {
        left -= needs;
        chosen.add(feed.id);
      }
    }
    return chosen;
  });
  const ids = createMemo(() => props.feeds.map((feed) => feed.id), undefined, { equals: (a, b) => a.join() === b.join() });
  return (
    <div class="ledger" ref={box}>
      <For each={ids()}>
        {(id) => {
          const feed = (): BoardFeed | undefined => props.feeds.find((one) => one.id === id);
          return <Show when={feed()}>{(known) => <FeedChip room={props.room} feed={known()} named={named().has(id)} />}</Show>;
        }}
      </For>
    </div>
  );
}

function FeedChip(props: { readonly room: Room; readonly feed: BoardFeed; readonly named: boolean }): JSX.Element {
  const { now, formats, language, texts } = props.room;
  const health = (): string => healthOf(props.feed);
  const age = (): string => {
    const lastAt = props.feed.lastAt;
    return lastAt === undefined || now() === undefined ? texts.noData : formats().age(now()! - lastAt);
  };
  return (
    <span class="chip feed-chip" data-feed={props.feed.id} data-health={health()}>
      <Show when={health() === 'live'} fallback={<Glyph name={health() === 'late' || health() === 'silent' ? 'clock' : 'cross'} />}>
        <Glyph name="check" />
      </Show>
      <Show when={props.named}>
        <span>{nameIn(language, props.feed.names)}</span>
        <Show when={health() !== 'live'}>
          <span class="feed-age">{age()}</span>
        </Show>
      </Show>
    </span>
  );
}
