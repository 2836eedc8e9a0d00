import { For, Show, type JSX } from 'solid-js';
import { nameIn } from '../../i18n/language';
import type { AlertContacts } from '../../wire.gen';
import type { AlertLook } from './alert-look';

/** Whom to call about an alert: the department that answers, and its posts, those on duty now first. */
export function WhomToCall(props: { readonly look: AlertLook; readonly contacts: AlertContacts | undefined }): JSX.Element {
  const words = props.look.words.detail;
  return (
    <Show when={props.contacts?.names}>
      {(names) => (
        <section aria-label={words.call} data-call={props.contacts!.department}>
          <h3>{words.call}</h3>
          <p><b>{nameIn(props.look.language, names())}</b></p>
          <ul class="call">
            <For each={props.contacts!.contacts} fallback={<li class="quiet">{words.nobodyToCall}</li>}>
              {(contact) => (
                <li data-now={contact.now}>
                  <span>{nameIn(props.look.language, contact.post)}</span>
                  <a href={`tel:${contact.phone.replace(/[^0-9+,]/g, '')}`}>{contact.phone}</a>
                  <small>{contact.hours === '' ? words.aroundTheClock : contact.hours}{contact.now ? '' : ` · ${words.notNow}`}</small>
                </li>
              )}
            </For>
          </ul>
        </section>
      )}
    </Show>
  );
}
