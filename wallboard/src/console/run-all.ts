import { api } from './api';
import { faultOf } from './i18n/fault-words';

const mostCalls = 200;

/** What became of all of them, over as many calls as it takes. */
export interface RunAllSum {
  readonly tried: number;
  readonly understood: number;
  readonly accepted: number;
  /** Why others were not, the most frequent first, three at the most. */
  readonly reasons: readonly string[];
}

/** Dismisses all open rejections of a feed and a reason, a bounded number in each call. */
export async function dismissAll(feed: string, of: string, reason: string): Promise<{ readonly tried: number; readonly dismissed: number }> {
  let [tried, dismissed] = [0, 0];
  let after: string | undefined;
  for (let call = 0; call < mostCalls; call++) {
    const sum = await api.dismissAll(feed, of, reason, after);
    tried += sum.tried;
    dismissed += sum.dismissed;
    after = sum.next;
    if (after === undefined) {
      break;
    }
  }
  return { tried, dismissed };
}

/** Runs again all open rejections of a feed and a reason, a bounded number in each call. */
export async function runAll(feed: string, reason: string): Promise<RunAllSum> {
  let [tried, understood, accepted] = [0, 0, 0];
  const refusals = new Map<string, number>();
  let after: string | undefined;
  for (let call = 0; call < mostCalls; call++) {
    const sum = await api.rerunAll(feed, reason, after);
    tried += sum.tried;
    understood += sum.understood;
    accepted += sum.accepted;
    for (const refusal of sum.refusals) {
      const why = refusal.why === undefined ? refusal.reason : faultOf({ why: refusal.why, reason: refusal.reason });
      refusals.set(why, (refusals.get(why) ?? 0) + refusal.count);
    }
    after = sum.next;
    if (after === undefined) {
      break;
    }
  }
  const reasons = [...refusals].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([why]) => why);
  return { tried, understood, accepted, reasons };
}
