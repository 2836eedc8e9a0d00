import { batch, createMemo, createSignal, onCleanup, type Accessor } from 'solid-js';
import { alertCells } from '../board/alert-cells';
import type { BoardState } from '../board/board-state';
import { alertsInAll, openSevere, withoutAlert } from '../board/without-alert';
import { worstByAlerts, worstByIncidents } from '../board/worst-of';
import { formats } from '../format/formats';
import { withLeftoverNames } from '../i18n/leftovers';
import type { Language, Texts } from '../i18n/texts';
import { layoutOf, type Seats } from '../layout/grid';
import { partOf, partWord } from '../layout/parts';
import { openBoardLink } from '../link/board-link';
import type { LinkState } from '../link/link-state';
import { serverClock } from '../link/server-clock';
import { keepSound } from '../sound/keep-sound';
import { minuteOfDay } from '../theme/minute-of-day';
import { themeAt, type ThemePlan } from '../theme/schedule';
import type { BoardAlerts } from '../wire.gen';
import { keepCompany, type Company } from './company';
import { frameGate } from './frames';
import { turnOf } from './day-turn';
import { keepRest } from './keep-rest';
import { keepPlannedReload } from './planned-reload';
import { keepTheme } from './keep-theme';
import { lateTruth } from './late-truth';
import { missedBetween, type Missed } from './missed';
import { reloadSeldom } from './reload';
import type { BoardSlices, Room } from './room';
import type { CompanyWish } from './wishes';

const missedShownFor = 120_000;
const beat = 500;
/** Screens rest in turn from 03:00 on, five minutes each. */
const firstTurn = 3 * 60;
const restMinutes = 5;
/** An incident's alert comes a moment after the incident: only what lasts has none. */
const unalertedAfter = 5_000;
const noAlerts: BoardAlerts = { version: 0, top: [], unacknowledged: [], standing: [], newest: [], shelved: 0, suppressed: 0, outOfService: 0, cells: [] };

/** What the address asks of the wall. */
export interface RoomWishes {
  readonly language: Language;
  readonly texts: Texts;
  readonly theme: ThemePlan;
  readonly seats: Seats | undefined;
  readonly company: CompanyWish;
}

