/** Where in a message the fault lies that a reason names; characters, the end excluded. */
export interface FaultPlace {
  readonly start: number;
  readonly end: number;
}

/** The place, by a line and byte that the reason names, or by the member it begins with; undefined where it names none. */
export function faultPlace(reason: string, text: string): FaultPlace | undefined {
  const line = /\bline (\d+)(?:, byte (\d+))?/.exec(reason);
  if (line) {
    return lineOf(text, Number(line[1]), line[2] === undefined ? 0 : Number(line[2]));
  }
  // «lat (from latitude): …»: what stands in the message is what a mapping took it from.
  const named = /^([\p{L}\p{N}_.[\]-]+)(?: \(from ([^)]+)\))?:/u.exec(reason);
  const path = named?.[2] ?? named?.[1];
  const member = path?.replace(/\[\d+\]$/, '').split('.').at(-1);
  return member === undefined ? undefined : memberOf(text, member);
}

function lineOf(text: string, number: number, from: number): FaultPlace | undefined {
  let start = 0;
  for (let line = 1; line < number; line++) {
    const end = text.indexOf('\n', start);
    if (end < 0) {
      return undefined;
    }
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  const stop = end < 0 ? text.length : end;
  // Bytes are not characters; from the byte on is near enough to look there.
  const begin = Math.min(start + from, Math.max(start, stop - 1));
  return begin < stop ? { start: begin, end: stop } : undefined;
}

function memberOf(text: string, member: string): FaultPlace | undefined {
  const name = new RegExp(`"${member.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"\\s*:\\s*`, 'u').exec(text);
  if (!name) {
    return undefined;
  }
  const value = name.index + name[0].length;
  const rest = text.slice(value);
  const length = /^"(?:[^"\\]|\\.)*"/.exec(rest)?.[0].length ?? /^[^,}\]\n]*/.exec(rest)![0].trimEnd().length;
  return { start: name.index, end: value + length };
}
