import type { PluralForms } from '../../format/plural';
import type { Language } from '../../i18n/texts';
import type { Health } from '../../wire.gen';
import type { AlertWords } from './alert-words';
import { en } from './en';
import type { IncidentWords } from './incident-words';
import { ru } from './ru';

/** Every word of the console's own. Reasons of rejections come from the server, in English. */
export interface Words {
  readonly pageTitle: string;
  readonly title: string;
  readonly home: string;
  readonly other: string;
  readonly feeds: string;
  readonly rejections: string;
  readonly link: { readonly live: string; readonly broken: string };
  readonly signIn: {
    readonly title: string;
    readonly token: string;
    readonly hint: string;
    readonly submit: string;
    readonly wrong: string;
    readonly out: string;
  };
  readonly roles: Readonly<Record<string, string>>;
  readonly feed: {
    readonly name: string;
    readonly state: string;
    readonly last: string;
    readonly expected: string;
    readonly lag: string;
    readonly rate: string;
    readonly accepted: string;
    readonly duplicates: string;
    readonly duplicatesHint: string;
    readonly rejected: string;
    readonly door: string;
    readonly why: string;
    readonly none: string;
    readonly never: string;
    readonly ago: (age: string) => string;
    readonly every: (age: string) => string;
    readonly learnt: string;
    readonly learning: string;
    readonly anyTime: string;
    readonly swapped: (count: string) => string;
    readonly was: (time: string, reason: string) => string;
    readonly healths: Readonly<Record<Health, string>>;
    readonly doors: Readonly<Record<string, string>>;
  };
  readonly rejection: {
    readonly groups: string;
    readonly all: string;
    readonly states: Readonly<Record<'open' | 'rerun' | 'dismissed', string>>;
    readonly none: string;
    readonly choose: string;
    readonly pickOne: string;
    readonly arrived: string;
    readonly size: (bytes: string) => string;
    readonly reason: string;
    readonly show: string;
    readonly showHint: string;
    readonly binary: string;
    readonly cut: string;
    readonly rerun: string;
    readonly rerunAll: (count: string) => string;
    readonly dismiss: string;
    readonly why: string;
    readonly whyHint: string;
    readonly confirm: string;
    readonly cancel: string;
    readonly more: string;
    readonly settled: (state: 'rerun' | 'dismissed', by: string, at: string) => string;
    readonly understood: (accepted: string, duplicates: string) => string;
    readonly partly: (rejected: string) => string;
    readonly still: (reason: string) => string;
    readonly first: (by: string, at: string) => string;
    readonly many: (understood: string, tried: string, accepted: string) => string;
    readonly dismissed: string;
    readonly running: string;
    readonly count: PluralForms;
  };
  readonly similar: string;
  readonly merge: {
    readonly states: Readonly<Record<'proposed' | 'merged', string>>;
    readonly none: string;
    readonly noneMerged: string;
    readonly hint: string;
    readonly pickOne: string;
    readonly likeness: (percent: string) => string;
    readonly voices: PluralForms;
    readonly counted: string;
    readonly merge: string;
    readonly distinct: string;
    readonly undo: string;
    readonly leave: string;
    readonly merged: string;
    readonly distinguished: string;
    readonly undone: string;
    readonly why: string;
    readonly metres: (metres: string) => string;
    readonly apart: (age: string) => string;
    readonly sameCategory: string;
    readonly sameBranch: string;
    readonly channels: string;
    readonly words: (words: string) => string;
    readonly noTitle: string;
    readonly statuses: Readonly<Record<string, string>>;
  };
  readonly configuration: { readonly refused: string; readonly waits: string; readonly reload: string };
  readonly alert: AlertWords;
  readonly incident: IncidentWords;
  readonly failed: (reason: string) => string;
}

export function wordsOf(language: Language): Words {
  return language === 'en' ? en : ru;
}
