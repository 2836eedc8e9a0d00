const key = 'wall.reloaded-at';
const atMostEvery = 600_000;

/** Reloads the page, at most once in ten minutes. Returns whether it does. */
export function reloadSeldom(storage: Storage, nowMs: number, reload: () => void): boolean {
  const last = Number(storage.getItem(key) ?? 0);
  if (Math.abs(nowMs - last) < atMostEvery) {
    return false;
  }
  storage.setItem(key, String(nowMs));
  reload();
  return true;
}
