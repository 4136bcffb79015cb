import type { Requirement } from '@einkanal/domain/assessment/checklist';
import { requirementsOf } from '@einkanal/domain/assessment/checklists/checklists';
import { slotLabel } from '@einkanal/domain/intake/document-slot';
import { MATTERS, type Matter } from '@einkanal/domain/intake/matter';
import { useTranslation } from 'react-i18next';
import { Fold } from '../../parts/fold.js';
import { useLanguage } from '../../use-format.js';
import styles from './facts.module.css';

/** What each matter asks for, folded to its name. */
export function ChecklistView() {
  const asking = [...MATTERS.values()].filter(({ code }) => requirementsOf(code).length > 0);
  return asking.map((matter) => <MatterList key={matter.code} matter={matter} />);
}

function MatterList({ matter }: { matter: Matter }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const requirements = requirementsOf(matter.code);
  const nameOf = ({ slot, alternatives }: Requirement) =>
    [slot, ...alternatives].map((one) => slotLabel(one)?.[language] ?? one).join(` ${t('administration.rule.or')} `);
  return (
    <Fold title={`${matter.label[language]} (${matter.paragraph})`}>
      {() => (
        <dl className={styles.facts}>
          {requirements.flatMap((requirement) => [
            <dt key={`${requirement.slot} when`}>
              {requirement.condition
                ? t(`administration.rule.conditions.${requirement.condition}`)
                : t('administration.rule.always')}
            </dt>,
            <dd key={requirement.slot}>{nameOf(requirement)}</dd>,
          ])}
        </dl>
      )}
    </Fold>
  );
}
