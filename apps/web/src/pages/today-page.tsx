import { useTranslation } from 'react-i18next';
import { DecisionsToday } from '../features/routing/decisions-today.js';
import { useTitle } from '../use-title.js';

/** What the person has decided today, to be pulled back while nobody has opened the case. */
export function TodayPage() {
  const { t } = useTranslation();
  useTitle(t('views.today'));
  return <DecisionsToday />;
}
