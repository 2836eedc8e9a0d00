import { createMemo, createSignal, For, Match, onCleanup, Show, Switch, type JSX } from 'solid-js';
import type { Language } from '../../i18n/texts';
import type { OperatorView } from '../../wire.gen';
import type { Formats } from '../../format/formats';
import { Glyph } from '../../widgets/glyphs';
import { fresh } from '../fresh';
import { shiftsApi } from '../shifts/shifts-api';
import type { Words } from '../i18n/words';
import { isTyping } from '../is-typing';
import type { Live } from '../live';
import { wallsApi } from '../walls/walls-api';
import { WallsDialog } from '../walls/walls-dialog';
import { AlertsBoard } from './alerts-board';
import { alertLook } from './alert-look';
import { belongsTo, isUnseen, lists, type AlertList, type Me } from './alert-state';
import { alertsApi } from './alerts-api';
import { FiguresPage } from './figures-page';
import { KeyHelp } from './key-help';
import { wishOf } from './key-plan';
import { keepLetters, lettersKept } from './kept-letters';
import { openBook } from './open-book';
import { openCommands } from './open-commands';
import type { OpenGroups } from './open-groups';
import { maySeeMore } from './possible';
import { TrailPage } from './trail-page';
import './alerts-page.css';

interface AlertsPageProps {
  readonly language: Language;
  readonly words: Words;
  readonly formats: Formats;
  readonly live: Live;
  readonly person: OperatorView;
  readonly openGroups: OpenGroups;
  readonly handOver: () => void;
}

/** How long it stands what was done to the walls, ms. */
const toldFor = 8_000;

/** Lists of which all are counted; of the active ones those that nobody has seen. */
const counted = ['mine', 'shelved', 'suppressed'] as const;

const tabs = [...lists, 'trail', 'figures'] as const;
type Tab = (typeof tabs)[number];

/** The alerts: what stands, what is put aside, what happened, and how well the alerts themselves do. */
export function AlertsPage(props: AlertsPageProps): JSX.Element {
  const words = props.words.alert;
  const { live } = props;
  const [tab, setTab] = createSignal<Tab>('active');
  const [lettersOn, setLettersOn] = createSignal(lettersKept(localStorage));
  const [helping, setHelping] = createSignal(false);
  const book = openBook(live);
  const rules = fresh(() => alertsApi.rules(), 300_000);
  const look = alertLook({ language: props.language, words, formats: () => props.formats, live });
  const commands = openCommands(book, words, () => props.formats);
  const lost = (): boolean => book.loaded() && !live.connected();
  const shift = maySeeMore(props.person.role) ? fresh(() => shiftsApi.shift(), 30_000) : undefined;
  const me = createMemo((): Me => ({
    ...props.person,
    posts: (shift?.value()?.posts ?? []).filter((post) => post.holders.some((holder) => holder.person === props.person.id)).flatMap((post) => [post.id, post.names.ru, post.names.en]),
  }));
  const counts = createMemo(() => {
    const [who, found] = [me(), { active: 0, mine: 0, shelved: 0, suppressed: 0 }];
    for (const alert of book.book().alerts.values()) {
      found.active += isUnseen(alert) ? 1 : 0;
      for (const list of counted) {
        found[list] += belongsTo(alert, list, who) ? 1 : 0;
      }
    }
    return found;
  });

  const [steering, setSteering] = createSignal(false);
  const [told, setTold] = createSignal('');
  const maySteer = (): boolean => ['lead', 'administrator'].includes(props.person.role);

  let tellingEnds: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(tellingEnds));

  function tell(text: string): void {
    setTold(text);
    clearTimeout(tellingEnds);
    tellingEnds = setTimeout(() => setTold(''), toldFor);
  }

  async function silence(on: boolean): Promise<void> {
    try {
      await wallsApi.silence(on);
      tell(on ? words.walls.silenced : words.walls.unsilenced);
    } catch (error) {
      tell(props.words.failed((error as Error).message));
    }
  }

  function onKey(event: KeyboardEvent): void {
    const wish = document.querySelector('dialog[open]') ? undefined : wishOf(event, isTyping(event.target), lettersOn());
    if (wish === 'help') {
      setHelping(true);
    } else if (wish === 'handover') {
      props.handOver();
    } else if (wish === 'silence' && maySteer() && !lost()) {
      void silence(true);
    } else {
      return;
    }
    event.preventDefault();
  }
  document.addEventListener('keydown', onKey);
  onCleanup(() => document.removeEventListener('keydown', onKey));

  return (
    <main class="page alerts-page">
      <div class="alerts-bar">
        <nav class="subtabs" aria-label={words.title}>
          <For each={tabs.filter((one) => one !== 'trail' || maySeeMore(props.person.role))}>
            {(one) => (
              <button type="button" class="subtab" data-subtab={one} aria-current={tab() === one ? 'page' : undefined} onClick={() => setTab(one)}>
                {words.tabs[one]}
                <Show when={one !== 'trail' && one !== 'figures' && counts()[one] > 0}>
                  <span class="tab-count">{props.formats.integer(counts()[one as AlertList])}</span>
                </Show>
              </button>
            )}
          </For>
        </nav>
        <span class="told" role="status">{told()}</span>
        <Show when={maySteer()}>
          <button type="button" class="act" data-act="walls" disabled={lost()} onClick={() => setSteering(true)}>{words.walls.title}</button>
        </Show>
        <button type="button" class="act" data-act="help" onClick={() => setHelping(true)}>{words.keys.help}</button>
      </div>
      <Show when={lost()}>
        <p class="alerts-lost" role="alert"><Glyph name="broken" />{words.list.lost}</p>
      </Show>
      <Show when={live.alerts()?.flood}>
        {(flood) => (
          <p class="alerts-flood" data-flood><Glyph name="warning" />{words.list.flood(props.formats.time(flood().since), props.formats.integer(flood().count), props.formats.integer(flood().peak))}</p>
        )}
      </Show>
      <Switch fallback={
        <AlertsBoard
          look={look}
          list={tab() as AlertList}
          live={live}
          book={book}
          commands={commands}
          openGroups={props.openGroups}
          person={props.person}
          me={me()}
          rules={rules.value()?.items ?? []}
          lost={lost()}
          lettersOn={lettersOn()}
          words={props.words}
        />
      }>
        <Match when={tab() === 'trail'}>
          <TrailPage look={look} failed={props.words.failed} version={live.alerts()?.version} />
        </Match>
        <Match when={tab() === 'figures'}>
          <FiguresPage look={look} />
        </Match>
      </Switch>
      <Show when={steering()}>
        <WallsDialog look={look} failed={props.words.failed} silence={(on) => void silence(on)} close={() => setSteering(false)} />
      </Show>
      <Show when={helping()}>
        <KeyHelp
          language={props.language}
          words={words}
          lettersOn={lettersOn()}
          switchLetters={(on) => {
            setLettersOn(on);
            keepLetters(localStorage, on);
          }}
          close={() => setHelping(false)}
        />
      </Show>
    </main>
  );
}
