import type { FeatureCollection } from 'geojson';
import { retryDelay } from '../link/retry';

/** Fetches the city's boundaries, for ever until they come; the disposer ends it. */
export function fetchBoundaries(url: string, come: (collection: FeatureCollection) => void): () => void {
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function attempt(number: number): Promise<void> {
    try {
      const answer = await fetch(url, { signal: ended.signal });
      if (!answer.ok) {
        throw new Error(`boundaries: ${answer.status}`);
      }
      come((await answer.json()) as FeatureCollection);
    } catch {
      if (!ended.signal.aborted) {
        timer = setTimeout(() => void attempt(number + 1), retryDelay(number + 1, Math.random()));
      }
    }
  }

  void attempt(0);
  return () => {
    ended.abort();
    clearTimeout(timer);
  };
}
