export type Theme = 'dark' | 'night' | 'day';

interface Step {
  readonly minute: number;
  readonly theme: Theme;
}

/** Dark by day, night from 23:00 to 06:00; `day` is for bright rooms and is asked for. */
const usual: readonly Step[] = [
  { minute: 6 * 60, theme: 'dark' },
  { minute: 23 * 60, theme: 'night' },
];

/** What the address asks for: one theme for ever, or a plan such as `day@08:00,dark@18:00,night@23:00`. Anything else: the usual plan. */
export type ThemePlan = { readonly kind: 'fixed'; readonly theme: Theme } | { readonly kind: 'plan'; readonly steps: readonly Step[] };

export function themePlanOf(search: string): ThemePlan {
  const asked = new URLSearchParams(search).get('theme') ?? '';
  if (isTheme(asked)) {
    return { kind: 'fixed', theme: asked };
  }
  const steps = asked.split(',').flatMap((part): Step[] => {
    const match = /^(dark|night|day)@([01]\d|2[0-3]):([0-5]\d)$/.exec(part);
    return match ? [{ theme: match[1] as Theme, minute: Number(match[2]) * 60 + Number(match[3]) }] : [];
  });
  steps.sort((a, b) => a.minute - b.minute);
  return { kind: 'plan', steps: steps.length > 0 ? steps : usual };
}

/** The theme at a local minute of the day. */
export function themeAt(plan: ThemePlan, minuteOfDay: number): Theme {
  if (plan.kind === 'fixed') {
    return plan.theme;
  }
  const last = plan.steps.at(-1)!;
  return plan.steps.reduce((now, step) => (step.minute <= minuteOfDay ? step : now), last).theme;
}

function isTheme(word: string): word is Theme {
  return word === 'dark' || word === 'night' || word === 'day';
}
