import type { AlertPage, AlertView } from '../../wire.gen';

/** The alerts that the console knows of, none of them Normal. Never changed in place. */
export interface AlertBook {
  /** The version of the board's alerts up to which it is complete. */
  readonly version: number;
  readonly alerts: ReadonlyMap<string, AlertView>;
}

export const emptyBook: AlertBook = { version: 0, alerts: new Map() };

/** The book after a page of all there is, or of what changed since. */
export function withPage(book: AlertBook, page: AlertPage): AlertBook {
  const { whole } = page;
  const alerts = new Map(whole ? [] : book.alerts);
  for (const alert of page.items) {
    take(alerts, whole ? newer(book.alerts.get(alert.id), alert) : alert);
  }
  for (const id of page.gone) {
    alerts.delete(id);
  }
  return { version: Math.max(page.version, whole ? 0 : book.version), alerts };
}

/** The book after the server answered a command with the alert as it is now. */
export function withAnswer(book: AlertBook, alert: AlertView): AlertBook {
  const alerts = new Map(book.alerts);
  take(alerts, alert);
  return { ...book, alerts };
}

function take(alerts: Map<string, AlertView>, alert: AlertView): void {
  const known = newer(alerts.get(alert.id), alert);
  if (known.state === 'normal') {
    alerts.delete(known.id);
  } else {
    alerts.set(known.id, known);
  }
}

function newer(known: AlertView | undefined, come: AlertView): AlertView {
  return known && known.version > come.version ? known : come;
}
