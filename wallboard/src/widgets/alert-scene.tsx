import { For, Show, type JSX } from 'solid-js';
import type { Rect } from '../layout/grid';
import type { Room } from '../wall/room';
import { alertList } from './alert-list';
import { NoAlerts } from './no-alerts';
import type { RailCard } from './rail-card';
import { SeverityBadge } from './severity-badge';
import './alert-card.css';
import './alert-scene.css';
import './sign.css';

const frame = { padding: 24, row: 226, gap: 14, rest: 170 } as const;

/** The alerts alone, over the whole screen, in type that is read from ten metres. */
export function AlertScene(props: { readonly room: Room; readonly rect: Rect }): JSX.Element {
  const { texts, slices, formats } = props.room;
  const room = Math.max(1, Math.floor((props.rect.height - 2 * frame.padding - frame.rest) / (frame.row + frame.gap)));
  const list = alertList(props.room, () => room);

  return (
    <div class="scene">
      <Show when={slices.present() && list.isEmpty()}>
        <NoAlerts room={props.room} of="scene" />
      </Show>
      <div class="scene-rows">
        <For each={list.places()}>
          {(id) => (
            <Show when={list.card(id)} fallback={<div class="scene-row scene-row-gone" />}>
              {(card) => <Row room={props.room} card={card()} blinking={list.isBlinking(card().id)} />}
            </Show>
          )}
        </For>
      </div>
      <Show when={list.rest().length > 0}>
        <div class="scene-rest">
          <span>{texts.rail.more(formats().integer(list.rest().reduce((sum, part) => sum + part.count, 0)))}</span>
          <For each={list.rest()}>
            {(part) => (
              <span class="sign" data-rest={`S${part.rank}`} data-rank={part.rank} data-value={part.count}>
                {`S${part.rank}\u00a0${formats().short(part.count)}`}
              </span>
            )}
          </For>
        </div>
      </Show>
    </div>
  );
}

function Row(props: { readonly room: Room; readonly card: RailCard; readonly blinking: boolean }): JSX.Element {
  const { texts, now, formats, blinkedOut } = props.room;
  return (
    <article
      class="scene-row"
      classList={{ 'alert-card-seen': !props.card.open, 'alert-out': props.blinking && blinkedOut(), 'alert-still': props.blinking }}
      data-alert={props.card.id}
      data-severity={props.card.level}
      data-state={props.card.state}
    >
      <SeverityBadge level={props.card.level} hollow={!props.card.open} />
      <div class="scene-title clip">{props.card.title}</div>
      <div class="scene-place clip">{props.card.places.at(-1)}</div>
      <div class="scene-age">{formats().coarse((now() ?? props.card.at) - props.card.at)}</div>
      <div class="scene-word">{texts.severities[props.card.level]}</div>
      <div class="scene-note clip">{props.card.note}</div>
    </article>
  );
}
