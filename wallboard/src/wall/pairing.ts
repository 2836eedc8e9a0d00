import type { PairingState, PairingView } from '../wire.gen';

/** How the wall stands with its right to read. */
export type Admission =
  /** It may read, or nothing is known since the server can't be reached: then the link's own marks say so. */
  | { readonly kind: 'open' }
  /** It may not, and shows a code. */
  | { readonly kind: 'code'; readonly code: string; readonly endsAt: number }
  /** It may not, and gets no code for now. */
  | { readonly kind: 'wait' };

/** Times in ms. */
export const pairingPace = { check: 5_000, poll: 3_000, wait: 60_000 } as const;

export interface PairingParts {
  /** Whether the link is live: then nothing is asked. */
  readonly isLive: () => boolean;
  readonly fetch: (path: string, body?: unknown) => Promise<Response>;
  readonly tell: (admission: Admission) => void;
  /** It has been let in. */
  readonly done: () => void;
}

/** Asks whether the wall may read as long as its link is not live; where it may not, gets a code and waits until it is let in. Returns the disposer. */
export function watchAdmission(parts: PairingParts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pairing: PairingView | undefined;
  let disposed = false;

  function next(step: () => Promise<number>, after: number): void {
    if (!disposed) {
      timer = setTimeout(() => void step().catch(() => pairingPace.check).then((pause) => next(pairing ? poll : check, pause)), after);
    }
  }

  async function check(): Promise<number> {
    if (parts.isLive()) {
      return pairingPace.check;
    }
    const answer = await parts.fetch('access');
    if (answer.status !== 401) {
      parts.tell({ kind: 'open' });
      return pairingPace.check;
    }
    const asked = await parts.fetch('pairings', {});
    if (!asked.ok) {
      parts.tell({ kind: 'wait' });
      return pairingPace.wait;
    }
    pairing = (await asked.json()) as PairingView;
    parts.tell({ kind: 'code', code: pairing.code, endsAt: Date.parse(pairing.endsAt) });
    return pairingPace.poll;
  }

  async function poll(): Promise<number> {
    const answer = await parts.fetch('pairings/poll', { secret: pairing!.secret });
    if (answer.status === 404) {
      pairing = undefined;
      return 0;
    }
    if (answer.ok && ((await answer.json()) as PairingState).state === 'paired') {
      pairing = undefined;
      parts.done();
    }
    return pairingPace.poll;
  }

  next(check, 1_000);
  return () => {
    disposed = true;
    clearTimeout(timer);
  };
}
