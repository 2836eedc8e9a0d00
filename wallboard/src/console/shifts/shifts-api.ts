import type { HandoverPicture, HandoverSummary, ShiftPicture } from '../../wire.gen';
import { need, query, type ItemPage } from '../api';

const one = (id: string, verb = ''): string => `handovers/${encodeURIComponent(id)}${verb}`;

/** What the console asks about shifts. */
export const shiftsApi = {
  shift: () => need<ShiftPicture>('GET', 'shifts'),
  take: (post: string) => need<ShiftPicture>('POST', `shifts/posts/${encodeURIComponent(post)}/take`),
  release: (post: string) => need<ShiftPicture>('POST', `shifts/posts/${encodeURIComponent(post)}/release`, {}),
  /** An administrator's: another's post. */
  releaseOf: (post: string, person: string, reason: string) => need<ShiftPicture>('POST', `shifts/posts/${encodeURIComponent(post)}/release`, { person, reason }),
  note: (text: string) => need<ShiftPicture>('POST', 'handovers/notes', { text }),
  list: (before?: string) => need<ItemPage<HandoverSummary>>('GET', `handovers?${query({ before })}`),
  read: (id: string) => need<HandoverPicture>('GET', one(id)),
  begin: () => need<HandoverPicture>('POST', 'handovers'),
  confirm: (id: string, item: string, accepted: boolean) => need<HandoverPicture>('POST', one(id, '/confirm'), { item, accepted }),
  sign: (id: string) => need<HandoverPicture>('POST', one(id, '/sign'), {}),
  /** An administrator's: in the outgoing lead's stead. */
  signInstead: (id: string, reason: string) => need<HandoverPicture>('POST', one(id, '/sign'), { side: 'outgoing', reason }),
  abandon: (id: string, reason: string) => need<ShiftPicture>('POST', one(id, '/abandon'), { reason }),
};
