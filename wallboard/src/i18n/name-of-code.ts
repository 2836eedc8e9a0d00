import type { BoardNames } from '../wire.gen';
import { nameIn } from './language';
import type { Language } from './texts';

interface Coded {
  readonly code: string;
  readonly names: BoardNames;
}

/** What people call a district or a category; its code where the board does not know it (yet). */
export function nameOfCode(language: Language, nodes: readonly Coded[], code: string): string {
  const node = nodes.find((one) => one.code === code);
  return node ? nameIn(language, node.names) : code;
}
