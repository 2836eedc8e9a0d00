import { createEffect, createMemo, createSignal, For, onCleanup, Show, type JSX } from 'solid-js';
import type { FeatureCollection } from 'geojson';
import type { Formats } from '../../format/formats';
import { nameIn } from '../../i18n/language';
import { nameOfCode } from '../../i18n/name-of-code';
import { nameOfOwner } from '../../i18n/name-of-owner';
import type { Language } from '../../i18n/texts';
import { fetchBoundaries } from '../../map/boundaries';
import type { OperatorView, WorkView } from '../../wire.gen';
import { fresh } from '../fresh';
import type { Words } from '../i18n/words';
import type { Live } from '../live';
import { asking } from '../people/asking';
import { stepWithArrows } from '../step-with-arrows';
import { SmallMap } from '../small-map';
import { WorkForm } from './work-form';
import { worksApi, type WorkBody } from './works-api';
import '../field.css';
import '../rejections-page.css';
import '../similar-page.css';
import './works-page.css';

interface WorksPageProps {
  readonly language: Language;
  readonly words: Words;
  readonly formats: Formats;
  readonly live: Live;
  readonly person: OperatorView;
}

const states = ['underWay', 'coming', 'past', 'cancelled'] as const;

/** The calendar of planned works and events: under way, coming and past; made, changed and cancelled by the shift. */
export function WorksPage(props: WorksPageProps): JSX.Element {
  const words = props.words.works;
  const { live } = props;
  const [chosen, setChosen] = createSignal<string>();
  const [form, setForm] = createSignal<'new' | 'change'>();
  const [cancelling, setCancelling] = createSignal(false);
  const [reason, setReason] = createSignal('');
  const [boundaries, setBoundaries] = createSignal<FeatureCollection>();
  createEffect(() => live.hasMap() && onCleanup(fetchBoundaries('/api/v1/boundaries', setBoundaries)));
  const list = fresh(() => worksApi.list());
  const works = createMemo(() => list.value()?.items ?? [], [], { equals: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  const shown = createMemo(() => works().find((work) => work.id === chosen()));
  const ask = asking((status, detail) => (status === 409 ? words.second : status === 403 ? words.onlyLead : props.words.failed(detail)));
  const mayAct = (): boolean => ['dispatcher', 'lead', 'administrator'].includes(props.person.role);
  const maySuppress = (): boolean => ['lead', 'administrator'].includes(props.person.role);
  const mayChange = (work: WorkView): boolean => mayAct() && (work.state === 'underWay' || work.state === 'coming') && (work.effect !== 'suppress' || maySuppress());
  const moment = (text: string): string => props.formats.soon(Date.parse(text), live.now());
  const period = (work: WorkView): string => `${moment(work.from)} – ${moment(work.until)}`;
  const districtName = (code: string): string => nameOfCode(props.language, live.districts(), code);
  const categoryName = (code: string): string => nameOfCode(props.language, live.categories(), code);
  const places = (work: WorkView): string => (work.districts.length === 0 ? words.wholeCity : work.districts.map(districtName).join(', '));

  async function save(body: WorkBody): Promise<void> {
    const known = form() === 'change' ? shown() : undefined;
    await ask.run(async () => {
      const saved = known ? await worksApi.change(known.id, body) : await worksApi.plan(body);
      setForm(undefined);
      setChosen(saved.id);
    });
    list.refresh();
  }

  async function cancel(work: WorkView): Promise<void> {
    await ask.run(async () => {
      await worksApi.cancel(work.id, work.version, reason().trim());
      setCancelling(false);
    });
    list.refresh();
  }

  function show(work: WorkView): void {
    setChosen(work.id);
    setForm(undefined);
    setCancelling(false);
    ask.setWrong('');
  }

  const named = (nodes: readonly { readonly code: string; readonly names: { readonly ru: string; readonly en: string } }[]): readonly { readonly code: string; readonly name: string }[] =>
    nodes.map((node) => ({ code: node.code, name: nameIn(props.language, node.names) }));

  return (
    <main class="page panes two works-page">
      <section class="pane" aria-label={words.title}>
        <Show when={mayAct()}>
          <button type="button" class="act primary" data-act="plan-work" onClick={() => { setForm('new'); setCancelling(false); }}>{words.plan}</button>
        </Show>
        <For each={states}>
          {(state) => (
            <Show when={works().some((work) => work.state === state)}>
              <h2 class="works-state">{words.states[state]}</h2>
              <ul class="works" data-works={state} onKeyDown={stepWithArrows}>
                <For each={works().filter((work) => work.state === state)}>
                  {(work) => (
                    <li>
                      <button type="button" class="work" data-work={work.id} aria-pressed={chosen() === work.id && form() !== 'new'} onClick={() => show(work)}>
                        <b>{work.title}</b>
                        <span>{period(work)}</span>
                        <small>{[words.kinds[work.kind], places(work), work.effect === 'suppress' ? words.suppresses : ''].filter((part) => part !== '').join(' · ')}</small>
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          )}
        </For>
        <Show when={list.value() && works().length === 0}>
          <p class="quiet">{words.none}</p>
        </Show>
      </section>
      <section class="pane detail" aria-label={words.details}>
        <p class="notice" role="status">{ask.wrong()}</p>
        <Show when={form()} keyed fallback={
          <Show when={shown()} fallback={<p class="quiet">{words.pick}</p>}>
            {(work) => (
              <article class="work-detail" data-work-detail={work().id} data-state={work().state}>
                <h2>{work().title}</h2>
                <dl class="facts">
                  <dt>{words.kind}</dt><dd>{words.kinds[work().kind]} · {words.states[work().state]}</dd>
                  <dt>{words.when}</dt><dd>{period(work())}</dd>
                  <dt>{words.effect}</dt><dd>{words.effects[work().effect]}</dd>
                  <dt>{words.districts}</dt><dd>{places(work())}</dd>
                  <dt>{words.categories}</dt><dd>{work().categories.length === 0 ? words.allOf : work().categories.map(categoryName).join(', ')}</dd>
                  <Show when={work().department}><dt>{words.department}</dt><dd>{nameOfOwner(props.language, live.owners(), work().department ?? '')}</dd></Show>
                  <Show when={work().contact}><dt>{words.contact}</dt><dd data-contact>{work().contact}</dd></Show>
                </dl>
                <Show when={work().districts.length > 0 && boundaries()}>
                  {(shapes) => <div><SmallMap boundaries={shapes()} focus={[]} atWork={new Set(work().districts)} words={words.onMap} height={280}>{() => null}</SmallMap></div>}
                </Show>
                <Show when={mayChange(work())}>
                  <div class="acts">
                    <button type="button" class="act" data-act="change-work" onClick={() => setForm('change')}>{words.change}</button>
                    <button type="button" class="act" data-act="cancel-work" aria-expanded={cancelling()} onClick={() => setCancelling(true)}>{words.cancel}</button>
                  </div>
                </Show>
                <Show when={cancelling()}>
                  <form class="work-form" onSubmit={(event) => { event.preventDefault(); void cancel(work()); }}>
                    <label class="field">
                      <span>{words.why}</span>
                      <input data-field="why" maxlength="500" autocomplete="off" autofocus value={reason()} onInput={(event) => setReason(event.currentTarget.value)} />
                    </label>
                    <div class="acts">
                      <button type="submit" class="act primary" data-act="confirm-cancel" disabled={ask.busy()}>{words.confirmCancel}</button>
                      <button type="button" class="act" onClick={() => setCancelling(false)}>{words.leave}</button>
                    </div>
                  </form>
                </Show>
              </article>
            )}
          </Show>
        }>
          {(what) => (
            <WorkForm
              words={words}
              work={what === 'change' ? shown() : undefined}
              districts={named(live.districts().filter((one) => one.code !== 'outside' && one.code !== 'unplaced'))}
              categories={named(live.categories().filter((one) => one.parent < 0))}
              departments={named(live.owners().filter((one) => one.isDepartment))}
              timeZone={live.timeZone()}
              now={live.now()}
              maySuppress={maySuppress()}
              busy={ask.busy()}
              send={(body) => void save(body)}
              cancel={() => setForm(undefined)}
            />
          )}
        </Show>
      </section>
    </main>
  );
}
