import type { Language } from '../../i18n/texts';

/** What the room writes into its journal of itself is English, for logs and receivers; a Russian page says it in Russian. Each pattern is a sentence of the server. */
const russian: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^answered (\d+): is the chat's id right, and is the bot in that chat\?$/, 'ответ $1: верен ли номер чата и есть ли в нём бот?'],
  [/^answered (\d+)$/, 'ответ $1'],
  [/^refused with (\d+)$/, 'отклонено с ответом $1'],
  [/^taken by the mail server$/, 'принято почтовым сервером'],
  [/^the mail server: (.*)$/, 'почтовый сервер: $1'],
  [/^stands in the feed at (\S+)$/, 'опубликовано в ленте $1'],
  [/^the configuration no longer names this target$/, 'в настройках этого адресата больше нет'],
  [/^no answer within (\d+) s$/, 'нет ответа за $1\u00a0с'],
  [/^no connection: (\w+)$/, 'нет соединения: $1'],
  [/^its secret can't be read; (.*)$/, 'секрет адресата не читается, причину скажет `situationroom check`'],
  [/^taken over$/, 'подтверждён'],
  [/^not taken over$/, 'не подтверждён'],
  [/^rejection (\d+)$/, 'отказ $1'],
];

/** A sentence of the room's own; what has no Russian words stays as it was said. */
export function saidByRoom(language: Language, said: string): string {
  if (language === 'ru') {
    for (const [pattern, words] of russian) {
      if (pattern.test(said)) {
        return said.replace(pattern, words);
      }
    }
  }
  return said;
}
