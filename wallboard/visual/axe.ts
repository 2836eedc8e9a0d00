import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const themes = ['dark', 'night', 'day'] as const;

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds on the page that is moderate, serious or critical: everything in the theme that it has, and its contrasts in the others unless that is told off. */
export async function serious(page: Page, inEveryTheme = true): Promise<readonly string[]> {
  await page.evaluate(axe);
  const own = await page.evaluate(() => document.documentElement.dataset['theme']);
  const found = await findings(page, '');
  for (const theme of themes.filter((one) => inEveryTheme && one !== (own ?? 'dark'))) {
    await page.evaluate((one) => void (document.documentElement.dataset['theme'] = one), theme);
    found.push(...(await findings(page, theme)));
  }
  await page.evaluate((one) => (one === undefined ? void delete document.documentElement.dataset['theme'] : void (document.documentElement.dataset['theme'] = one)), own);
  return found;
}

async function findings(page: Page, theme: string): Promise<string[]> {
  const violations = await page.evaluate(async (contrastsAlone) => {
    const { axe: found } = globalThis as unknown as { readonly axe: { run(options: object): Promise<{ readonly violations: readonly Finding[] }> } };
    return (await found.run(contrastsAlone ? { runOnly: ['color-contrast'] } : {})).violations as Finding[];
  }, theme !== '');
  return violations
    .filter((one) => one.impact !== 'minor')
    .flatMap((one) => one.nodes.slice(0, 3).map((node) => `${theme} ${one.impact} ${one.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
}
