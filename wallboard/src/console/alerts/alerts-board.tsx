import { batch, createEffect, createMemo, createSignal, on, onCleanup, Show, type JSX } from 'solid-js';
import type { FeatureCollection } from 'geojson';
import { fetchBoundaries } from '../../map/boundaries';
import type { AlertView, IncidentSummary, OperatorView, RuleView } from '../../wire.gen';
import type { Words } from '../i18n/words';
import { IncidentDialog } from '../incidents/incident-dialog';
import { isTyping } from '../is-typing';
import type { Live } from '../live';
import { ActionBar } from './action-bar';
import { ActionForm } from './action-form';
import { AlertDetail } from './alert-detail';
import { filterOf, isNoFilter, noFilter, type AlertFilter } from './alert-filter';
import { AlertList } from './alert-list';
import type { AlertLook } from './alert-look';
import { belongsTo, countsOf, ordered, type AlertList as ListName, type Me } from './alert-state';
import { contactsOf } from './contacts-of';
import { FilterPane } from './filter-pane';
import { byRoot, groupedRows, groupOf, isByGroups, isGroup, rootOf, type AlertGroup, type GroupedRows } from './grouped-rows';
import { heldOrder } from './held-order';
import { wishOf } from './key-plan';
import { listCursor } from './list-cursor';
import { ManyBar } from './many-bar';
import { NoticeBar } from './notice-bar';
import type { OpenBook } from './open-book';
import type { OpenCommands } from './open-commands';
import type { OpenGroups } from './open-groups';
import { isForMany, isPossible, maySeeMore, mostAtOnce, type Verb } from './possible';

interface AlertsBoardProps {
  readonly look: AlertLook;
  readonly list: ListName;
  readonly live: Live;
  readonly book: OpenBook;
  readonly commands: OpenCommands;
  readonly openGroups: OpenGroups;
  readonly person: OperatorView;
  readonly me: Me;
  readonly rules: readonly RuleView[];
  readonly lost: boolean;
  readonly lettersOn: boolean;
  readonly words: Words;
}

/** Verbs that a press alone is enough for. */
const plain: readonly Verb[] = ['acknowledge', 'unshelve'];
const mostOwners = 12;

