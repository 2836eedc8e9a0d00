import { createEffect, createSignal, For, on, onCleanup, Show, type JSX } from 'solid-js';
import type { FeatureCollection } from 'geojson';
import { nameIn } from '../../i18n/language';
import type { AlertContacts, AlertView, IncidentSummary } from '../../wire.gen';
import { SeverityBadge } from '../../widgets/severity-badge';
import { AlertFacts } from './alert-facts';
import type { AlertLook } from './alert-look';
import { isUnseen } from './alert-state';
import { alertsApi } from './alerts-api';
import { EvidenceMap } from './evidence-map';
import { Timeline } from './timeline';
import { ToldOutside } from './told-outside';
import { WhomToCall } from './whom-to-call';
import './alert-detail.css';

interface AlertDetailProps {
  readonly look: AlertLook;
  readonly alert: AlertView;
  readonly ended: boolean;
  /** Whether whoever looks may see what is behind it. */
  readonly more: boolean;
  readonly now: number;
  readonly boundaries: FeatureCollection | undefined;
  readonly failed: (reason: string) => string;
  readonly openIncident: (incident: IncidentSummary) => void;
  /** Whom to call; undefined where that is not for whoever looks. */
  readonly contacts: AlertContacts | undefined;
  /** The actions and what became of the last one: they stand above what is to be read. */
  readonly children: JSX.Element;
}

/** One alert: what it is, what is asked for, what can be done, and what is behind it. */
export function AlertDetail(props: AlertDetailProps): JSX.Element {
  const words = props.look.words.detail;
  const [details, setDetails] = createSignal<AlertView>();
  const [trouble, setTrouble] = createSignal('');
  let turn = 0;
  onCleanup(() => turn++);

  createEffect(on([() => props.alert.id, () => props.alert.version], async ([id]) => {
    const mine = ++turn;
    if (details()?.id !== id) {
      setDetails(undefined);
    }
    if (!props.more) {
      return;
    }
    try {
      const loaded = await alertsApi.details(id);
      if (mine === turn) {
        setDetails(loaded);
        setTrouble('');
      }
    } catch (error) {
      if (mine === turn) {
        setTrouble(props.failed((error as Error).message));
      }
    }
  }));
  // Another alert is read from its beginning.
  let top: HTMLElement | undefined;
  createEffect(on(() => props.alert.id, () => top?.parentElement?.scrollTo(0, 0), { defer: true }));
  const response = (): string => (props.alert.response ? nameIn(props.look.language, props.alert.response) : '');
  const evidence = (): readonly IncidentSummary[] => details()?.evidence ?? [];

  return (
    <article class="alert-detail" ref={top} data-detail={props.alert.id}>
      <header class="alert-head">
        <SeverityBadge level={5 - props.alert.priority} hollow={!isUnseen(props.alert)} />
        <div>
          <p class="alert-kicker">{props.look.priority(props.alert)} · {props.ended ? props.look.state('normal') : props.look.state(props.alert.state)}</p>
          <h2>{props.look.title(props.alert)}</h2>
          <p class="alert-where">{[props.look.place(props.alert), props.alert.category === undefined ? '' : props.look.category(props.alert.category)].filter((part) => part !== '').join(' · ')}</p>
        </div>
      </header>
      <Show when={props.ended}>
        <p class="settled">{words.ended}</p>
      </Show>
      <Show when={props.look.work(props.alert)}>
        {(work) => <p class="alert-work-note" data-work-note>{work()}</p>}
      </Show>
      {props.children}
      <section class="alert-response" aria-label={words.response}>
        <h3>{words.response}</h3>
        <p data-response>{response() || words.noResponse}</p>
      </section>
      <WhomToCall look={props.look} contacts={props.contacts} />
      <AlertFacts look={props.look} alert={props.alert} ruleText={details()?.ruleText} now={props.now} />
      <p class="notice" role="status">{trouble()}</p>
      <Show when={props.more}>
        <section aria-label={words.evidence}>
          <h3>{words.evidence} <Show when={evidence().length > 0}><small>{props.look.formats.integer(evidence().length)}</small></Show></h3>
          <Show when={details()}>
            <For each={evidence()} fallback={<p class="quiet">{words.noEvidence}</p>}>
              {(incident) => (
                <button type="button" class="evidence" data-evidence={incident.key} title={words.openIncident} onClick={() => props.openIncident(incident)}>
                  <span class="evidence-title">{incident.title ?? incident.text ?? props.look.category(incident.category)}</span>
                  <span class="evidence-time">{props.look.moment(incident.occurredAt)}</span>
                  <span class="evidence-more">{[props.look.feed(incident.feed), incident.address ?? incident.districts.map(props.look.district).join(', '), incident.id].join(' · ')}</span>
                </button>
              )}
            </For>
          </Show>
        </section>
        <Show when={evidence().length > 0 && props.boundaries}>
          {(boundaries) => (
            <EvidenceMap look={props.look} boundaries={boundaries()} district={props.alert.district} incidents={evidence()} label={words.map} none={words.noMap} />
          )}
        </Show>
        <ToldOutside look={props.look} id={props.alert.id} version={props.alert.version} />
        <section aria-label={words.trail}>
          <h3>{words.trail}</h3>
          <Timeline look={props.look} entries={details()?.history ?? []} />
        </section>
      </Show>
    </article>
  );
}
