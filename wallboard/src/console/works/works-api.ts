import type { WorkView } from '../../wire.gen';
import { need, type ItemPage } from '../api';

/** Works as the server takes them. */
export interface WorkBody {
  readonly version?: number;
  readonly title: string;
  readonly kind: string;
  readonly effect: string;
  readonly districts: readonly string[];
  readonly categories: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly department?: string;
  readonly contact?: string;
}

export const worksApi = {
  list: () => need<ItemPage<WorkView>>('GET', 'works'),
  plan: (body: WorkBody) => need<WorkView>('POST', 'works', body),
  change: (id: string, body: WorkBody) => need<WorkView>('PUT', `works/${encodeURIComponent(id)}`, body),
  cancel: (id: string, version: number, reason: string) => need<WorkView>('POST', `works/${encodeURIComponent(id)}/cancel`, { version, ...(reason === '' ? {} : { reason }) }),
};
