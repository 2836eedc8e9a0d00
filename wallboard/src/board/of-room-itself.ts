const kinds: ReadonlySet<string> = new Set(['wall', 'clock', 'room']);

/** Whether alerts of a kind are about no place of the city, but about the room: a silent wall, a wall's clock, silence of every feed. */
export function isOfRoomItself(kind: string): boolean {
  return kinds.has(kind);
}
