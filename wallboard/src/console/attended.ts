/** Whoever touched nothing for so long is not at the page, ms. */
const calm = 60_000;

/** Told to the server with what a page asks by itself while nobody is at it, so that it keeps no session alive. */
export const unattended = 'situationroom-unattended';

let touchedAt = performance.now();

/** Watches for whoever is at the page; for the page's whole life. */
export function watchAttendance(): void {
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) {
    addEventListener(kind, () => (touchedAt = performance.now()), { passive: true, capture: true });
  }
}

/** Whether somebody is at the page. */
export function isAttended(): boolean {
  return performance.now() - touchedAt < calm;
}
