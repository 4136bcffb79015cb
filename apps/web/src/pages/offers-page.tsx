import { useTranslation } from 'react-i18next';
import { OfferList } from '../features/routing/offer-list.js';
import { useTitle } from '../use-title.js';

/** What other offices hand over to this one. */
export function OffersPage() {
  const { t } = useTranslation();
  useTitle(t('views.offered'));
  return <OfferList />;
}
