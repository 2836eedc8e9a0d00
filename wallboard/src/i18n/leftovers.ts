import type { BoardNames } from '../wire.gen';

/** What stands for what could not be placed or sorted; the server may leave these unnamed. */
const names: Readonly<Record<string, { readonly full: BoardNames; readonly short: BoardNames }>> = {
  outside: { full: { ru: 'Вне границ города', en: 'Outside the city' }, short: { ru: 'Вне границ', en: 'Outside' } },
  unplaced: { full: { ru: 'Округ не указан', en: 'District not given' }, short: { ru: 'Не указан', en: 'Not given' } },
  none: { full: { ru: 'Без категории', en: 'Uncategorised' }, short: { ru: 'Без катег.', en: 'Uncategor.' } },
};

interface Named {
  readonly code: string;
  readonly names: BoardNames;
  readonly shortNames?: BoardNames;
}

/** The same nodes; a leftover whose name is only its code gets a name that people read. */
export function withLeftoverNames<T extends Named>(nodes: readonly T[]): readonly T[] {
  return nodes.map((node) => {
    const own = names[node.code];
    if (!own || node.names.ru !== node.code) {
      return node;
    }
    return { ...node, names: own.full, ...(node.shortNames ? { shortNames: own.short } : {}) };
  });
}
