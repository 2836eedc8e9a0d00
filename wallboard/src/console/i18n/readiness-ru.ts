import type { ReadinessWords } from './readiness-words';

export const readinessRu: ReadinessWords = {
  title: 'Режим функционирования',
  modes: { everyday: 'Повседневная деятельность', heightened: 'Повышенная готовность', emergency: 'Чрезвычайная ситуация' },
  setBy: (name, moment) => `Установлен: ${name}, ${moment}`,
  change: 'Перейти в режим',
  reason: 'Основание',
  reasonHint: 'обязательно, останется в журнале',
  confirm: 'Подтверждаю: в городе вводится режим чрезвычайной ситуации',
  submit: 'Установить',
  cancel: 'Закрыть',
  onlyLead: 'Режим меняет старший смены или администратор.',
  first: (by, at, mode) => `Уже установлено: ${by}, ${at} — ${mode}. Ничего не изменено.`,
};
