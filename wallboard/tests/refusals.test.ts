import { expect, test } from 'vitest';
import { refusalEn } from '../src/console/i18n/refusal-en';
import { refusalRu } from '../src/console/i18n/refusal-ru';
import { refusalOf } from '../src/console/i18n/refusal-words';
import { problemCodes } from '../src/wire.gen';

const problem = (code: string) => ({ type: 'about:blank', title: '', status: 422, detail: 'The server’s own sentence.', instance: '', code });

test.each(problemCodes)('%s is said in both languages', (code) => {
  expect(refusalRu[code]).toMatch(/^[А-ЯЁS].*[.:]$/);
  expect(refusalEn[code]).toMatch(/^[A-Z].*[.:]$/);
  expect(refusalEn[code]).not.toMatch(/[А-яЁё]/);
  expect(refusalRu[code].replace(/S[1-4]|[a-z]+-a/g, '')).not.toMatch(/[A-Za-z]/);
});

test('a word that is newer than the page is told by the server’s sentence', () => {
  expect(problemCodes.length).toBeGreaterThan(80);
  expect(refusalOf(problem('ofTomorrow'), 'ru')).toBe('The server’s own sentence.');
  expect(refusalOf(problem('postTaken'), 'ru')).toBe(refusalRu.postTaken);
  expect(refusalOf(problem('stillRejected'), 'en')).toBe(`${refusalEn.stillRejected} The server’s own sentence.`);
});
