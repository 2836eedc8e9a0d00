const vowels = /[аеёиоуыэюяaeiouy]/i;
const signs = /[ьъй]/i;
/** Words that must not end a name that was cut. */
const danglers = /\s+(\S{1,2}|and|the|for|для|при|без)$/i;

/** Whether a piece of text fits into a line. */
export type Fits = (text: string) => boolean;

/**
 * A name in at most so many lines, for turned column heads. Long words are broken between syllables with a hyphen;
 * what still does not fit is left out, a broken word cut as abbreviations are.
 */
export function breakName(name: string, fits: Fits, lines: number): string[] {
  const done: string[] = [];
  const words = name.split(/\s+/).filter((word) => word !== '');
  let line = '';
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    const joined = line === '' ? word : `${line} ${word}`;
    if (fits(joined)) {
      line = joined;
      at++;
    } else if (line !== '') {
      done.push(line);
      line = '';
    } else {
      const cut = syllableCut(word, fits);
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
  const last = done[lines - 1]!;
  return [...done.slice(0, lines - 1), last.endsWith('-') ? abbreviated(last.slice(0, -1), fits) : last.replace(danglers, '')];
}

/** The name in one line: whole, or its last word cut after a consonant with a full stop, as abbreviations are. */
export function abbreviated(name: string, fits: Fits): string {
  if (fits(name)) {
    return name;
  }
  for (let length = name.length - 1; length > 1; length--) {
    const short = name.slice(0, length);
    const word = /\S*$/.exec(short)![0];
    if (word.length === 0 && fits(short.trimEnd())) {
      return short.trimEnd().replace(danglers, '');
    }
    if (word.length >= 3 && !vowels.test(short.at(-1)!) && !signs.test(short.at(-1)!) && fits(`${short}.`)) {
      return `${short}.`;
    }
  }
  return name.slice(0, 1);
}

/** The last place that fits at which both parts have a vowel and the second does not begin with a sign; else wherever it fits. */
function syllableCut(word: string, fits: Fits): number {
  let forced = 1;
  for (let at = word.length - 2; at >= 2; at--) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (!fits(`${head}-`)) {
      continue;
    }
    forced = Math.max(forced, at);
    const afterVowel = vowels.test(head.at(-1)!) && !vowels.test(tail[0]!);
    const betweenConsonants = !vowels.test(head.at(-1)!) && !vowels.test(tail[0]!) && vowels.test(tail[1] ?? '');
    if ((afterVowel || betweenConsonants) && vowels.test(head) && vowels.test(tail) && !signs.test(tail[0]!)) {
      return at;
    }
  }
  return forced;
}
