import { expect, test } from 'vitest';
import { faultRu } from '../src/console/i18n/fault-ru';
import { faultOf } from '../src/console/i18n/fault-words';
import { faultCodes, type Fault } from '../src/wire.gen';

const literal = (text: string): Fault => ({ code: 'said', literal: text });

test.each(faultCodes)('%s is said in Russian', (code) => {
  expect(faultRu[code]).toMatch(['said', 'at', 'also'].includes(code) ? /^\{0\}/ : /[а-яё]/);
});

test('a fault is said with what it names, in the person’s language', () => {
  const range: Fault = { code: 'outOfRange', parts: [literal('lat'), literal('145.2'), literal('-90'), literal('90'), { code: 'sendDegrees' }] };
  const why: Fault = { code: 'sheetRow', parts: [literal('Лист 1'), literal('7'), range] };
  const reason = 'sheet "Лист 1", row 7: lat: 145.2 is outside -90..90; send WGS 84 degrees';
  expect(faultOf({ why, reason }, 'ru')).toBe('лист «Лист 1», строка 7: lat: 145.2 вне пределов -90…90; пришлите градусы WGS 84');
  expect(faultOf({ why, reason }, 'en')).toBe(reason);
});

test('an entry of old bears its own sentence, and a code that is newer than the page the server’s', () => {
  expect(faultOf({ why: literal('id: missing'), reason: 'id: missing' }, 'ru')).toBe('id: missing');
  expect(faultOf({ why: { code: 'at', parts: [literal('lat'), { code: 'ofTomorrow' }] }, reason: 'lat: of tomorrow' }, 'ru')).toBe('lat: of tomorrow');
});
