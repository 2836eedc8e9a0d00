import { createSignal } from 'solid-js';
import { noneOpen, openIn, withGroup } from './grouped-rows';

/** Which groups of the flood that lasts are open; kept while the console is. */
export interface OpenGroups {
  /** `since`: when the flood began, Unix ms. */
  readonly ids: (since: number) => ReadonlySet<string>;
  readonly set: (since: number, id: string, open: boolean) => void;
}

export function openGroups(): OpenGroups {
  const [kept, setKept] = createSignal(noneOpen);
  return { ids: (since) => openIn(kept(), since), set: (since, id, open) => setKept(withGroup(kept(), since, id, open)) };
}
