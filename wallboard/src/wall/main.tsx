import { render } from 'solid-js/web';
import '@fontsource-variable/ibm-plex-sans/wdth.css';
import '../theme/tokens.css';
import '../theme/base.css';
import { languageOf, textsOf } from '../i18n/language';
import { typefaceReady } from '../layout/text-width';
import { themePlanOf } from '../theme/schedule';
import { AdmissionScreen } from './admission';
import { Wall } from './wall';
import { companyOf, sceneOf, seatsOf } from './wishes';

const language = languageOf(location.search);
const texts = textsOf(language);
document.documentElement.lang = language;
document.title = texts.title;

await typefaceReady(2_000);
render(
  () => (
    <>
      <Wall wishes={{ language, texts, theme: themePlanOf(location.search), seats: seatsOf(location.search), company: companyOf(location.search) }} scene={sceneOf(location.search)} />
      <AdmissionScreen language={language} />
    </>
  ),
  document.getElementById('wall')!,
);
