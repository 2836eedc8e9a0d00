import { For, Show, type JSX } from 'solid-js';
import type { Formats } from '../format/formats';
import { dash } from '../format/formats';
import { nameIn } from '../i18n/language';
import type { Language } from '../i18n/texts';
import type { FeedHealth, Health } from '../wire.gen';
import { Glyph, type GlyphName } from '../widgets/glyphs';
import type { Words } from './i18n/words';
import './feeds-page.css';

interface FeedsPageProps {
  readonly language: Language;
  readonly words: Words;
  readonly formats: Formats;
  readonly feeds: readonly FeedHealth[] | undefined;
  readonly now: number;
  readonly showRejections: (feed: string) => void;
}

const glyphs: Readonly<Record<Health, GlyphName>> = { live: 'check', late: 'clock', silent: 'clock', dead: 'cross', failed: 'cross' };
const worst: Readonly<Record<Health, number>> = { failed: 0, dead: 1, silent: 2, late: 3, live: 4 };

/** Every feed on a row: how it is, and what came of it. The unwell ones come first. */
export function FeedsPage(props: FeedsPageProps): JSX.Element {
  const sorted = (): readonly FeedHealth[] =>
    [...(props.feeds ?? [])].sort((a, b) => worst[a.health as Health] - worst[b.health as Health]);
  return (
    <main class="page">
      <table class="feeds">
        <thead>
          <tr>
            <th scope="col">{props.words.feed.name}</th>
            <th scope="col">{props.words.feed.state}</th>
            <th scope="col">{props.words.feed.last}</th>
            <th scope="col">{props.words.feed.expected}</th>
            <th scope="col" class="number">{props.words.feed.lag}</th>
            <th scope="col" class="number">{props.words.feed.rate}</th>
            <th scope="col" class="number">{props.words.feed.accepted}</th>
            <th scope="col" class="number" title={props.words.feed.duplicatesHint}>{props.words.feed.duplicates}</th>
            <th scope="col" class="number">{props.words.feed.rejected}</th>
            <th scope="col" class="door">{props.words.feed.door}</th>
            <th scope="col">{props.words.feed.why}</th>
          </tr>
        </thead>
        <tbody>
          <For each={sorted()} fallback={<Show when={props.feeds}><tr><td colspan="11">{props.words.feed.none}</td></tr></Show>}>
            {(feed) => <FeedRow {...props} feed={feed} />}
          </For>
        </tbody>
      </table>
    </main>
  );
}

function FeedRow(props: FeedsPageProps & { readonly feed: FeedHealth }): JSX.Element {
  const health = (): Health => props.feed.health as Health;
  const swapped = (count: number): string | undefined => (count > 0 ? props.words.feed.swapped(props.formats.integer(count)) : undefined);
  const reason = (): string => {
    const { trouble, lastFailure, lastFailureAt, swappedPoints } = props.feed;
    return trouble ?? swapped(swappedPoints) ?? (lastFailure !== undefined && lastFailureAt !== undefined ? props.words.feed.was(props.formats.time(lastFailureAt), lastFailure) : '');
  };
  return (
    <tr data-feed={props.feed.id} data-health={health()}>
      <th scope="row">
        {nameIn(props.language, props.feed.names)}
        <small>{props.feed.id}</small>
      </th>
      <td>
        <span class="state">
          <Glyph name={glyphs[health()]} />
          {props.words.feed.healths[health()]}
        </span>
      </td>
      <td>
        <Show when={props.feed.lastAt} fallback={<span class="quiet">{props.words.feed.never}</span>}>
          {(at) => (
            <>
              {props.words.feed.ago(props.formats.age(props.now - at()))} <small class="beside">{props.formats.clock(at())}</small>
            </>
          )}
        </Show>
      </td>
      <td>{expected(props)}</td>
      <td class="number">{lag(props)}</td>
      <td class="number">{props.formats.integer(props.feed.perMinute)}</td>
      <td class="number" data-accepted={props.feed.accepted}>{props.formats.integer(props.feed.accepted)}</td>
      <td class="number">{props.formats.integer(props.feed.duplicates)}</td>
      <td class="number" data-rejected={props.feed.rejected}>
        <Show when={props.feed.rejected > 0} fallback="0">
          <button type="button" class="count-link" onClick={() => props.showRejections(props.feed.id)}>
            {props.formats.integer(props.feed.rejected)}
          </button>
        </Show>
      </td>
      <td class="door">{props.feed.door === undefined ? dash : (props.words.feed.doors[props.feed.door] ?? props.feed.door)}</td>
      <td class="reason" title={reason()}>{reason()}</td>
    </tr>
  );
}

function expected(props: FeedsPageProps & { readonly feed: FeedHealth }): string {
  const { intervalSeconds, intervalIsLearnt } = props.feed;
  if (intervalSeconds === undefined) {
    return intervalIsLearnt ? props.words.feed.learning : props.words.feed.anyTime;
  }
  const every = props.words.feed.every(length(props, intervalSeconds));
  return intervalIsLearnt ? `${every}, ${props.words.feed.learnt}` : every;
}

function lag(props: FeedsPageProps & { readonly feed: FeedHealth }): string {
  const seconds = props.feed.medianLagSeconds ?? props.feed.lagSeconds;
  return seconds === undefined ? dash : length(props, seconds);
}

/** A length of time; whole minutes drop their zero seconds, whole hours their zero minutes. */
function length(props: FeedsPageProps, seconds: number): string {
  const units = props.language === 'en' ? { s: 's', h: 'h' } : { s: 'с', h: 'ч' };
  return seconds < 60 ? `${seconds}\u00a0${units.s}`
    : seconds % 3_600 === 0 && seconds < 86_400 ? `${seconds / 3_600}\u00a0${units.h}`
    : props.formats.age(seconds * 1_000);
}
