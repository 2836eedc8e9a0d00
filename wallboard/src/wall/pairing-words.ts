import type { Language } from '../i18n/texts';

/** What a wall says that was not let in yet. */
export interface PairingWords {
  readonly title: string;
  readonly how: string;
  readonly until: (time: string) => string;
  readonly wait: string;
}

const words: Readonly<Record<Language, PairingWords>> = {
  ru: {
    title: 'Стена ещё не подключена',
    how: 'Старший смены вводит этот код на пульте, на вкладке стен',
    until: (time) => `код действует до ${time}`,
    wait: 'Кодов спросили слишком много; новый появится через минуту',
  },
  en: {
    title: 'This wall is not let in yet',
    how: 'The shift lead types this code at the console, under Walls',
    until: (time) => `the code holds until ${time}`,
    wait: 'Too many codes were asked for; another one comes in a minute',
  },
};

export function pairingWordsOf(language: Language): PairingWords {
  return words[language];
}