/** Opens the link and keeps the room's signals. Must run under a Solid owner; everything ends with it. */
export function openRoom(wishes: RoomWishes): Room {
  const moment = (): number => performance.now();
  const clock = serverClock();
  const page = Math.random().toString(36).slice(2, 14);
  const [board, setBoard] = createSignal<BoardState>();
  const [link, setLink] = createSignal<LinkState>({ kind: 'connecting' }, { equals: sameLink });
  const [now, setNow] = createSignal<number>();
  const [asOf, setAsOf] = createSignal<number>();
  const [skew, setSkew] = createSignal(0);
  const [missed, setMissed] = createSignal<Missed>();
  const [unalerted, setUnalerted] = createSignal(0);
  const [blinkedOut, setBlinkedOut] = createSignal(false);
  const [layout, setLayout] = createSignal(layoutOf(innerWidth, innerHeight, wishes.seats));

  let latest: BoardState | undefined;
  let atBreak: BoardState | undefined;
  let missedAt = 0;
  const unalertedTruth = lateTruth(unalertedAfter);
  let heardAt: number | undefined;

  const reload = (): boolean => reloadSeldom(sessionStorage, Date.now(), () => location.reload());
  const gate = frameGate(() => {
    batch(() => {
      refreshLink();
      setBoard(latest);
      refreshUnalerted();
    });
  });

  function refreshUnalerted(): void {
    if (latest) {
      setUnalerted(unalertedTruth.at(withoutAlert(latest), moment()));
    }
  }

  function refreshLink(): void {
    const state = line.stateAt(moment());
    if (state.kind !== 'live' && link().kind === 'live') {
      atBreak = board();
    } else if (state.kind === 'live' && link().kind !== 'live' && atBreak && latest) {
      const between = missedBetween(atBreak, latest);
      atBreak = undefined;
      missedAt = moment();
      setMissed(between.incidents > 0 ? between : undefined);
    }
    setLink(state);
  }

  const line = openBoardLink(
    '/hubs/board',
    {
      state(state) {
        if (latest && latest.build !== state.build && reload()) {
          return;
        }
        latest = state;
        gate.request();
      },
      orders: () => company.hurry(),
      serverTime(serverNow) {
        const first = heardAt === undefined;
        heardAt = serverNow;
        clock.heard(serverNow, moment());
        if (first) {
          tick();
        }
      },
    },
    moment,
  );

  let sound: Company['sound'] = () => 'off';
  const company = keepCompany({
    moment,
    report: () => {
      const panel = partWord(part());
      return { page, wall: wishes.company.name, sound: sound(), ...(panel === undefined ? {} : { panel }), ...(now() === undefined ? {} : { clockOff: Math.round(skew()) }) };
    },
  });
  const part = createMemo(() => partOf(company.panel()) ?? wishes.company.part);

  let timer: ReturnType<typeof setTimeout>;
  function tick(): void {
    clearTimeout(timer);
    const serverNow = clock.at(moment());
    batch(() => {
      refreshLink();
      if (serverNow !== undefined) {
        setNow(Math.floor(serverNow / 1_000) * 1_000);
        setSkew(Date.now() - serverNow);
        setBlinkedOut(serverNow % 1_000 >= beat);
      }
      setAsOf(heardAt);
      refreshUnalerted();
      if (missed() && moment() - missedAt > missedShownFor) {
        setMissed(undefined);
      }
    });
    timer = setTimeout(tick, beat - ((serverNow ?? moment()) % beat));
  }
  tick();

  const resized = (): void => void setLayout(layoutOf(innerWidth, innerHeight, wishes.seats));
  addEventListener('resize', resized);
  onCleanup(() => {
    removeEventListener('resize', resized);
    clearTimeout(timer);
    gate.dispose();
    line.dispose();
  });

  const slices = sliced(board);
  const trouble = createMemo(() => board()?.trouble ?? '');
  const checkedAt = createMemo<number | undefined>((before) => (!slices.present() ? undefined : trouble() !== '' ? before : link().kind === 'live' ? now() : asOf()));
  const incidentsInstead = createMemo(() => unalerted() > 0 && alertsInAll(slices.alerts()) === 0);
  const timeZone = createMemo(() => slices.city()?.timeZone ?? 'Europe/Moscow');
  sound = keepSound(
    {
      alerts: createMemo(() => (slices.present() ? slices.alerts() : undefined)),
      silencedAt: company.silencedAt,
      timeZone,
      isMaster: company.isMaster,
      now: () => clock.at(moment()),
    },
    wishes.company,
  );
  const turn = createMemo(() => turnOf(wishes.company.name, part()));
  const hours = { now, trouble, alerts: slices.alerts, isLive: createMemo(() => link().kind === 'live' && slices.present()) };
  const restsUntil = keepRest(
    {
      ...hours,
      timeZone: createMemo(() => slices.city()?.timeZone),
      severe: createMemo(() => {
        const state = board();
        return state ? openSevere(state) : 0;
      }),
      isEveryday: createMemo(() => (slices.readiness()?.mode ?? 'everyday') === 'everyday'),
      steeredAt: createMemo(() => company.scene()?.at),
    },
    createMemo(() => (wishes.company.restAt === 'turn' ? firstTurn + turn() * restMinutes : wishes.company.restAt === 'off' ? undefined : wishes.company.restAt)),
    `wall.rest ${wishes.company.name} ${partWord(wishes.company.part) ?? ''}`,
    localStorage,
  );
  keepPlannedReload({
    ...hours,
    timeZone,
    unalerted,
    // Walls go one after another, ten seconds apart.
    at: createMemo(() => (wishes.company.reloadAt === undefined ? undefined : wishes.company.reloadAt + turn() / 6)),
    fetch: (path, signal) => fetch(path, { signal, cache: 'no-store' }),
    reload: () => void reload(),
  });
  const theme = createMemo(() => themeAt(wishes.theme, minuteOfDay(now() ?? Date.now(), timeZone())));
  return {
    texts: wishes.texts,
    language: wishes.language,
    formats: createMemo(() => formats(wishes.texts.formats, timeZone())),
    board,
    slices,
    link,
    shown: createMemo(() => {
      const state = link();
      return slices.present() && !(state.kind === 'lost' && state.blank);
    }),
    now,
    trouble,
    checkedAt,
    asOf,
    skew,
    missed,
    layout,
    unalerted,
    incidentsInstead,
    worst: createMemo(() =>
      incidentsInstead() ? worstByIncidents : worstByAlerts(alertCells(slices.alerts().cells, slices.districts(), slices.categories())),
    ),
    company: { ...company, sound, part },
    restsUntil,
    colours: keepTheme(theme, document.documentElement),
    blinkedOut,
  };
}

function sliced(board: Accessor<BoardState | undefined>): BoardSlices {
  const districts = createMemo(() => board()?.districts);
  const categories = createMemo(() => board()?.categories);
  return {
    present: createMemo(() => board() !== undefined),
    city: createMemo(() => board()?.city),
    districts: createMemo(() => withLeftoverNames(districts() ?? [])),
    categories: createMemo(() => withLeftoverNames(categories() ?? [])),
    feeds: createMemo(() => board()?.feeds ?? []),
    notable: createMemo(() => board()?.notable ?? []),
    alerts: createMemo(() => board()?.alerts ?? noAlerts),
    works: createMemo(() => board()?.works ?? []),
    readiness: createMemo(() => board()?.readiness),
  };
}

function sameLink(a: LinkState, b: LinkState): boolean {
  return a.kind === b.kind && (a.kind !== 'lost' || b.kind !== 'lost' || a.blank === b.blank);
}
