/** How the page stands with its server. Times are the page's own monotonic milliseconds. */
export type LinkState =
  /** Nothing was received yet. */
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  /** Three heartbeats are missed, or the line is known to be broken. */
  | { readonly kind: 'reconnecting' }
  /** For 15 s nothing came: what is shown is old. `blank`: for so long (5 min) that numbers are withdrawn. */
  | { readonly kind: 'lost'; readonly blank: boolean };

export const limits = { chip: 3_000, banner: 15_000, blank: 300_000 } as const;

/** What is known of the line: when it was opened at first, when something was last heard, whether it is known to be down. */
export interface LineFacts {
  readonly startedAt: number;
  readonly heardAt: number | undefined;
  readonly down: boolean;
}

/** The state at a moment. */
export function linkStateAt(facts: LineFacts, now: number): LinkState {
  const silence = now - (facts.heardAt ?? facts.startedAt);
  if (silence >= limits.banner) {
    return { kind: 'lost', blank: silence >= limits.blank };
  }
  if (facts.heardAt === undefined) {
    return { kind: 'connecting' };
  }
  return facts.down || silence > limits.chip ? { kind: 'reconnecting' } : { kind: 'live' };
}

/** The page's contract has three words for it: data-connection. */
export function connectionWord(state: LinkState): 'live' | 'reconnecting' | 'lost' {
  switch (state.kind) {
    case 'live':
      return 'live';
    case 'connecting':
    case 'reconnecting':
      return 'reconnecting';
    case 'lost':
      return 'lost';
  }
}
