import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Formats } from '../format/formats';
import type { IncidentName, IncidentSummary, ProblemReason } from '../wire.gen';
import { api } from './api';
import type { Words } from './i18n/words';

/** Incidents that may be one problem (with a score and reasons), or are (with voices). */
export interface Alike {
  readonly id: string;
  readonly incidents: readonly IncidentSummary[];
  readonly score?: number;
  readonly voices?: number;
  readonly reasons: readonly ProblemReason[];
}

interface SimilarDetailProps {
  readonly words: Words;
  readonly formats: Formats;
  readonly alike: Alike;
  readonly feedName: (id: string) => string;
  readonly districtName: (code: string) => string;
  readonly categoryName: (code: string) => string;
  readonly mayAct: boolean;
  readonly said: (text: string) => void;
}

/** The reports beside each other, why they are alike, and what can be decided. */
export function SimilarDetail(props: SimilarDetailProps): JSX.Element {
  const words = props.words.merge;
  const [busy, setBusy] = createSignal(false);
  const isProposal = (): boolean => props.alike.score !== undefined;
  const names = (): readonly IncidentName[] => props.alike.incidents.map(nameOf);

  async function decide(what: () => Promise<unknown>, done: string): Promise<void> {
    setBusy(true);
    try {
      await what();
      props.said(done);
    } catch (error) {
      props.said(props.words.failed((error as Error).message));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <h2 class="alike-head">
        {props.formats.integer(props.alike.voices ?? props.alike.incidents.length)}{' '}
        {props.formats.plural(props.alike.voices ?? props.alike.incidents.length, words.voices)}
        <Show when={props.alike.score}>{(score) => <small>{words.likeness(props.formats.integer(Math.round(score() * 100)))}</small>}</Show>
      </h2>
      <Show when={props.mayAct}>
        <div class="acts">
          <Show
            when={isProposal()}
            fallback={<button type="button" class="act" data-act="undo" disabled={busy()} onClick={() => void decide(() => api.unmerge(names()), words.undone)}>{words.undo}</button>}
          >
            <button type="button" class="act primary" data-act="merge" disabled={busy()} onClick={() => void decide(() => api.merge(names()), words.merged)}>{words.merge}</button>
            <button type="button" class="act" data-act="distinct" disabled={busy()} onClick={() => void decide(() => api.distinguish(names()), words.distinguished)}>{words.distinct}</button>
          </Show>
        </div>
      </Show>
      <For each={props.alike.incidents}>
        {(incident) => (
          <article class="alike" data-incident={`${incident.feed}/${incident.id}`}>
            <header>
              <b>{props.feedName(incident.feed)}</b>
              <span>{moment(props.formats, incident.occurredAt)}</span>
              <span>{words.statuses[incident.status] ?? incident.status}</span>
              <Show when={!isProposal() && incident.isCounted}><span class="counted">{words.counted}</span></Show>
              <Show when={!isProposal() && props.mayAct && props.alike.incidents.length > 2}>
                <button type="button" class="act" data-act="leave" disabled={busy()} onClick={() => void decide(() => api.unmerge([nameOf(incident)]), words.undone)}>{words.leave}</button>
              </Show>
            </header>
            <p class="alike-title">{incident.title ?? (incident.text === undefined ? words.noTitle : '')}</p>
            <Show when={incident.text}>{(text) => <p class="alike-text">{text()}</p>}</Show>
            <p class="quiet">
              {[incident.address, incident.districts.map(props.districtName).join(', '), props.categoryName(incident.category), incident.id].filter((part) => part).join(' · ')}
            </p>
            <Show when={reasonsFor(props.alike, incident).length > 0}>
              <ul class="alike-reasons" aria-label={words.why}>
                <For each={reasonsFor(props.alike, incident)}>
                  {(reason) => <For each={told(reason, props.words, props.formats)}>{(part) => <li>{part}</li>}</For>}
                </For>
              </ul>
            </Show>
          </article>
        )}
      </For>
    </>
  );
}

function nameOf(incident: IncidentSummary): IncidentName {
  return { feed: incident.feed, id: incident.id };
}

/** A pair's reasons stand with the later of the two. */
function reasonsFor(alike: Alike, incident: IncidentSummary): readonly ProblemReason[] {
  const place = (key: number): number => alike.incidents.findIndex((one) => one.key === key);
  return alike.reasons.filter((reason) => Math.max(place(reason.one), place(reason.other)) === place(incident.key));
}

function told(reason: ProblemReason, words: Words, formats: Formats): readonly string[] {
  return [
    words.merge.metres(formats.integer(reason.metres)),
    words.merge.apart(formats.age(reason.minutes * 60_000)),
    reason.sameCategory === undefined ? '' : reason.sameCategory ? words.merge.sameCategory : words.merge.sameBranch,
    reason.severalChannels ? words.merge.channels : '',
    reason.sharedWords.length === 0 ? '' : words.merge.words(reason.sharedWords.map((word) => `${word}…`).join(', ')),
  ].filter((part) => part !== '');
}

function moment(formats: Formats, text: string): string {
  const at = Date.parse(text);
  return `${formats.date(at)}, ${formats.time(at)}`;
}
