import { isUnacknowledged } from '../board/alert-order';
import { isOfRoomItself } from '../board/of-room-itself';
import { nameIn } from '../i18n/language';
import { nameOfOwner } from '../i18n/name-of-owner';
import type { Room } from '../wall/room';
import type { BoardAlert, BoardIncident } from '../wire.gen';
import { levelOf } from './badge-shape';

/** One card of the rail, in words; what it was made of no longer matters. */
export interface RailCard {
  readonly id: string;
  /** Severity number: 4 is S1, 1 is S4. */
  readonly level: number;
  readonly state: string;
  /** Whether nobody has seen it. */
  readonly open: boolean;
  readonly title: string;
  /** What became of it, who has it, whether it is an exercise; empty where there is nothing to say. */
  readonly note: string;
  /** Whether the note must not be overlooked: what is shown did not really happen. */
  readonly marked: boolean;
  /** Where it is, the longest form first. */
  readonly places: readonly string[];
  /** Since when, Unix ms. */
  readonly at: number;
}

export function cardOfAlert(room: Room, alert: BoardAlert): RailCard {
  const { texts, language, formats, now } = room;
  const place = isOfRoomItself(alert.kind) ? texts.rail.room : placeName(room, alert.district);
  const { work } = alert;
  const more = [
    alert.times > 1 ? `×${alert.times}` : '',
    alert.value === undefined ? '' : formats().integer(alert.value) + (alert.threshold === undefined ? '' : `\u00a0/\u00a0${formats().integer(alert.threshold)}`),
  ].filter((part) => part !== '');
  return {
    id: alert.id,
    level: levelOf(alert.priority),
    state: alert.state,
    open: isUnacknowledged(alert),
    title: nameIn(language, alert.title),
    note: joined([
      texts.notActual[alert.mode] ?? '',
      texts.alertStates[alert.state] ?? '',
      work === undefined ? '' : `${texts.works.kinds[work.kind]} ${texts.works.until(formats().soon(work.until, now() ?? work.until))}`,
      nameOfOwner(language, room.slices.city()?.owners ?? [], alert.owner ?? ''),
      alert.escalated > 0 ? texts.rail.escalated(formats().integer(alert.escalated)) : '',
    ]),
    marked: alert.mode !== 0,
    places: [...new Set([joined([place, ...more]), joined([place, more[0] ?? '']), place])],
    at: alert.raisedAt,
  };
}

/** An open Severe or Extreme that no rule made an alert of. */
export function cardOfIncident(room: Room, incident: BoardIncident): RailCard {
  const { texts, language, slices } = room;
  const category = slices.categories()[incident.category]?.names;
  const feed = slices.feeds().find((one) => one.id === incident.feed)?.names;
  const place = placeName(room, incident.districts[0] ?? -1) + (incident.districts.length > 1 ? ` +${incident.districts.length - 1}` : '');
  const taken = incident.status === 1;
  return {
    id: `i${incident.key}`,
    level: incident.severity,
    state: taken ? 'inProgress' : 'open',
    open: !taken && incident.mode === 0,
    title: incident.title ?? (category ? nameIn(language, category) : ''),
    note: joined([texts.notActual[incident.mode] ?? '', taken ? texts.rail.inProgress : '', texts.rail.withoutAlert]),
    marked: incident.mode !== 0,
    places: [joined([place, feed ? nameIn(language, feed) : incident.feed]), place],
    at: incident.at,
  };
}

/** A district's short name; of none, the city. */
export function placeName(room: Room, district: number): string {
  const names = room.slices.districts()[district]?.shortNames;
  return names ? nameIn(room.language, names) : room.texts.matrix.district;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
