import { For, Show, type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import '@fontsource-variable/ibm-plex-sans/wdth.css';
import '../theme/tokens.css';
import './chooser.css';
import { languageOf, textsOf } from '../i18n/language';

interface Door {
  readonly name: string;
  readonly hint: string;
  readonly href?: string;
}

/** The page that chooses: what is ready is a link, what is not says so. */
function Chooser(): JSX.Element {
  const language = languageOf(location.search);
  const texts = textsOf(language).chooser;
  const suffix = language === 'en' ? 'lang=en' : '';
  const link = (path: string): string => (suffix ? `${path}${path.includes('?') ? '&' : '?'}${suffix}` : path);
  document.documentElement.lang = language;
  document.title = texts.heading;
  const doors: readonly Door[] = [
    { name: texts.wall, hint: texts.wallHint, href: link('/wall') },
    { name: texts.matrix, hint: texts.matrixHint, href: link('/wall?scene=matrix&all=1') },
    { name: texts.alerts, hint: texts.alertsHint, href: link('/wall?scene=alerts') },
    { name: texts.console, hint: texts.consoleHint, href: link('/console') },
    { name: texts.reports, hint: texts.notYet },
  ];
  return (
    <div class="chooser">
      <header>
        <h1>{texts.heading}</h1>
        <p>{texts.lead}</p>
      </header>
      <nav class="doors">
        <For each={doors}>
          {(door) => (
            <Show
              when={door.href}
              fallback={
                <div class="door door-closed" aria-disabled="true">
                  <strong>{door.name}</strong>
                  <span>{door.hint}</span>
                </div>
              }
            >
              <a class="door" href={door.href!}>
                <strong>{door.name}</strong>
                <span>{door.hint}</span>
              </a>
            </Show>
          )}
        </For>
      </nav>
      <footer>
        <a href={language === 'en' ? '/' : '/?lang=en'}>{texts.other}</a>
      </footer>
    </div>
  );
}

render(() => <Chooser />, document.getElementById('chooser')!);
