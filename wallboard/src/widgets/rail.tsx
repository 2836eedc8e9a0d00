import { createMemo, For, Show, type Accessor, type JSX } from 'solid-js';
import type { Rect } from '../layout/grid';
import { textWidth } from '../layout/text-width';
import type { Room } from '../wall/room';
import { AlertCard, cardHeights } from './alert-card';
import { alertList } from './alert-list';
import { FloodGroups } from './flood-groups';
import { NoAlerts } from './no-alerts';
import type { RestPart } from './rail-rest';
import './rail.css';
import './sign.css';

const frame = { padding: 20, title: 76, footer: 72, gap: 10 } as const;
const floodCards = 6;

/** Cards of the alerts, as many as there is room for; what has none is counted below. Where incidents have no alert at all, cards of those. */
export function Rail(props: { readonly room: Room; readonly rect: Rect }): JSX.Element {
  const { texts, slices } = props.room;
  const flood = createMemo(() => slices.alerts().flood);
  const inFlood = createMemo(() => flood() !== undefined);
  const height = (): number => props.rect.height - 2 * frame.padding - frame.title;
  const room = createMemo(() =>
    inFlood() ? floodCards : Math.max(1, Math.floor((height() - frame.footer) / (cardHeights.usual + frame.gap))),
  );

  const list = alertList(props.room, room);

  return (
    <div class="rail" data-flood={inFlood() ? '' : undefined}>
      <div class="rail-title">
        <h2 class="panel-title">{inFlood() ? texts.rail.flood : texts.rail.title}</h2>
        <RailNote room={props.room} />
      </div>
      <Show when={slices.present() && list.isEmpty()}>
        <NoAlerts room={props.room} of="rail" />
      </Show>
      <div class="rail-cards">
        <For each={list.places()}>
          {(id) => (
            <Show when={list.card(id)} fallback={<div class="alert-card alert-card-gone" classList={{ 'alert-card-flood': inFlood() }} />}>
              {(card) => <AlertCard room={props.room} card={card()} blinking={list.isBlinking(card().id)} flood={inFlood()} />}
            </Show>
          )}
        </For>
      </div>
      <Show when={flood()}>{(known) => <FloodGroups room={props.room} groups={known().groups} width={props.rect.width - 2 * frame.padding} />}</Show>
      <Rest room={props.room} rest={list.rest} width={props.rect.width - 2 * frame.padding - 16} />
    </div>
  );
}

/** Beside the title, the most pressing of: the time of what is shown, what a break missed, since when the flood lasts, incidents without an alert. */
function RailNote(props: { readonly room: Room }): JSX.Element {
  const { texts, slices, formats, missed, link, asOf, unalerted, incidentsInstead } = props.room;
  const whole = (value: number): string => formats().integer(value);
  return (
    <Show
      when={link().kind !== 'lost' || asOf() === undefined}
      fallback={<span class="rail-note">{texts.link.stamped(formats().clock(asOf()!))}</span>}
    >
      <Show
        when={missed()}
        fallback={
          <Show
            when={slices.alerts().flood}
            fallback={
              <Show when={unalerted() > 0 && !incidentsInstead()}>
                <span class="rail-note" data-unalerted={unalerted()}>
                  {texts.rail.unalerted(whole(unalerted()))}
                </span>
              </Show>
            }
          >
            {(flood) => (
              <span class="rail-note" data-flood-count={flood().count}>
                {texts.rail.floodSince(formats().time(flood().since), whole(flood().count))}
              </span>
            )}
          </Show>
        }
      >
        {(known) => (
          <span class="rail-note chip-mark" data-missed={known().incidents}>
            {texts.link.missed(whole(known().incidents), whole(known().critical))}
          </span>
        )}
      </Show>
    </Show>
  );
}

/** What has no card: «ещё N: S2 3 · S3 41», each with its shape. */
function Rest(props: { readonly room: Room; readonly rest: Accessor<readonly RestPart[]>; readonly width: number }): JSX.Element {
  const { texts, formats } = props.room;
  const total = (): number => props.rest().reduce((sum, part) => sum + part.count, 0);
  const fits = (print: (value: number) => string, each: number): boolean =>
    textWidth(texts.rail.more(print(total()))) + props.rest().reduce((sum, part) => sum + textWidth(`S${part.rank} ${print(part.count)}`) + each, 0) < props.width;
  // Signs are left out only where they would push the counts out of the row, and counts are shortened only after that.
  const signed = (): boolean => fits(formats().integer, 84);
  const print = (value: number): string => (fits(formats().integer, 28) ? formats().integer(value) : formats().short(value));
  return (
    <Show when={total() > 0}>
      <div class="rail-rest">
        <span>{texts.rail.more(print(total()))}</span>
        <For each={props.rest()}>
          {(part) => (
            <span class="rail-rest-part" classList={{ sign: signed() }} data-rest={`S${part.rank}`} data-rank={part.rank} data-value={part.count}>
              {`S${part.rank}\u00a0${print(part.count)}`}
            </span>
          )}
        </For>
      </div>
    </Show>
  );
}
