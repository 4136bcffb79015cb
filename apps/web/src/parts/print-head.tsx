import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.js';
import { useFormat } from '../use-format.js';
import { useNow } from '../use-now.js';

/** What stands at the head of a printed page: whose it is, and of when. */
export function PrintHead() {
  const { t } = useTranslation();
  const format = useFormat();
  const { office } = useSession();
  const moment = format.moment(new Date(useNow()).toISOString());
  return <p className="print-only">{t('print.head', { office: office.name, moment })}</p>;
}
