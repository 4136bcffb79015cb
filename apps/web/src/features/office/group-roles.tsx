import Button from '@mui/material/Button';
import { ROLES } from '@einkanal/domain/office/role';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Administration } from '../../api/messages.js';
import { announce } from '../../parts/announcer.js';
import { administrationCalls, useAdministrationChange } from './administration.api.js';
import form from './form.module.css';
import { NewGroupRole } from './new-group-role.js';
import { SaidNo } from './said-no.js';
import styles from './table.module.css';

type Props = { administration: Administration; mayChange: boolean };

/** What the groups of the sign-in service mean here, and who has which role by that. */
export function GroupRoles({ administration: { groups, people }, mayChange }: Props) {
  const { t } = useTranslation();
  const removal = useAdministrationChange(administrationCalls.removeGroup);
  const list = useRef<HTMLDivElement>(null);
  const inOrder = groups.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  return (
    <div className={styles.section}>
      <p className={styles.explained}>{t('administration.group.explained')}</p>
      {mayChange && <NewGroupRole />}
      <SaidNo problem={removal.error} />
      {groups.length === 0 && <p className={form.quiet}>{t('administration.group.none')}</p>}
      <div
        ref={list}
        className={styles.scroller}
        tabIndex={0}
        role="region"
        aria-label={t('administration.group.list')}
      >
        <table className={styles.table}>
          <caption className="visually-hidden">{t('administration.group.list')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('administration.group.role')}</th>
              <th scope="col">{t('administration.group.group')}</th>
              <th scope="col">{t('administration.group.people')}</th>
              {mayChange && <td />}
            </tr>
          </thead>
          <tbody>
            {inOrder.map(({ id, group, role }) => (
              <tr key={id}>
                <th scope="row">{t(`role.${role}`)}</th>
                <td className={styles.code}>{group}</td>
                <td>
                  {people
                    .filter(({ roles }) => roles.includes(role))
                    .map(({ name }) => name)
                    .join(', ') || '–'}
                </td>
                {mayChange && (
                  <td className={styles.action}>
                    <Button
                      variant="text"
                      aria-label={t('administration.group.removeNamed', { group, role: t(`role.${role}`) })}
                      onClick={() => {
                        const onSuccess = () => {
                          announce(t('administration.group.removed', { group, role: t(`role.${role}`) }));
                          // The button that had the focus is gone.
                          list.current?.focus();
                        };
                        removal.mutate(id, { onSuccess });
                      }}
                    >
                      {t('administration.group.remove')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
