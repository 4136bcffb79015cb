import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import de from './locales/de.json';

export type Language = 'de' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof de };
    returnNull: false;
  }
}

void i18next.use(initReactI18next).init({
  lng: 'de',
  fallbackLng: 'de',
  resources: { de: { translation: de } },
  interpolation: { escapeValue: false },
  returnNull: false,
});

/** Speaks the language from now on; English is loaded when it is first wanted. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { default: en } = await import('./locales/en.json');
    i18next.addResourceBundle('en', 'translation', en);
  }
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
