/** What a form says of works before it is sent; local times as `datetime-local` writes them. */
export interface WorkDraft {
  readonly title: string;
  readonly effect: string;
  readonly districts: readonly string[];
  readonly categories: readonly string[];
  /** Unix ms; undefined where it is no time. */
  readonly from: number | undefined;
  readonly until: number | undefined;
}

export type WorkField = 'title' | 'from' | 'until' | 'scope';

/** The fields that the server would refuse. */
export function workFaults(draft: WorkDraft, now: number): readonly WorkField[] {
  const longest = 366 * 86_400_000;
  return [
    ...(draft.title.trim() === '' ? ['title' as const] : []),
    ...(draft.from === undefined ? ['from' as const] : []),
    ...(draft.until === undefined || draft.until <= now || (draft.from !== undefined && (draft.until <= draft.from || draft.until - draft.from > longest)) ? ['until' as const] : []),
    ...(draft.effect === 'suppress' && draft.districts.length === 0 && draft.categories.length === 0 ? ['scope' as const] : []),
  ];
}
