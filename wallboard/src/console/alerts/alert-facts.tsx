import { Show, type JSX } from 'solid-js';
import { nameIn } from '../../i18n/language';
import type { AlertView, BoardNames } from '../../wire.gen';
import type { AlertLook } from './alert-look';
import type { Outcome } from './possible';

interface AlertFactsProps {
  readonly look: AlertLook;
  readonly alert: AlertView;
  readonly ruleText: BoardNames | undefined;
  readonly now: number;
}

/** What is known of an alert, a line each; what is not known has no line. */
export function AlertFacts(props: AlertFactsProps): JSX.Element {
  const words = props.look.words.detail;
  const at = (text: string | undefined): string | undefined => (text === undefined ? undefined : props.look.moment(text));
  const number = (value: number): string => props.look.formats.integer(value);
  const measured = (): string | undefined => {
    const { value, threshold } = props.alert;
    return value === undefined ? undefined : threshold === undefined ? number(value) : words.ofThreshold(number(value), number(threshold));
  };
  const acknowledged = (): string | undefined => {
    const { acknowledgedAt, acknowledgedBy } = props.alert;
    const who = [acknowledgedBy?.name ?? acknowledgedBy?.id, acknowledgedBy?.post].filter((part) => part !== undefined).join(', ');
    return acknowledgedAt === undefined ? undefined : [at(acknowledgedAt), who].filter((part) => part !== '').join(' — ');
  };
  const owner = (): string => {
    const { owner: who, assignedUntil } = props.alert;
    return who === undefined ? words.nobody : [props.look.owner(who), assignedUntil === undefined ? '' : words.assignedUntil(props.look.moment(assignedUntil))].filter((part) => part !== '').join(', ');
  };
  const suppressedBy = (): string | undefined => {
    const { suppressedBy: parent } = props.alert;
    return parent?.startsWith('feed:') ? props.look.feed(parent.slice('feed:'.length)) : parent?.startsWith('work:') ? (props.look.work(props.alert) ?? parent.slice('work:'.length)) : parent;
  };
  const outcome = (): string | undefined => {
    const { outcome: word } = props.alert;
    return word === undefined ? undefined : (props.look.words.form.outcomes[word as Outcome] ?? word);
  };
  return (
    <dl class="facts" aria-label={words.facts}>
      <Fact name={words.rule} value={props.ruleText ? nameIn(props.look.language, props.ruleText) : `${props.look.words.kinds[props.alert.kind] ?? props.alert.kind} · ${props.alert.rule}`} />
      <Fact name={words.value} value={measured()} />
      <Fact name={words.feed} value={props.alert.feed === undefined ? undefined : [props.look.feed(props.alert.feed), props.alert.item].filter((part) => part !== undefined).join(' · ')} />
      <Fact name={words.raised} value={at(props.alert.raisedAt)} />
      <Fact name={words.annunciated} value={props.alert.annunciatedAt === props.alert.raisedAt ? undefined : at(props.alert.annunciatedAt)} />
      <Fact name={words.returned} value={at(props.alert.returnedAt)} />
      <Fact name={words.deadline} value={props.alert.state === 'unacknowledged' ? at(props.alert.ackDeadline) : undefined} />
      <Fact name={words.acknowledged} value={acknowledged()} />
      <Fact name={words.owner} value={owner()} />
      <Fact name={words.escalated} value={(props.alert.escalated ?? 0) > 0 ? number(props.alert.escalated!) : undefined} />
      <Fact name={words.shelvedUntil} value={props.alert.state === 'shelved' ? [at(props.alert.shelvedUntil), props.alert.shelvedReason].filter((part) => part !== undefined).join(' — ') : undefined} />
      <Fact name={words.suppressedBy} value={suppressedBy()} />
      <Fact name={props.look.words.form.outcome} value={outcome()} />
    </dl>
  );
}

function Fact(props: { readonly name: string; readonly value: string | undefined }): JSX.Element {
  return (
    <Show when={props.value}>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </Show>
  );
}
