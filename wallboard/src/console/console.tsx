import { createEffect, createMemo, createResource, createSignal, Match, on, onCleanup, Show, Switch, type JSX } from 'solid-js';
import { formats } from '../format/formats';
import { nameIn, textsOf } from '../i18n/language';
import { nameOfCode } from '../i18n/name-of-code';
import { nameOfOwner } from '../i18n/name-of-owner';
import type { Language } from '../i18n/texts';
import type { OperatorView } from '../wire.gen';
import { Glyph } from '../widgets/glyphs';
import { AlertsPage } from './alerts/alerts-page';
import { openGroups } from './alerts/open-groups';
import { mayAct as mayWork } from './alerts/possible';
import { SecondPersonBar } from './alerts/second-person-bar';
import { api, signedOut } from './api';
import { ConfigurationNotice } from './configuration-notice';
import { FeedsPage } from './feeds-page';
import { fresh } from './fresh';
import { ImportsPage } from './imports/imports-page';
import { IncidentsPage } from './incidents/incidents-page';
import type { Words } from './i18n/words';
import { openLive } from './live';
import { OwnAccount } from './people/own-account';
import { PeoplePage } from './people/people-page';
import { ReadinessButton } from './readiness/readiness-button';
import { RejectionsPage } from './rejections-page';
import { PostBar } from './shifts/post-bar';
import { ShiftPage } from './shifts/shift-page';
import { SimilarPage } from './similar-page';
import { ChangePassword } from './sign-in/change-password';
import { SignIn } from './sign-in/sign-in';
import { takenOff } from './sign-in/way-back';
import { TroubleBar } from './trouble-bar';
import { WorksPage } from './works/works-page';

const tabs = ['alerts', 'incidents', 'works', 'shift', 'feeds', 'rejections', 'imports', 'similar', 'people'] as const;
type Tab = (typeof tabs)[number];

/** The console: whoever signed in sees how the feeds are, and settles what was not understood. */
export function Console(props: { readonly language: Language; readonly words: Words }): JSX.Element {
  const [person, { mutate, refetch }] = createResource(() => api.who());
  const [arrived, setArrived] = createSignal(takenOff('came') !== undefined);
  const leave = (): void => void mutate(undefined);
  addEventListener(signedOut, leave);
  onCleanup(() => removeEventListener(signedOut, leave));
  return (
    <Switch>
      <Match when={person.loading}>{null}</Match>
      <Match when={person.error || !person()}>
        <SignIn language={props.language} words={props.words} done={(known) => {
          setArrived(true);
          mutate(known);
        }} />
      </Match>
      <Match when={person()?.mustChangePassword}>
        <ChangePassword words={props.words} changed={() => void refetch()} leave={() => void api.signOut().finally(leave)} />
      </Match>
      <Match when={person()}>
        {(known) => <Desk language={props.language} words={props.words} person={known()} arrived={arrived()} leave={leave} />}
      </Match>
    </Switch>
  );
}

interface DeskProps {
  readonly language: Language;
  readonly words: Words;
  readonly person: OperatorView;
  /** Whether the person has just signed in, and is asked for the post. */
  readonly arrived: boolean;
  readonly leave: () => void;
}

