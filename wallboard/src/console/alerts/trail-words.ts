import type { TrailView } from '../../wire.gen';
import { panelWords } from '../walls/panel-words';
import { everyWall, type Scene } from '../walls/walls-api';
import { saidByRoom } from '../i18n/said-by-room';
import type { AlertLook } from './alert-look';

/** «S3 to S2»: of how grave an alert became. */
const raised = /^(S\d) to (S\d)$/;

/** Who did it: name and post; the room where nobody did. */
export function whoOf(look: AlertLook, entry: TrailView): string {
  const { by } = entry;
  return by === undefined ? look.words.trail.room : [by.name ?? by.id, by.post].filter((part) => part !== undefined && part !== '').join(', ');
}

/** The alert, or the incident with its feed; empty where it is about neither. */
export function aboutOf(look: AlertLook, entry: TrailView): string {
  return entry.alert ?? (entry.incident === undefined ? '' : `${look.feed(entry.feed ?? '')} · ${entry.incident}`);
}

/** «не принята → принята»; empty where nothing changed. */
export function changeOf(look: AlertLook, entry: TrailView): string {
  const { before, after } = entry;
  if (entry.verb === 'readinessSet') {
    return [before, after].map((mode) => look.words.trail.modes[mode ?? ''] ?? mode).join(' → ');
  }
  if (entry.verb === 'wallsSteered') {
    return [before, after].map((one) => steeredTo(look, one)).filter((one) => one !== undefined).join(' → ');
  }
  if (/^(merged|unmerged|distinguished|rejection|noticeTried)/.test(entry.verb)) {
    return [before, after].flatMap((one) => (one === undefined ? [] : look.words.trail.outcomes[one] ?? one)).join(' → ');
  }
  if (entry.verb === 'incidentFollowed') {
    return [before, after].map((status) => look.words.trail.statuses[status ?? ''] ?? status).join(' → ');
  }
  if (entry.verb === 'incidentMoved' || entry.verb === 'incidentReleased') {
    return [before, after].map((place) => placeOf(look, place ?? '')).join(' → ');
  }
  return before === after || after === undefined ? '' : before === undefined || entry.verb === 'raised' ? look.state(after) : `${look.state(before)} → ${look.state(after)}`;
}

function steeredTo(look: AlertLook, one: string | undefined): string | undefined {
  return look.words.walls.scenes[one as Scene] ?? panelWords(look.words.walls, one) ?? look.words.trail.steered[one ?? ''] ?? one;
}

/** A category's code, then those of the districts, as the journal has them. */
function placeOf(look: AlertLook, place: string): string {
  return place.split('; ').map((code, at) => (at === 0 ? look.category(code) : look.district(code))).join('; ');
}

/** To whom, until when, why and the note, in one line. */
export function whyOf(look: AlertLook, entry: TrailView): string {
  return [whomOf(look, entry), entry.until === undefined ? undefined : look.words.detail.assignedUntil(look.moment(entry.until)), entry.secondPerson, reasonOf(look, entry), noteOf(look, entry)]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

/** Who an alert was given to, or which walls were told. */
function whomOf(look: AlertLook, { verb, to }: TrailView): string | undefined {
  return to === undefined ? undefined : verb !== 'wallsSteered' ? look.owner(to) : to === everyWall ? look.words.walls.all : to;
}

/** Kinds of entries whose note is the room's; of all others it is as a person typed it. */
const notedByRoom: readonly string[] = ['notice', 'noticeTried', 'handoverItemConfirmed', 'personalRead'];
const wasFirst = /^(\w+): (.*) was first$/;

function noteOf(look: AlertLook, { verb, note }: TrailView): string | undefined {
  if (note === undefined) {
    return undefined;
  }
  if (verb === 'wallsSteered') {
    return steeredTo(look, note);
  }
  const [, asked, first] = (verb === 'refused' ? wasFirst.exec(note) : null) ?? [];
  return asked !== undefined && first !== undefined
    ? look.words.trail.wasFirst(look.words.trail.verbs[asked] ?? asked, first === 'the room' ? look.words.trail.room : first)
    : notedByRoom.includes(verb) ? saidByRoom(look.language, note) : note;
}

/** What the room gives as its own reason is English; people's reasons are as they typed them. */
function reasonOf(look: AlertLook, entry: TrailView): string | undefined {
  return entry.by === undefined && entry.reason !== undefined ? (look.words.trail.reasons[entry.reason] ?? entry.reason.replace(raised, '$1 → $2')) : entry.reason;
}
