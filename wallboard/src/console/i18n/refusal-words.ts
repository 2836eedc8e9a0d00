import { languageOf } from '../../i18n/language';
import type { Language } from '../../i18n/texts';
import type { ProblemBody, ProblemCode } from '../../wire.gen';
import { refusalEn } from './refusal-en';
import { refusalRu } from './refusal-ru';

/** What follows is the server's, in English: what senders and configurations have wrong is not ours to word. */
const withDetail: readonly string[] = ['stillRejected', 'configurationWrong'];

/** A refusal in the person's language; the server's own sentence where its word is newer than this page. */
export function refusalOf(problem: ProblemBody, language: Language = languageOf(typeof location === 'undefined' ? '' : location.search)): string {
  const said = (language === 'en' ? refusalEn : refusalRu)[(problem.code ?? '') as ProblemCode] as string | undefined;
  return said === undefined ? problem.detail : withDetail.includes(problem.code ?? '') ? `${said} ${problem.detail}` : said;
}
