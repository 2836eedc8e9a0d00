import type { Browser } from 'playwright-core';

/** What a page holds, garbage collected: bytes of heap, nodes, listeners. */
export interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What a page may grow by, of what it had. */
export const soakBounds: Held;

export function soak(browser: Browser, wishes: {
  readonly what?: 'wall' | 'console';
  readonly warm?: number;
  readonly every?: number;
  readonly until: (turns: number) => boolean;
  readonly told?: (turns: number, before: Held, now: Held) => void;
}): Promise<{ readonly turns: number; readonly before: Held; readonly after: Held; readonly grown: Held }>;
