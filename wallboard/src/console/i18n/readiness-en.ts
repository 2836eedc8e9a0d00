import type { ReadinessWords } from './readiness-words';

export const readinessEn: ReadinessWords = {
  title: 'Readiness mode',
  modes: { everyday: 'Routine operation', heightened: 'Heightened readiness', emergency: 'Emergency' },
  setBy: (name, moment) => `Set by ${name}, ${moment}`,
  change: 'Change to',
  reason: 'Grounds',
  reasonHint: 'needed, kept on the trail',
  confirm: 'I confirm: an emergency is declared in the city',
  submit: 'Set',
  cancel: 'Close',
  onlyLead: 'The shift lead or an administrator changes the mode.',
  first: (by, at, mode) => `Already set: ${by}, ${at} — ${mode}. Nothing has changed.`,
};
