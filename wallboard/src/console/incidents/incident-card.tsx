import { For, Show, type JSX } from 'solid-js';
import type { FeatureCollection } from 'geojson';
import { severities, type IncidentSummary } from '../../wire.gen';
import { SeverityBadge } from '../../widgets/severity-badge';
import type { AlertLook } from '../alerts/alert-look';
import { EvidenceMap } from '../alerts/evidence-map';
import type { Words } from '../i18n/words';
import { PersonBox } from './person-box';

interface IncidentCardProps {
  readonly words: Words;
  readonly look: AlertLook;
  readonly incident: IncidentSummary;
  readonly role: string;
  readonly boundaries: FeatureCollection | undefined;
  /** What may be done with it, where it stands on its own page. */
  readonly children?: JSX.Element;
}

/** Everything that is known of one incident, personal data at a special request; what is not known has no line. */
export function IncidentCard(props: IncidentCardProps): JSX.Element {
  const words = props.words.incident;
  const incident = (): IncidentSummary => props.incident;
  const level = (): number => severities.findIndex((one) => one.toLowerCase() === incident().severity.toLowerCase());
  const at = (text: string | undefined): string => (text === undefined ? '' : props.look.moment(text));
  const facts = (): readonly (readonly [name: string, value: string])[] => [
    [words.facts.id, incident().id],
    [words.facts.feed, props.look.feed(incident().feed)],
    [words.facts.channel, words.channels[incident().channel] ?? incident().channel],
    [words.facts.status, props.words.merge.statuses[incident().status] ?? incident().status],
    [words.facts.severity, words.severities[incident().severity.toLowerCase()] ?? incident().severity],
    [words.facts.mode, incident().mode.toLowerCase() === 'actual' ? '' : (words.modes[incident().mode.toLowerCase()] ?? incident().mode)],
    [words.facts.category, props.look.category(incident().category)],
    [words.facts.district, incident().districts.map(props.look.district).join(', ')],
    [words.facts.address, incident().address ?? ''],
    [words.facts.point, pointOf(incident())],
    [words.facts.occurred, at(incident().occurredAt)],
    [words.facts.received, at(incident().receivedAt)],
    [words.facts.accepted, at(incident().acceptedAt)],
    [words.facts.answered, at(incident().firstAnswerAt)],
    [words.facts.due, at(incident().due)],
    [words.facts.nextDue, incident().nextDue === incident().due ? '' : at(incident().nextDue)],
    [words.facts.department, props.look.owner(incident().department ?? '')],
    [words.facts.decided, props.look.owner(incident().departmentDecided ?? '')],
    [words.facts.people, incident().injured === undefined ? '' : words.people(props.look.formats.integer(incident().injured!), props.look.formats.integer(incident().dead ?? 0))],
    [words.facts.voices, incident().voices > 1 ? props.look.formats.integer(incident().voices) : ''],
    [words.facts.filledIn, incident().filledIn.map((name) => words.given[name] ?? name).join(', ')],
  ];
  const remarks = (): readonly string[] => [
    ...(incident().pointLooksSwapped ? [words.swapped] : []),
    ...(incident().fromFuture ? [words.future] : []),
    ...(incident().isCounted ? [] : [words.notCounted]),
  ];
  return (
    <article class="alert-detail" data-card={incident().key}>
      <header class="alert-head">
        <Show when={level() > 0}><SeverityBadge level={level()} /></Show>
        <div>
          <p class="alert-kicker">{incident().id}</p>
          <h2>{incident().title ?? words.noTitle}</h2>
        </div>
      </header>
      <Show when={incident().text}>{(text) => <p class="alike-text">{text()}</p>}</Show>
      <For each={remarks()}>{(remark) => <p class="settled">{remark}</p>}</For>
      <dl class="facts">
        <For each={facts().filter(([, value]) => value !== '')}>{([name, value]) => <><dt>{name}</dt><dd>{value}</dd></>}</For>
        <Show when={incident().links.length > 0}>
          <dt>{words.facts.links}</dt>
          <dd>
            <For each={incident().links.filter((link) => /^https?:/i.test(link))}>{(link) => <a class="incident-link" href={link} target="_blank" rel="noopener noreferrer">{link}</a>}</For>
          </dd>
        </Show>
      </dl>
      {props.children}
      <PersonBox words={props.words} look={props.look} incident={incident()} role={props.role} />
      <Show when={props.boundaries && incident().latitude !== undefined}>
        <EvidenceMap look={props.look} boundaries={props.boundaries!} district={incident().districts[0]} incidents={[incident()]} label={words.map} none="" />
      </Show>
    </article>
  );
}

function pointOf(incident: IncidentSummary): string {
  return incident.latitude === undefined || incident.longitude === undefined ? '' : `${incident.latitude.toFixed(5)}, ${incident.longitude.toFixed(5)}`;
}
