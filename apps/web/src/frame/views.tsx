import type { Action } from '@einkanal/domain/office/permission';
import { DoorClosed, Inbox, Settings2, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { usePermission } from '../api/permission.js';
import { useCounts } from './counts.api.js';
import { ViewCount } from './view-count.js';
import styles from './views.module.css';

type View = { name: 'inbox' | 'refusals' | 'administration'; to: string; icon: LucideIcon; permission: Action };
const VIEWS: readonly View[] = [
  { name: 'inbox', to: '/eingang', icon: Inbox, permission: 'case.list' },
  { name: 'refusals', to: '/abgewiesen', icon: DoorClosed, permission: 'refusal.list' },
  { name: 'administration', to: '/administration', icon: Settings2, permission: 'administration.read' },
];

/** The views of the office as links with their counts; a folded list shows the icons only. */
export function Views({ folded, onOpen }: { folded: boolean; onOpen?: () => void }) {
  const { t } = useTranslation();
  const isPermitted = usePermission();
  const { data: counts } = useCounts();
  return (
    <nav aria-label={t('frame.views')} data-pane="views" tabIndex={-1} className={styles.views} data-folded={folded}>
      <ul>
        {VIEWS.filter(({ permission }) => isPermitted(permission)).map(({ name, to, icon: Icon }) => (
          <li key={name}>
            <NavLink
              to={to}
              className={styles.view}
              data-tip={folded ? t(`views.${name}`) : undefined}
              onClick={onOpen}
            >
              <Icon size={16} strokeWidth={1.9} aria-hidden />
              <span className={folded ? 'visually-hidden' : styles.name}>{t(`views.${name}`)}</span>
              {counts && name !== 'administration' && (
                <span className={folded ? 'visually-hidden' : undefined}>
                  <ViewCount count={counts[name]} />
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