function Desk(props: DeskProps): JSX.Element {
  const live = openLive();
  const floodGroups = openGroups();
  const [tab, setTab] = createSignal<Tab>(tabs.find((one) => location.hash === `#${one}`) ?? 'alerts');
  const [wantedFeed, setWantedFeed] = createSignal<string>();
  const said = createMemo(() => formats(textsOf(props.language).formats, live.timeZone()));
  const feeds = fresh(() => api.feeds());
  const groups = fresh(() => api.groups());
  const configuration = fresh(() => api.configuration());
  createEffect(on(live.feeds, () => feeds.refresh(), { defer: true }));
  const rejected = createMemo(() => live.feeds().map((feed) => feed.rejected).join());
  createEffect(on(rejected, () => groups.refresh(), { defer: true }));
  const unseen = (): number => (live.alerts()?.unacknowledged ?? []).reduce((sum, count) => sum + count, 0);
  const mayAct = (): boolean => ['lead', 'administrator'].includes(props.person.role);
  const [own, setOwn] = createSignal(false);
  const open = (): number => (feeds.value()?.items ?? []).reduce((sum, feed) => sum + feed.rejected, 0);

  const home = (): string => (props.language === 'en' ? '/?lang=en' : '/');
  const other = (): string => (props.language === 'en' ? '/console' : '/console?lang=en');

  function show(next: Tab): void {
    setTab(next);
    history.replaceState(null, '', `${location.pathname}${location.search}#${next}`);
  }

  async function signOut(): Promise<void> {
    await api.signOut();
    props.leave();
  }

  return (
    <div class="desk">
      <header class="bar">
        <h1>
          <a href={home()} title={props.words.home}>{props.words.title}</a>
        </h1>
        <span class="city">{live.city() ? nameIn(props.language, live.city()!) : ''}</span>
        <nav class="tabs" aria-label={props.words.title}>
          <button type="button" class="tab" data-tab="alerts" aria-current={tab() === 'alerts' ? 'page' : undefined} onClick={() => show('alerts')}>
            {props.words.alert.title}
            <Show when={unseen() > 0}>
              <span class="tab-count" data-unseen={unseen()}>{said().integer(unseen())}</span>
            </Show>
          </button>
          <button type="button" class="tab" data-tab="incidents" aria-current={tab() === 'incidents' ? 'page' : undefined} onClick={() => show('incidents')}>
            {props.words.incident.title}
          </button>
          <Show when={props.person.role !== 'viewer'}>
            <button type="button" class="tab" data-tab="works" aria-current={tab() === 'works' ? 'page' : undefined} onClick={() => show('works')}>
              {props.words.works.title}
            </button>
            <button type="button" class="tab" data-tab="shift" aria-current={tab() === 'shift' ? 'page' : undefined} onClick={() => show('shift')}>
              {props.words.shift.title}
            </button>
          </Show>
          <button type="button" class="tab" data-tab="feeds" aria-current={tab() === 'feeds' ? 'page' : undefined} onClick={() => show('feeds')}>
            {props.words.feeds}
          </button>
          <button type="button" class="tab" data-tab="rejections" aria-current={tab() === 'rejections' ? 'page' : undefined} onClick={() => show('rejections')}>
            {props.words.rejections}
            <Show when={open() > 0}>
              <span class="tab-count" data-open={open()}>{said().integer(open())}</span>
            </Show>
          </button>
          <Show when={props.person.role !== 'viewer'}>
            <button type="button" class="tab" data-tab="imports" aria-current={tab() === 'imports' ? 'page' : undefined} onClick={() => show('imports')}>
              {props.words.imports.title}
            </button>
          </Show>
          <button type="button" class="tab" data-tab="similar" aria-current={tab() === 'similar' ? 'page' : undefined} onClick={() => show('similar')}>
            {props.words.similar}
          </button>
          <Show when={mayAct()}>
            <button type="button" class="tab" data-tab="people" aria-current={tab() === 'people' ? 'page' : undefined} onClick={() => show('people')}>
              {props.person.role === 'administrator' ? props.words.people.title : props.words.people.wallsOnly}
            </button>
          </Show>
        </nav>
        <ReadinessButton words={props.words} formats={said()} live={live} person={props.person} />
        <span class="link-mark" data-connection={live.connected() ? 'live' : 'lost'} title={live.connected() ? props.words.link.live : props.words.link.broken}>
          <Glyph name={live.connected() ? 'link' : 'broken'} />
          <span class="link-words">{live.connected() ? props.words.link.live : props.words.link.broken}</span>
        </span>
        <button type="button" class="person" data-act="own-account" title={props.words.people.own.title} onClick={() => setOwn(true)}>
          {props.person.name}
          <small>{props.person.post === undefined ? (props.words.roles[props.person.role] ?? props.person.role) : nameOfOwner(props.language, live.owners(), props.person.post)}</small>
        </button>
        <Show when={own()}>
          <OwnAccount words={props.words} formats={said()} person={props.person} home={home()} other={other()} close={() => setOwn(false)} />
        </Show>
        <button type="button" class="act" onClick={() => void signOut()}>{props.words.signIn.out}</button>
        <a class="act other-language" href={other()} aria-label={`${props.words.otherShort}: ${props.words.other}`} title={props.words.other}>
          {props.words.otherShort}
        </a>
      </header>
      <Show when={mayWork(props.person.role)}>
        <SecondPersonBar language={props.language} words={props.words} formats={said()} person={props.person} />
        <Show when={props.arrived}>
          <PostBar language={props.language} words={props.words} person={props.person} />
        </Show>
      </Show>
      <TroubleBar language={props.language} said={live.trouble()} />
      <ConfigurationNotice words={props.words} state={configuration.value()} mayReload={props.person.role === 'administrator'} changed={configuration.refresh} />
      <Switch>
        <Match when={tab() === 'alerts'}>
          <AlertsPage
            language={props.language}
            words={props.words}
            formats={said()}
            live={live}
            person={props.person}
            openGroups={floodGroups}
            handOver={() => show('shift')}
          />
        </Match>
        <Match when={tab() === 'works' && props.person.role !== 'viewer'}>
          <WorksPage language={props.language} words={props.words} formats={said()} live={live} person={props.person} />
        </Match>
        <Match when={tab() === 'shift'}>
          <ShiftPage language={props.language} words={props.words} formats={said()} live={live} person={props.person} />
        </Match>
        <Match when={tab() === 'incidents'}>
          <IncidentsPage language={props.language} words={props.words} formats={said()} live={live} feeds={feeds.value()?.items ?? []} role={props.person.role} />
        </Match>
        <Match when={tab() === 'people' && mayAct()}>
          <PeoplePage language={props.language} words={props.words} formats={said()} person={props.person} owners={live.owners()} />
        </Match>
        <Match when={tab() === 'similar'}>
          <SimilarPage
            language={props.language}
            words={props.words}
            formats={said()}
            feeds={feeds.value()?.items ?? []}
            districtName={(code) => nameOfCode(props.language, live.districts(), code)}
            categoryName={(code) => nameOfCode(props.language, live.categories(), code)}
            mayAct={mayAct()}
          />
        </Match>
        <Match when={tab() === 'rejections'}>
          <RejectionsPage
            language={props.language}
            words={props.words}
            formats={said()}
            groups={groups.value()?.items}
            feeds={feeds.value()?.items ?? []}
            wantedFeed={wantedFeed()}
            mayAct={mayAct()}
            changed={() => {
              groups.refresh();
              feeds.refresh();
            }}
          />
        </Match>
        <Match when={tab() === 'imports'}>
          <ImportsPage language={props.language} words={props.words} formats={said()} feeds={feeds.value()?.items ?? []} mayVoid={mayAct()} timeZone={live.timeZone()} now={live.now()} />
        </Match>
        <Match when={tab() === 'feeds'}>
          <FeedsPage
            language={props.language}
            words={props.words}
            formats={said()}
            feeds={feeds.value()?.items}
            now={live.now()}
            showRejections={(feed) => {
              setWantedFeed(feed);
              show('rejections');
            }}
          />
        </Match>
      </Switch>
    </div>
  );
}
