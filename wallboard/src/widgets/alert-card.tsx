import { createMemo, Show, type JSX } from 'solid-js';
import { textWidth } from '../layout/text-width';
import type { Room } from '../wall/room';
import type { RailCard } from './rail-card';
import { SeverityBadge } from './severity-badge';
import './alert-card.css';

/** Heights of a card, units: as usual, and in a flood, where one line of each must do. */
export const cardHeights = { usual: 180, flood: 124 } as const;

/** Units in which place and age must stand. */
const lineHolds = { usual: 610, flood: 700 } as const;

/** One alert in few nodes, since a flood brings many: shape, digit and word; what; who has it; where; since when. */
export function AlertCard(props: { readonly room: Room; readonly card: RailCard; readonly blinking: boolean; readonly flood: boolean }): JSX.Element {
  const { texts, now, formats, blinkedOut } = props.room;
  const age = (): string => {
    const since = (now() ?? props.card.at) - props.card.at;
    return props.flood ? formats().coarse(since) : formats().age(since);
  };
  const word = (): string => texts.severities[props.card.level] ?? '';
  /** The longest form of the place that has room beside the age; in a flood the severity's word stands before it. */
  const where = createMemo(() => {
    const { places } = props.card;
    const said = (place: string): string => (props.flood ? `${word()} · ${place}` : place);
    const holds = props.flood ? lineHolds.flood : lineHolds.usual;
    const fitting = places.find((place) => textWidth(said(place) + age()) < holds);
    return said(fitting ?? places.at(-1) ?? '');
  });

  return (
    <article
      class="alert-card"
      classList={{
        'alert-card-seen': !props.card.open,
        'alert-card-flood': props.flood,
        'alert-card-noted': !props.flood && props.card.note !== '',
        'alert-out': props.blinking && blinkedOut(),
        'alert-still': props.blinking,
      }}
      data-alert={props.card.id}
      data-severity={props.card.level}
      data-state={props.card.state}
    >
      <SeverityBadge level={props.card.level} hollow={!props.card.open} />
      <Show when={!props.flood}>
        <span class="alert-word">{word()}</span>
      </Show>
      <div class="alert-title">{props.card.title}</div>
      <Show when={!props.flood && props.card.note !== ''}>
        <div class="alert-note clip" classList={{ 'alert-note-marked': props.card.marked }}>
          {props.card.note}
        </div>
      </Show>
      <span class="alert-place clip">{where()}</span>
      <span class="alert-age">{age()}</span>
    </article>
  );
}
