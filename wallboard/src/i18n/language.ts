import type { BoardNames } from '../wire.gen';
import { en } from './en';
import { ru } from './ru';
import type { Language, Texts } from './texts';

/** Russian, unless the address says `?lang=en`. */
export function languageOf(search: string): Language {
  return new URLSearchParams(search).get('lang') === 'en' ? 'en' : 'ru';
}

export function textsOf(language: Language): Texts {
  return language === 'en' ? en : ru;
}

/** A configured name in the language, or in the other where it is missing. */
export function nameIn(language: Language, names: BoardNames): string {
  return (language === 'en' ? names.en : names.ru) || names.ru || names.en;
}
