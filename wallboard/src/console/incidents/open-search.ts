import { createSignal, type Accessor } from 'solid-js';
import type { IncidentSummary, SearchAnswer, SearchRequest } from '../../wire.gen';

const pageSize = 50;

/** A search under way or at its end. */
export interface Search {
  readonly found: Accessor<readonly IncidentSummary[] | undefined>;
  readonly setFound: (found: readonly IncidentSummary[]) => void;
  /** Whether there may be more. */
  readonly hasMore: Accessor<boolean>;
  /** How many were looked at so far, and back to when; while it runs. */
  readonly looking: Accessor<{ readonly count: number; readonly backTo: string | undefined } | undefined>;
  readonly begin: (request: SearchRequest) => Promise<void>;
  readonly more: () => Promise<void>;
  readonly stop: () => void;
}

/** Looks through the incidents. One question reads a bounded number of texts, so it goes on by itself until a page is full or nothing is left. A question that nobody waits for any more is given up. */
export function openSearch(ask: (request: SearchRequest, signal: AbortSignal) => Promise<SearchAnswer>, failed: (error: Error | undefined) => void): Search {
  const [found, setFound] = createSignal<readonly IncidentSummary[]>();
  const [next, setNext] = createSignal<string>();
  const [looking, setLooking] = createSignal<{ readonly count: number; readonly backTo: string | undefined }>();
  let asked: SearchRequest = {};
  let turn = new AbortController();

  async function run(before: string | undefined): Promise<void> {
    turn.abort();
    const mine = (turn = new AbortController());
    let [place, count, isFirst] = [before, 0, before === undefined];
    setLooking({ count: 0, backTo: undefined });
    failed(undefined);
    const wanted = (isFirst ? 0 : (found()?.length ?? 0)) + pageSize;
    try {
      for (;;) {
        const answer = await ask({ ...asked, limit: pageSize, ...(place === undefined ? {} : { before: place }) }, mine.signal);
        if (mine.signal.aborted) {
          return;
        }
        setFound(isFirst ? answer.items : [...(found() ?? []), ...answer.items]);
        setNext(answer.next);
        [place, count, isFirst] = [answer.next, count + answer.looked, false];
        if (place === undefined || !answer.stoppedEarly || found()!.length >= wanted) {
          break;
        }
        setLooking({ count, backTo: answer.lookedBackTo });
      }
    } catch (error) {
      if (!mine.signal.aborted) {
        failed(error as Error);
      }
    }
    if (!mine.signal.aborted) {
      setLooking(undefined);
    }
  }

  return {
    found,
    setFound,
    hasMore: () => next() !== undefined,
    looking,
    begin(request) {
      asked = request;
      return run(undefined);
    },
    more: () => run(next()),
    stop() {
      turn.abort();
      setLooking(undefined);
    },
  };
}
