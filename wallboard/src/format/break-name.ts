const vowels = /[аеёиоуыэюяaeiouy]/i;
/** Words that must not end a name that was cut. */
const danglers = /\s+(\S{1,2}|and|the|for|для|при|без)$/i;
const signs = /[ьъй]/i;

/**
 * A name in at most `lines` lines of `most` characters, for turned column heads. Long words are broken between
 * syllables with a hyphen; what still does not fit is left out, a broken word cut after a consonant with a
 * full stop, as abbreviations are.
 */
export function breakName(name: string, most: number, lines: number): string[] {
  const done: string[] = [];
  let line = '';
  const words = name.split(/\s+/).filter((word) => word !== '');
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    const joined = line === '' ? word : `${line} ${word}`;
    if (joined.length <= most) {
      line = joined;
      at++;
    } else if (line !== '') {
      done.push(line);
      line = '';
    } else {
      const cut = syllableCut(word, most - 1);
      done.push(`${word.slice(0, cut)}-`);
      words[at] = word.slice(cut);
    }
  }
  if (line !== '') {
    done.push(line);
  }
  if (done.length <= lines) {
    return done;
  }
  const kept = done.slice(0, lines);
  const last = kept[lines - 1]!;
  kept[lines - 1] = last.endsWith('-') ? abbreviated(last, most) : last.replace(danglers, '');
  return kept;
}

/** The last place within `most` letters at which both parts have a vowel and the second does not begin with a sign. */
function syllableCut(word: string, most: number): number {
  for (let at = Math.min(most, word.length - 2); at >= 2; at--) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    const afterVowel = vowels.test(word[at - 1]!) && !vowels.test(tail[0]!);
    const betweenConsonants = !vowels.test(word[at - 1]!) && !vowels.test(tail[0]!) && vowels.test(tail[1] ?? '');
    if ((afterVowel || betweenConsonants) && vowels.test(head) && vowels.test(tail) && !signs.test(tail[0]!)) {
      return at;
    }
  }
  return most;
}

function abbreviated(line: string, most: number): string {
  let short = line.replace(/-$/, '').slice(0, most - 1);
  while (short.length > 3 && (vowels.test(short.at(-1)!) || signs.test(short.at(-1)!))) {
    short = short.slice(0, -1);
  }
  return `${short.trimEnd()}.`;
}
