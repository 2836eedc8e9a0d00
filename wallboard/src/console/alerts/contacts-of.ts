import { createEffect, createSignal, on, type Accessor } from 'solid-js';
import type { AlertContacts, AlertView } from '../../wire.gen';
import { alertsApi } from './alerts-api';

/** Whom to call about the chosen alert; undefined where that is not for whoever looks, or not known. Must run under a Solid owner. */
export function contactsOf(chosen: Accessor<AlertView | undefined>, mayCall: () => boolean): Accessor<AlertContacts | undefined> {
  const [contacts, setContacts] = createSignal<AlertContacts>();
  createEffect(on(() => chosen()?.id, (id) => {
    setContacts(undefined);
    if (id !== undefined && mayCall()) {
      // Without an answer nobody is named: the alert itself says whether the server is lost.
      void alertsApi.contacts(id).then((found) => chosen()?.id === id && setContacts(found), () => undefined);
    }
  }));
  return contacts;
}
