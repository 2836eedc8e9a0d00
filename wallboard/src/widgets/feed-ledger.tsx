import { createMemo, createSignal, For, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { healthOf } from '../board/lane-health';
import { nameIn } from '../i18n/language';
import type { BoardFeed } from '../wire.gen';
import { textWidth } from '../layout/text-width';
import type { Room } from '../wall/room';
import { Glyph } from './glyphs';
import { ledgerNames } from './ledger-names';
import './feed-ledger.css';

/** Each feed's chip: a sign and a name, and how old its last word is where it is not well. */
export function FeedLedger(props: { readonly room: Room; readonly feeds: readonly BoardFeed[] }): JSX.Element {
  const [width, setWidth] = createSignal(0);
  let box: HTMLDivElement | undefined;
  onMount(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width / props.room.layout().scale));
    observer.observe(box!);
    onCleanup(() => observer.disconnect());
  });

  const named = createMemo(
    () => props.feeds.map((feed) => ({ id: feed.id, name: nameIn(props.room.language, feed.names), well: healthOf(feed) === 'live' })),
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const names = createMemo(() => ledgerNames(named(), width(), textWidth));
  const ids = createMemo(() => props.feeds.map((feed) => feed.id), undefined, { equals: (a, b) => a.join() === b.join() });
  return (
    <div class="ledger" ref={box}>
      <For each={ids()}>
        {(id) => {
          const feed = (): BoardFeed | undefined => props.feeds.find((one) => one.id === id);
          return <Show when={feed()}>{(known) => <FeedChip room={props.room} feed={known()} name={names().get(id) ?? ''} />}</Show>;
        }}
      </For>
    </div>
  );
}

function FeedChip(props: { readonly room: Room; readonly feed: BoardFeed; readonly name: string }): JSX.Element {
  const { now, formats, texts } = props.room;
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
      <Show when={props.name !== ''}>
        <span>{props.name}</span>
        <Show when={health() !== 'live'}>
          <span class="feed-age">{age()}</span>
        </Show>
      </Show>
    </span>
  );
}
