import { render } from 'solid-js/web';
import '@fontsource-variable/ibm-plex-sans/wdth.css';
import '../theme/tokens.css';
import '../widgets/severity-badge.css';
import './console.css';
import './bar-in-one-line.css';
import { languageOf } from '../i18n/language';
import { watchAttendance } from './attended';
import { Console } from './console';
import { wordsOf } from './i18n/words';

const language = languageOf(location.search);
const words = wordsOf(language);
document.documentElement.lang = language;
document.title = words.pageTitle;
watchAttendance();

render(() => <Console language={language} words={words} />, document.getElementById('console')!);
