import { useEffect } from 'react';
import { usePreferences } from '../api/session.js';
import { speak } from '../i18n.js';

/** Dresses the page as the person wants: theme and language. */
export function useAppearance(): void {
  const [{ theme, language }] = usePreferences();
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    void speak(language);
  }, [language]);
}
