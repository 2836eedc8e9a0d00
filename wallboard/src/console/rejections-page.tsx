import { createEffect, createSignal, For, on, Show, type JSX } from 'solid-js';
import type { Formats } from '../format/formats';
import { nameIn } from '../i18n/language';
import type { Language } from '../i18n/texts';
import type { FeedHealth, RejectionGroup, RejectionSummary } from '../wire.gen';
import { api } from './api';
import { faultOf } from './i18n/fault-words';
import type { Words } from './i18n/words';
import { DismissalForm } from './dismissal-form';
import { RejectionDetail } from './rejection-detail';
import { dismissAll, runAll } from './run-all';
import { stepWithArrows } from './step-with-arrows';
import './rejections-page.css';

interface RejectionsPageProps {
  readonly language: Language;
  readonly words: Words;
  readonly formats: Formats;
  readonly groups: readonly RejectionGroup[] | undefined;
  readonly feeds: readonly FeedHealth[];
  readonly wantedFeed: string | undefined;
  readonly mayAct: boolean;
  readonly changed: () => void;
}

const states = ['open', 'rerun', 'dismissed'] as const;
type State = (typeof states)[number];

/** Three panes: what was refused by feed and reason; the single ones; the one that is chosen. */
export function RejectionsPage(props: RejectionsPageProps): JSX.Element {
  const [state, setState] = createSignal<State>('open');
  const [group, setGroup] = createSignal<RejectionGroup>();
  const [items, setItems] = createSignal<readonly RejectionSummary[]>([]);
  const [next, setNext] = createSignal<string>();
  const [chosen, setChosen] = createSignal<RejectionSummary>();
  const [notice, setNotice] = createSignal('');
  const [asking, setAsking] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const groups = (): readonly RejectionGroup[] =>
    (props.groups ?? []).filter((one) => props.wantedFeed === undefined || one.feed === props.wantedFeed || !props.groups?.some((any) => any.feed === props.wantedFeed));
  const feedName = (id: string): string => {
    const feed = props.feeds.find((one) => one.id === id);
    return feed ? nameIn(props.language, feed.names) : id;
  };

  let turn = 0;
  async function load(before?: string): Promise<void> {
    const mine = ++turn;
    try {
      const page = await api.rejections({ state: state(), feed: state() === 'open' ? group()?.feed : undefined, reason: state() === 'open' ? group()?.reason : undefined, before });
      if (mine === turn) {
        setItems(before === undefined ? page.items : [...items(), ...page.items]);
        setNext(page.next);
      }
    } catch (error) {
      setNotice(props.words.failed((error as Error).message));
    }
  }

  createEffect(on([state, group, () => props.groups], () => void load()));
  createEffect(on(() => props.groups, (known) => {
    // The chosen group is the same one with another count; once nothing of it is left, there is no group.
    const same = known?.find((one) => one.feed === group()?.feed && one.newest === group()?.newest);
    if (group() && !same) {
      setGroup(known?.find((one) => one.feed === group()!.feed && one.reason === group()!.reason));
    }
  }));

  async function rerunAll(of: RejectionGroup): Promise<void> {
    setNotice(props.words.rejection.running);
    try {
      const sum = await runAll(of.feed, of.reason);
      const said = (value: number): string => props.formats.integer(value);
      setNotice([props.words.rejection.many(said(sum.understood), said(sum.tried), said(sum.accepted)), ...sum.reasons].join(' '));
      setChosen(undefined);
    } catch (error) {
      setNotice(props.words.failed((error as Error).message));
    }
    props.changed();
  }

  async function dismissOf(of: RejectionGroup, reason: string): Promise<void> {
    setBusy(true);
    setNotice(props.words.rejection.running);
    try {
      const sum = await dismissAll(of.feed, of.reason, reason);
      setNotice(props.words.rejection.dismissedAll(props.formats.integer(sum.dismissed), props.formats.integer(sum.tried)));
      setChosen(undefined);
      setAsking(false);
    } catch (error) {
      setNotice(props.words.failed((error as Error).message));
    } finally {
      setBusy(false);
    }
    props.changed();
  }

  return (
    <main class="page panes">
      <section class="pane" aria-label={props.words.rejection.groups}>
        <h2>{props.words.rejection.groups}</h2>
        <div class="segments" role="group">
          <For each={states}>
            {(one) => (
              <button type="button" class="segment" aria-pressed={state() === one} onClick={() => { setState(one); setChosen(undefined); }}>
                {props.words.rejection.states[one]}
              </button>
            )}
          </For>
        </div>
        <div class="rows" onKeyDown={stepWithArrows}>
          <Show when={state() === 'open'}>
            <Show when={groups().length > 0} fallback={<Show when={props.groups}><p class="quiet">{props.words.rejection.none}</p></Show>}>
              <button type="button" class="row" aria-pressed={group() === undefined} onClick={() => setGroup(undefined)}>
                <span class="row-name">{props.words.rejection.all}</span>
              </button>
            </Show>
            <For each={groups()}>
              {(one) => (
                <button type="button" class="row group" data-group={one.feed} aria-pressed={group()?.newest === one.newest} onClick={() => { setGroup(one); setChosen(undefined); setAsking(false); }}>
                  <span class="row-name">{feedName(one.feed)}</span>
                  <span class="row-count" data-count={one.count}>{props.formats.integer(one.count)}</span>
                  <span class="row-reason">{faultOf(one)}</span>
                </button>
              )}
            </For>
          </Show>
        </div>
        <Show when={state() === 'open' && props.mayAct && group()}>
          {(one) => (
            <>
              <button type="button" class="act wide" data-act="rerun-all" disabled={busy()} onClick={() => void rerunAll(one())}>
                {props.words.rejection.rerunAll(props.formats.integer(one().count))}
              </button>
              <Show
                when={asking()}
                fallback={
                  <button type="button" class="act wide" data-act="dismiss-all" disabled={busy()} onClick={() => { setChosen(undefined); setAsking(true); }}>
                    {props.words.rejection.dismissAll(props.formats.integer(one().count))}
                  </button>
                }
              >
                <DismissalForm words={props.words} busy={busy()} confirm={(reason) => void dismissOf(one(), reason)} cancel={() => setAsking(false)} />
              </Show>
            </>
          )}
        </Show>
        <p class="notice" role="status">{notice()}</p>
      </section>
      <section class="pane" aria-label={props.words.rejection.choose}>
        <h2>{props.words.rejection.choose}</h2>
        <div class="rows" onKeyDown={stepWithArrows}>
          <For each={items()}>
            {(one) => (
              <button type="button" class="row" data-rejection={one.id} aria-pressed={chosen()?.id === one.id} onClick={() => setChosen(one)}>
                <span class="row-name">{feedName(one.feed)}</span>
                <span class="row-time">{moment(props, one.receivedAt)}</span>
                <span class="row-reason">{faultOf(one)}</span>
              </button>
            )}
          </For>
          <Show when={next()}>
            <button type="button" class="act wide" onClick={() => void load(next())}>{props.words.rejection.more}</button>
          </Show>
        </div>
      </section>
      <section class="pane detail" aria-live="polite">
        <Show when={chosen()} keyed fallback={<p class="quiet">{props.words.rejection.pickOne}</p>}>
          {(one) => (
            <RejectionDetail
              words={props.words}
              formats={props.formats}
              rejection={one}
              feedName={feedName(one.feed)}
              mayAct={props.mayAct}
              changed={(now) => {
                setItems(items().map((item) => (item.id === now.id ? now : item)));
                props.changed();
              }}
            />
          )}
        </Show>
      </section>
    </main>
  );
}

/** The time; of another day than today the date as well. */
function moment(props: RejectionsPageProps, text: string): string {
  const at = Date.parse(text);
  const [day, today] = [props.formats.date(at), props.formats.date(Date.now())];
  return day === today ? props.formats.clock(at) : `${day}, ${props.formats.time(at)}`;
}
