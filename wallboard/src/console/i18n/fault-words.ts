import { languageOf } from '../../i18n/language';
import type { Language } from '../../i18n/texts';
import type { Fault, FaultCode } from '../../wire.gen';
import { faultRu } from './fault-ru';

/** Why a message was refused, in the person's language; the server's English sentence where its code is newer than this page. */
export function faultOf(rejection: { readonly why: Fault; readonly reason: string }, language: Language = languageOf(typeof location === 'undefined' ? '' : location.search)): string {
  return language === 'en' ? rejection.reason : (said(rejection.why) ?? rejection.reason);
}

function said(fault: Fault): string | undefined {
  if (fault.literal !== undefined) {
    return fault.literal;
  }
  const form = faultRu[fault.code as FaultCode] as string | undefined;
  const parts = (fault.parts ?? []).map(said);
  return form === undefined || parts.includes(undefined) ? undefined : form.replace(/\{(\d)\}/g, (_, part: string) => parts[Number(part)] ?? '');
}
