import { createEffect, createSignal, For, on, Show, type JSX } from 'solid-js';
import type { Formats } from '../../format/formats';
import { nameIn } from '../../i18n/language';
import type { Language } from '../../i18n/texts';
import type { FeedHealth, ImportView } from '../../wire.gen';
import { fresh } from '../fresh';
import { handsApi } from '../hands/hands-api';
import type { Words } from '../i18n/words';
import { stepWithArrows } from '../step-with-arrows';
import { SpanForm } from './span-form';
import { VoidForm } from './void-form';
import '../rejections-page.css';
import '../field.css';
import './imports-page.css';

interface ImportsPageProps {
  readonly language: Language;
  readonly words: Words;
  readonly formats: Formats;
  readonly feeds: readonly FeedHealth[];
  readonly mayVoid: boolean;
  readonly timeZone: string;
  readonly now: number;
}

/** What came by imports, and the one that is chosen: what it brought, and what making it void would come to. */
export function ImportsPage(props: ImportsPageProps): JSX.Element {
  const words = props.words.imports;
  const all = fresh(() => handsApi.imports());
  const [chosen, setChosen] = createSignal<string>();
  const [shown, setShown] = createSignal<ImportView>();
  const [asking, setAsking] = createSignal(false);
  const [notice, setNotice] = createSignal('');
  const idOf = (one: ImportView): string => `${one.feed}/${one.id}`;
  const moment = (at: string): string => `${props.formats.date(Date.parse(at))}, ${props.formats.clock(Date.parse(at))}`;
  const isSpan = (one: ImportView): boolean => one.source === 'span';
  const nameOf = (one: ImportView): string => one.file ?? (isSpan(one) ? words.span.title : words.noName);
  const count = (number: number): string => props.formats.integer(number);
  const feedName = (id: string): string => {
    const feed = props.feeds.find((one) => one.id === id);
    return feed ? nameIn(props.language, feed.names) : id;
  };

  let turn = 0;
  async function look(): Promise<void> {
    const mine = ++turn;
    const seen = shown();
    const one = all.value()?.items.find((any) => idOf(any) === chosen()) ?? (seen !== undefined && isSpan(seen) ? seen : undefined);
    if (one === undefined) {
      return;
    }
    try {
      const known = await (isSpan(one) ? handsApi.span(one.feed, one.firstAt, one.lastAt) : handsApi.import(one.feed, one.id));
      if (mine === turn) {
        setShown(known);
      }
    } catch (error) {
      setNotice(props.words.failed((error as Error).message));
    }
  }

  createEffect(on(chosen, () => {
    setShown(undefined);
    setAsking(false);
    setNotice('');
    void look();
  }));

  const facts = (one: ImportView): readonly (readonly [name: string, value: string])[] => [
    [words.facts.feed, feedName(one.feed)],
    [words.facts.source, words.sources[one.source] ?? one.source],
    ...(isSpan(one) ? [[words.span.from, moment(one.firstAt)], [words.span.until, moment(one.lastAt)]] as const : [
      [words.facts.id, one.id],
      [words.facts.first, moment(one.firstAt)],
      [words.facts.last, moment(one.lastAt)],
    ] as const),
    ...(isSpan(one) && one.voidedAt === undefined ? [] : [
      [words.facts.accepted, count(one.accepted)],
      [words.facts.duplicates, count(one.duplicates)],
      [words.facts.rejected, count(one.rejected)],
    ] as const),
  ];

  return (
    <main class="page panes two imports-page">
      <section class="pane" aria-label={words.title}>
        <p class="hint">{words.hint}</p>
        <Show when={props.mayVoid}>
          <SpanForm
            words={props.words} feeds={props.feeds} feedName={feedName} timeZone={props.timeZone} now={props.now}
            shown={(span) => {
              setChosen(undefined);
              setShown(span);
            }}
          />
        </Show>
        <div class="rows" onKeyDown={stepWithArrows}>
          <For each={all.value()?.items} fallback={<Show when={all.value()}><p class="quiet">{words.none}</p></Show>}>
            {(one) => (
              <button type="button" class="row" data-import={idOf(one)} aria-pressed={chosen() === idOf(one)} onClick={() => setChosen(idOf(one))}>
                <span class="row-name">{nameOf(one)}</span>
                <span class="row-count">{count(one.accepted)}</span>
                <span class="row-reason">
                  {[feedName(one.feed), words.sources[one.source] ?? one.source, moment(one.lastAt), ...(one.voidedAt !== undefined && !one.counts ? [words.voided] : [])].join(' · ')}
                </span>
              </button>
            )}
          </For>
        </div>
      </section>
      <section class="pane detail" aria-live="polite">
        <p class="notice" role="status">{notice()}</p>
        <Show when={shown()} fallback={<p class="quiet">{words.pickOne}</p>}>
          {(one) => (
            <article class="alert-detail" data-import-card={idOf(one())}>
              <h2>{nameOf(one())}</h2>
              <dl class="facts"><For each={facts(one())}>{([name, value]) => <><dt>{name}</dt><dd>{value}</dd></>}</For></dl>
              <Show when={one().voidedAt}>
                {(at) => (
                  <p class="settled" data-voided>
                    {words.wasVoided(one().voidedBy?.name ?? '', moment(at()))} {words.cameTo(count(one().voidedGone ?? 0), count(one().voidedKept ?? 0))} {one().voidedFor}
                  </p>
                )}
              </Show>
              <Show when={isSpan(one()) && !one().counts && one().voidedAt === undefined}><p class="quiet" data-nothing>{words.span.nothing}</p></Show>
              <Show when={one().counts}>
                <Show when={props.mayVoid} fallback={<p class="hint">{words.onlyLead}</p>}>
                  <Show
                    when={asking()}
                    fallback={<div class="acts"><button type="button" class="act" data-act="void" onClick={() => { setAsking(true); void look(); }}>{isSpan(one()) ? words.span.void : words.void}</button></div>}
                  >
                    <VoidForm
                      words={props.words}
                      count={count}
                      one={one()}
                      done={(after, said) => {
                        setAsking(after === undefined);
                        setNotice(said);
                        if (after === undefined) {
                          void look();
                        } else {
                          setShown(after);
                        }
                        all.refresh();
                      }}
                      cancel={() => setAsking(false)}
                    />
                  </Show>
                </Show>
              </Show>
            </article>
          )}
        </Show>
      </section>
    </main>
  );
}
