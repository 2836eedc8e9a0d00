import type { Language } from './texts';

/** What the room says of itself is English, for logs and senders; a Russian wall says it in Russian. Each pattern is a sentence of the server; where it has several to say they are joined by "; ". */
const russian: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/(?:^|; )there are too many alerts: (\d+) more/, 'слишком много тревог: ещё $1 тяжёлых происшествий ждут; закройте завершённые или сузьте правила'],
  [/(?:^|; )the disk (?:that holds (\S+)|of (\S+)) is full/, 'диск $1$2 заполнен, сообщения не принимаются; освободите место, дальше комната продолжит сама'],
  [/(?:^|; )there is no memory left/, 'серверу не хватает памяти для записи журнала'],
  [/(?:^|; )(\S+) can't be written \(/, 'нет права записи в $1; дайте его пользователю комнаты'],
  [/(?:^|; )(\S+) can't be written now/, 'журнал в $1 не записывается, попытки продолжаются; проверьте диск'],
  [/(?:^|; )(\S+) can't be reached/, 'нет связи с базой $1; узел продолжит сам, когда она появится'],
  [/(?:^|; )(\S+) is read-only/, 'база $1 открыта только для чтения; укажите основную'],
  [/(?:^|; )(\S+) (?:refuse[sd] it|does not let this user in|does not exist|holds no room)/, 'база $1 не принимает записи; причина в журнале сервера'],
  [/(?:^|; )the engine has stood still/, 'обработка замерла, числа не обновляются; проверьте диск и журнал сервера'],
  [/(?:^|; )the room's clock is (\d+) min ahead/, 'часы комнаты на $1 мин впереди часов сервера и догоняются; проверьте синхронизацию времени'],
  [/(?:^|; )the engine stopped/, 'обработка остановилась, числа не обновляются; перезапустите сервер, причина в его журнале'],
];

/** The room's own trouble as the wall says it; what has no Russian words stays as it was said, and says whose words they are. */
export function troubleIn(language: Language, said: string): string {
  if (language === 'en' || said === '') {
    return said;
  }
  const sentences = russian
    .flatMap(([pattern, words]) => {
      const found = pattern.exec(said);
      return found ? [{ at: found.index, words: words.replace(/\$(\d)/g, (_mark, number: string) => found[Number(number)] ?? '') }] : [];
    })
    .sort((a, b) => a.at - b.at);
  const unknown = said.slice(0, sentences[0]?.at);
  return [...(unknown === '' ? [] : [`сервер сообщает: ${unknown}`]), ...sentences.map((one) => one.words)].join('; ');
}
