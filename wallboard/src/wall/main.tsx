import { render } from 'solid-js/web';
import '@fontsource-variable/ibm-plex-sans/wdth.css';
import '../theme/tokens.css';
import '../theme/base.css';
import { languageOf, textsOf } from '../i18n/language';
import { themePlanOf } from '../theme/schedule';
import { Wall } from './wall';
import { seatsOf } from './wishes';

const language = languageOf(location.search);
const texts = textsOf(language);
document.documentElement.lang = language;
document.title = texts.title;

render(
  () => <Wall wishes={{ language, texts, theme: themePlanOf(location.search), seats: seatsOf(location.search) }} />,
  document.getElementById('wall')!,
);
