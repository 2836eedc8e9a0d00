import { onMount, type JSX } from 'solid-js';
import type { FeatureCollection } from 'geojson';
import type { IncidentSummary } from '../../wire.gen';
import type { AlertLook } from '../alerts/alert-look';
import type { Words } from '../i18n/words';
import { IncidentCard } from './incident-card';
import '../dialog.css';

interface IncidentDialogProps {
  readonly words: Words;
  readonly look: AlertLook;
  readonly incident: IncidentSummary;
  readonly role: string;
  readonly boundaries: FeatureCollection | undefined;
  readonly close: () => void;
}

/** An incident's card over the page that asked for it; closing it leads back to the very place. */
export function IncidentDialog(props: IncidentDialogProps): JSX.Element {
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog!.showModal());
  return (
    <dialog class="dialog dialog-wide" ref={dialog} aria-label={props.words.incident.title} onClose={props.close}>
      <IncidentCard words={props.words} look={props.look} incident={props.incident} role={props.role} boundaries={props.boundaries} />
      <button type="button" class="act primary" onClick={() => dialog!.close()}>{props.words.alert.keys.close}</button>
    </dialog>
  );
}
