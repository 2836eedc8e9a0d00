import type { Language } from './texts';

/** What the room says of itself is English, for logs and senders; a Russian wall says it in Russian. Each pattern is a sentence of the server. */
const russian: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^there are too many alerts: (\d+) more/, 'слишком много тревог: ещё $1 тяжёлых происшествий ждут; закройте завершённые или сузьте правила'],
  [/^the disk (?:that holds (\S+)|of (\S+)) is full/, 'диск $1$2 заполнен, сообщения не принимаются; освободите место, дальше комната продолжит сама'],
  [/^there is no memory left/, 'серверу не хватает памяти для записи журнала'],
  [/^(\S+) can't be written \(/, 'нет права записи в $1; дайте его пользователю комнаты'],
  [/^(\S+) can't be written now/, 'журнал в $1 не записывается, попытки продолжаются; проверьте диск'],
  [/^(\S+) can't be reached/, 'нет связи с базой $1; узел продолжит сам, когда она появится'],
  [/^(\S+) is read-only/, 'база $1 открыта только для чтения; укажите основную'],
  [/^(\S+) (?:refuse[sd] it|does not let this user in|does not exist|holds no room)/, 'база $1 не принимает записи; причина в журнале сервера'],
  [/^the engine has stood still/, 'обработка замерла, числа не обновляются; проверьте диск и журнал сервера'],
  [/^the room's clock is (\d+) min ahead/, 'часы комнаты на $1 мин впереди часов сервера и догоняются; проверьте синхронизацию времени'],
  [/^the engine stopped/, 'обработка остановилась, числа не обновляются; перезапустите сервер, причина в его журнале'],
];

/**
 * Whether the room's clock ran ahead of itself: what was counted within the last hour or against what is usual at this hour is counted by a time that is none, so it is no number to
 * rely on until the clock has caught up.
 */
export function isOfTheClock(said: string): boolean {
  return /^the room's clock is \d+ min ahead/.test(said);
}

/** The room's own trouble as the wall says it; what has no Russian words stays as it was said, and says whose words they are. */
export function troubleIn(language: Language, said: string): string {
  if (language === 'en' || said === '') {
    return said;
  }
  for (const [pattern, words] of russian) {
    const found = pattern.exec(said);
    if (found) {
      return words.replace(/\$(\d)/g, (_mark, number: string) => found[Number(number)] ?? '');
    }
  }
  return `сервер сообщает: ${said}`;
}
