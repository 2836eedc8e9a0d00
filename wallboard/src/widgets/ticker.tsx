import { createEffect, createMemo, createSignal, on, onCleanup, Show, type JSX } from 'solid-js';
import { nameIn } from '../i18n/language';
import { troubleIn } from '../i18n/trouble';
import type { BoardIncident, BoardWork } from '../wire.gen';
import type { Room } from '../wall/room';
import './ticker.css';

const each = 8_000;
const fade = 200;

/** The newest events, one at a time for eight seconds of the server's time. Trouble of the room itself takes the line over. */
export function Ticker(props: { readonly room: Room }): JSX.Element {
  const { board, slices, texts, now } = props.room;
  const wanted = createMemo(() => {
    // Planned works take turns with what happens: they explain much of it.
    const list: readonly (BoardIncident | BoardWork)[] = [...(board()?.ticker ?? []), ...(board()?.works ?? [])];
    return list[list.length === 0 ? 0 : Math.floor((now() ?? 0) / each) % list.length];
  });
  const turn = createMemo(() => Math.floor((now() ?? 0) / each));
  const [shown, setShown] = createSignal<BoardIncident | BoardWork>();
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
  const trouble = createMemo(() => troubleIn(props.room.language, props.room.trouble()));

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
          {(item) => ('until' in item ? <TickerWork room={props.room} work={item} /> : <TickerItem room={props.room} incident={item} />)}
        </Show>
      </div>
    </Show>
  );
}

/** Planned works: what, where, and from when until when; never whom to call. */
function TickerWork(props: { readonly room: Room; readonly work: BoardWork }): JSX.Element {
  const { slices, formats, language, texts, now } = props.room;
  const { work } = props;
  const moment = (at: number): string => formats().soon(at, now() ?? at);
  const places = work.districts.flatMap((at) => slices.districts()[at]?.names ?? []).map((names) => nameIn(language, names));
  return (
    <>
      <span class="ticker-time" data-ticker-work={work.id}>{work.from > (now() ?? 0) ? texts.works.between(moment(work.from), moment(work.until)) : texts.works.until(moment(work.until))}</span>
      <span class="ticker-source">{texts.works.kinds[work.kind]}</span>
      <span class="ticker-what clip">{work.title}</span>
      <span class="ticker-where clip">{places.length === 0 ? texts.cityWide : places.join(', ')}</span>
    </>
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
