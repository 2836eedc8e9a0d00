import { createMemo, type Accessor } from 'solid-js';
import { inRailOrder } from '../board/alert-order';
import type { Room } from '../wall/room';
import { blinkingOf } from './blinking';
import { cardOfAlert, cardOfIncident, type RailCard } from './rail-card';
import type { Places } from './rail-places';
import { alertRest, incidentRest, type RestPart } from './rail-rest';
import { steadyPlaces } from './steady-places';

/** The alerts as a list of places shows them, or the incidents that stand there because no alert does. */
export interface AlertList {
  readonly places: Accessor<Places>;
  readonly card: (id: string | undefined) => RailCard | undefined;
  readonly isBlinking: (id: string) => boolean;
  /** What has no place, by rank. */
  readonly rest: Accessor<readonly RestPart[]>;
  /** Whether there is nothing at all. */
  readonly isEmpty: () => boolean;
}

/** Keeps a list of at most `room` places. Must run under a Solid owner. */
export function alertList(room: Room, most: Accessor<number>): AlertList {
  const { board, slices, incidentsInstead } = room;
  const cards = createMemo((): readonly RailCard[] =>
    incidentsInstead()
      ? slices.notable().map((incident) => cardOfIncident(room, incident))
      : inRailOrder(slices.alerts().top).map((alert) => cardOfAlert(room, alert)),
  );
  const byId = createMemo(() => new Map(cards().map((card) => [card.id, card])));
  const ids = createMemo(() => cards().map((card) => card.id), [], { equals: (a, b) => a.join() === b.join() });
  const places = steadyPlaces(ids, most);
  const card = (id: string | undefined): RailCard | undefined => byId().get(id ?? '');
  const blinking = createMemo(() => blinkingOf(places().flatMap((id) => card(id) ?? [])));
  const rest = createMemo(
    (): readonly RestPart[] => {
      const state = board();
      const shown = new Set(places());
      if (!state) {
        return [];
      }
      return incidentsInstead()
        ? incidentRest(state, state.notable.filter((one) => shown.has(`i${one.key}`)))
        : alertRest(state.alerts, state.alerts.top.filter((one) => shown.has(one.id)));
    },
    [],
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  return {
    places,
    card,
    isBlinking: (id) => blinking().has(id),
    rest,
    isEmpty: () => cards().length === 0 && rest().length === 0,
  };
}