/** Three panes: what is asked for, the alerts, and the one that is chosen. */
export function AlertsBoard(props: AlertsBoardProps): JSX.Element {
  const [filter, setFilter] = createSignal<AlertFilter>(noFilter);
  const [marked, setMarked] = createSignal<ReadonlySet<string>>(new Set());
  const [inSight, setInSight] = createSignal<readonly [number, number]>([0, 0]);
  const [form, setForm] = createSignal<Verb>();
  const [incident, setIncident] = createSignal<IncidentSummary>();
  const [boundaries, setBoundaries] = createSignal<FeatureCollection>();
  let search: HTMLInputElement | undefined;
  let panes: HTMLDivElement | undefined;

  const alerts = (): ReadonlyMap<string, AlertView> => props.book.book().alerts;
  const listed = createMemo<readonly AlertView[]>((before) => ordered(alerts(), (alert) => belongsTo(alert, props.list, props.me), before), []);
  const filtered = createMemo(() => (isNoFilter(filter()) ? listed() : listed().filter(filterOf(filter(), { districtWithin, wordsOf }))));
  const flood = createMemo(() => props.live.alerts()?.flood?.since);
  // The flood that lasts, or the last one: rows may be held by groups a moment longer.
  const since = createMemo((before: number) => flood() ?? before, 0);
  const byGroups = createMemo(() => isByGroups(props.list, flood() !== undefined, !isNoFilter(filter()), filtered().length));
  const wanted = createMemo(() => (byGroups() ? byRoot(filtered()) : filtered()));
  const view = createMemo(() => ({ list: props.list, filter: filter() }));
  const held = heldOrder(wanted, byGroups, (id) => alerts().get(id), view);
  const grouped = createMemo(() => groupedRows(held.rows(), held.isGrouped() ? props.openGroups.ids(since()) : undefined));
  const rows = (): GroupedRows['rows'] => grouped().rows;
  const cursor = listCursor(rows, alerts, () => setForm(undefined));
  const { alert: chosen, ended } = cursor;
  const counts = createMemo(() => countsOf(listed()));
  const ready = createMemo(
    () => rows().slice(...inSight()).filter((row) => !isGroup(row) && marked().has(row.id) && isForMany(row)).slice(0, mostAtOnce).map((row) => row.id),
    [], { equals: (one, other) => one.join() === other.join() });
  const enabled = (): boolean => !props.lost;
  const checked = (): string => props.look.words.list[props.live.trouble() === '' ? 'checked' : 'unchecked'](props.live.checkedAt() === undefined ? '' : props.look.formats.clock(props.live.checkedAt()!));
  const owners = createMemo(() => {
    const times = new Map<string, number>();
    for (const { owner } of alerts().values()) {
      if (owner !== undefined) {
        times.set(owner, (times.get(owner) ?? 0) + 1);
      }
    }
    return [...times].sort((one, other) => other[1] - one[1]).slice(0, mostOwners).map(([owner]) => owner);
  });

  const contacts = contactsOf(chosen, () => ['dispatcher', 'lead', 'administrator'].includes(props.person.role));
  createEffect(on(grouped, ({ groups }) => {
    // Nothing is chosen or marked that cannot be seen: what is worked at keeps its group open, marks go.
    const isHidden = (alert: AlertView | undefined): boolean => alert !== undefined && groupOf(groups, alert)?.isOpen === false;
    const at = held.rows().find((alert) => alert.id === chosen()?.id);
    if (isHidden(at)) {
      props.openGroups.set(since(), rootOf(at!), true);
    } else if ([...marked()].some((id) => isHidden(alerts().get(id)))) {
      setMarked(new Set([...marked()].filter((id) => !isHidden(alerts().get(id)))));
    }
  }));
  createEffect(on(() => props.list, () => { cursor.leave(); setMarked(new Set<string>()); setForm(undefined); }, { defer: true }));
  createEffect(() => props.live.hasMap() && onCleanup(fetchBoundaries('/api/v1/boundaries', setBoundaries)));

  function districtWithin(code: string, within: string): boolean {
    const districts = props.live.districts();
    for (let at = districts.findIndex((one) => one.code === code); at >= 0; at = districts[at]!.parent) {
      if (districts[at]!.code === within) {
        return true;
      }
    }
    return code === within;
  }

  function wordsOf(alert: AlertView): string {
    const { look } = props;
    return [look.title(alert), look.place(alert), alert.category === undefined ? '' : look.category(alert.category), alert.rule, alert.owner ?? '', look.owner(alert.owner ?? ''), alert.item ?? '', alert.id].join(' ');
  }

  function step(by: 1 | -1): void {
    const to = cursor.step(by);
    if (to && isGroup(to)) {
      // Its row opens by the keys of the list.
      toList();
    }
  }

  /** Closing takes the cursor out of what it hides. */
  function toggle(group: AlertGroup, open: boolean): void {
    batch(() => {
      cursor.choose(group);
      props.openGroups.set(since(), group.id, open);
    });
  }

  function mark(alert: AlertView): void {
    const next = new Set(marked());
    if (!next.delete(alert.id) && isForMany(alert)) {
      next.add(alert.id);
    }
    setMarked(next);
  }

  function press(verb: Verb): void {
    const alert = chosen();
    if (!alert || ended() || !enabled() || props.commands.pending() !== undefined || !isPossible(verb, alert, props.person.role)) {
      return;
    }
    if (plain.includes(verb)) {
      setForm(undefined);
      if (document.activeElement?.closest('.alert-acts')) {
        // The button goes away with what it did: the keyboard goes on in the list.
        toList();
      }
      void props.commands.act(verb, [alert]);
    } else {
      setForm(form() === verb ? undefined : verb);
    }
  }

  async function send(verb: Verb, alert: AlertView, more: Parameters<OpenCommands['act']>[2]): Promise<void> {
    if (await props.commands.act(verb, [alert], more)) {
      setForm(undefined);
      toList();
    }
  }

  async function acknowledgeMany(): Promise<void> {
    const these = ready();
    await props.commands.act('acknowledge', these.flatMap((id) => alerts().get(id) ?? []));
    setMarked(new Set([...marked()].filter((id) => !these.includes(id))));
  }

  const toList = (): void => panes?.querySelector<HTMLElement>('.alert-list')?.focus();

  function onKey(event: KeyboardEvent): void {
    const wish = document.querySelector('dialog[open]') ? undefined : wishOf(event, isTyping(event.target), props.lettersOn);
    switch (wish) {
      case undefined:
      case 'help':
      case 'silence':
      case 'handover':
        // The page's own.
        return;
      case 'next':
      case 'previous':
        step(wish === 'next' ? 1 : -1);
        break;
      case 'search':
        search?.focus();
        search?.select();
        break;
      case 'undo':
        if (enabled()) {
          void props.commands.undo();
        }
        break;
      case 'leave':
        setForm(undefined);
        toList();
        break;
      default:
        press(wish);
    }
    event.preventDefault();
  }
  document.addEventListener('keydown', onKey);
  onCleanup(() => document.removeEventListener('keydown', onKey));

  return (
    <div class="alert-panes" ref={panes} data-lost={props.lost}>
      <FilterPane
        look={props.look}
        filter={filter()}
        set={setFilter}
        districts={props.live.districts()}
        categories={props.live.categories()}
        rules={props.rules}
        counts={counts()}
        searchBox={(box) => (search = box)}
      />
      <section class="pane list-pane" aria-label={props.look.words.tabs[props.list]}>
        <AlertList
          look={props.look}
          rows={rows()}
          groups={grouped().groups}
          current={cursor.row()}
          marked={marked()}
          now={props.live.now()}
          lost={props.lost}
          choose={cursor.choose}
          step={step}
          toggle={toggle}
          mark={mark}
          seen={setInSight}
          touched={held.touched}
          enter={() => panes?.querySelector<HTMLElement>('.alert-acts .act')?.focus()}
        />
        <Show when={rows().length === 0}>
          <p class="alerts-none" data-none>
            {!props.book.loaded() ? props.look.words.list.loading : listed().length > 0 ? props.look.words.list.noneFiltered : props.look.words.list.none[props.list]}
            <Show when={props.book.loaded() && !props.lost && listed().length === 0}>
              <small data-checking={props.live.trouble() === '' ? 'on' : 'off'}>{checked()}</small>
            </Show>
          </p>
        </Show>
        <ManyBar
          look={props.look}
          marked={marked().size}
          ready={ready()}
          enabled={enabled() && props.commands.pending() === undefined}
          acknowledge={() => void acknowledgeMany()}
          clear={() => setMarked(new Set<string>())}
        />
      </section>
      <section class="pane detail-pane" aria-label={props.look.words.detail.facts}>
        <NoticeBar look={props.look} commands={props.commands} enabled={enabled()} />
        <div class="detail-scroll" tabindex="0" role="group" aria-label={props.look.words.detail.facts}>
          <Show when={chosen()} fallback={<p class="quiet">{cursor.onGroup() ? props.look.words.detail.onGroup : props.look.words.detail.pickOne}</p>}>
            {(alert) => (
              <AlertDetail look={props.look} alert={alert()} ended={ended()} more={maySeeMore(props.person.role)} now={props.live.now()} boundaries={boundaries()} failed={props.words.failed} openIncident={setIncident} contacts={contacts()}>
                <Show when={!ended()}>
                  <ActionBar words={props.look.words} alert={alert()} role={props.person.role} enabled={enabled()} pending={props.commands.pending()} chosen={form()} press={press} />
                  <Show when={form()} keyed>
                    {(verb) => (
                      <ActionForm
                        look={props.look}
                        verb={verb}
                        alert={alert()}
                        timeZone={props.live.timeZone()}
                        now={props.live.now()}
                        owners={owners()}
                        me={props.person.post ?? props.person.name}
                        busy={!enabled() || props.commands.pending() !== undefined}
                        send={(more) => void send(verb, alert(), more)}
                        cancel={() => { setForm(undefined); toList(); }}
                      />
                    )}
                  </Show>
                </Show>
              </AlertDetail>
            )}
          </Show>
        </div>
      </section>
      <Show when={incident()}>
        {(shown) => <IncidentDialog words={props.words} look={props.look} incident={shown()} role={props.person.role} boundaries={boundaries()} close={() => setIncident(undefined)} />}
      </Show>
    </div>
  );
}
