import type { WorkView } from '../../wire.gen';
import { need, type ItemPage } from '../api';

/** Works as the server takes them; `version` is the one that was seen. */
export type WorkBody = Pick<WorkView, 'title' | 'kind' | 'effect' | 'districts' | 'categories' | 'from' | 'until' | 'department' | 'contact'> & Partial<Pick<WorkView, 'version'>>;

export const worksApi = {
  list: () => need<ItemPage<WorkView>>('GET', 'works'),
  plan: (body: WorkBody) => need<WorkView>('POST', 'works', body),
  change: (id: string, body: WorkBody) => need<WorkView>('PUT', `works/${encodeURIComponent(id)}`, body),
  cancel: (id: string, version: number, reason: string) => need<WorkView>('POST', `works/${encodeURIComponent(id)}/cancel`, { version, ...(reason === '' ? {} : { reason }) }),
};
