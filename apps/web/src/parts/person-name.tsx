import { useTranslation } from 'react-i18next';
import { nameOf, type Person } from './name-of.js';

/** The name in its own direction of writing and marked as not to be translated; of a protected person that it is. */
export function PersonName({ person }: { person: Person }) {
  const { t } = useTranslation();
  const name = nameOf(person);
  if (name === '') return t('person.protected');
  return (
    <bdi translate="no" style={{ overflowWrap: 'anywhere' }}>
      {name}
    </bdi>
  );
}
