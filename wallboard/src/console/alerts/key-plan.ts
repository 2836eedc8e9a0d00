/** What a key of the console asks for. */
export type KeyWish =
  | 'next' | 'previous' | 'acknowledge' | 'assign' | 'shelve' | 'escalate' | 'resolve' | 'note' | 'undo' | 'handover' | 'search' | 'silence' | 'help' | 'leave';

/** A key as the browser reports it. */
export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** Whether the key is held down and this is not its first press. */
  readonly repeat: boolean;
}

/** By the key's place, not by the letter that a layout puts on it. */
const byCode: Readonly<Record<string, KeyWish>> = {
  KeyJ: 'next', KeyK: 'previous', KeyA: 'acknowledge', KeyS: 'assign', KeyD: 'shelve', KeyE: 'escalate', KeyR: 'resolve', KeyN: 'note', KeyU: 'undo', KeyH: 'handover', KeyM: 'silence', Slash: 'search',
};

/** What the help shows: the key's cap in Latin and in the Russian layout. */
export const caps: readonly (readonly [wish: KeyWish, latin: string, russian: string])[] = [
  ['next', 'J', 'О'], ['previous', 'K', 'Л'], ['acknowledge', 'A', 'Ф'], ['assign', 'S', 'Ы'], ['shelve', 'D', 'В'], ['escalate', 'E', 'У'],
  ['resolve', 'R', 'К'], ['note', 'N', 'Т'], ['undo', 'U', 'Г'], ['handover', 'H', 'Р'], ['silence', 'M', 'Ь'], ['search', '/', '.'],
];

/** What a held key may ask for over and over: to move, never to do. */
const whileHeld: readonly (KeyWish | undefined)[] = ['next', 'previous'];

/** The wish behind a press; none of a held key but to move. `typing`: the press goes into a text. `letters`: whether single letters act at all (WCAG 2.1.4); Escape always does. */
export function wishOf(press: KeyPress, typing: boolean, letters: boolean): KeyWish | undefined {
  const wish = pressed(press, typing, letters);
  return press.repeat && !whileHeld.includes(wish) ? undefined : wish;
}

function pressed(press: KeyPress, typing: boolean, letters: boolean): KeyWish | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey) {
    return undefined;
  }
  if (press.code === 'Escape') {
    return 'leave';
  }
  if (typing || !letters) {
    return undefined;
  }
  if (press.key === '?' || (press.shiftKey && press.code === 'Slash')) {
    return 'help';
  }
  return press.shiftKey ? undefined : byCode[press.code];
}
