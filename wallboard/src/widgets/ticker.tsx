import { createEffect, createMemo, createSignal, on, onCleanup, Show, type JSX } from 'solid-js';
import { nameIn } from '../i18n/language';
import type { BoardIncident } from '../wire.gen';
import { troubleIn } from '../i18n/trouble';
import type { Room } from '../wall/room';
import './ticker.css';

const each = 8_000;
const fade = 200;

/** The newest events, one at a time for eight seconds of the server's time. Trouble of the room itself takes the line over. */
export function Ticker(props: { readonly room: Room }): JSX.Element {
  const { board, slices, texts, now } = props.room;
  const wanted = createMemo(() => {
    const list = board()?.ticker ?? [];
    return list[list.length === 0 ? 0 : Math.floor((now() ?? 0) / each) % list.length];
  });
  const turn = createMemo(() => Math.floor((now() ?? 0) / each));
  const [shown, setShown] = createSignal<BoardIncident>();
  const [out, setOut] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  // The item changes with the turn, not with each arrival: what is being read stays.
  createEffect(
    on([turn, slices.present], () => {
      const next = wanted();
      if (shown() === undefined || next === undefined) {
        setShown(next);
        return;
      }
      setOut(true);
      clearTimeout(timer);
      timer = setTimeout(() => {
        setShown(next);
        setOut(false);
      }, fade / 2);
    }),
  );
  onCleanup(() => clearTimeout(timer));
  const trouble = createMemo(() => troubleIn(props.room.language, board()?.trouble ?? ''));

  return (
    <Show
      when={trouble() === ''}
      fallback={
        <div class="ticker ticker-trouble" data-trouble="">
          {texts.trouble} · {trouble()}
        </div>
      }
    >
      <div class="ticker" classList={{ 'ticker-out': out() }}>
        <Show when={shown()} fallback={<span class="ticker-where">{slices.present() ? texts.ticker.empty : ''}</span>} keyed>
          {(incident) => <TickerItem room={props.room} incident={incident} />}
        </Show>
      </div>
    </Show>
  );
}

function TickerItem(props: { readonly room: Room; readonly incident: BoardIncident }): JSX.Element {
  const { slices, formats, language, texts } = props.room;
  const { incident } = props;
  const feed = slices.feeds().find((one) => one.id === incident.feed);
  const category = slices.categories()[incident.category];
  const places = incident.districts.flatMap((at) => {
    const names = slices.districts()[at]?.names;
    return names ? [nameIn(language, names)] : [];
  });
  const what = incident.title ?? (category ? nameIn(language, category.names) : '');
  const notActual = texts.notActual[incident.mode] ?? '';
  return (
    <>
      <span class="ticker-time">{formats().time(incident.at)}</span>
      <span class="ticker-source">{feed ? nameIn(language, feed.names) : incident.feed}</span>
      <Show when={notActual !== ''}>
        <span class="chip-mark">{notActual}</span>
      </Show>
      <span class="ticker-what clip">{what}</span>
      <span class="ticker-where clip">{places.join(', ')}</span>
    </>
  );
}
