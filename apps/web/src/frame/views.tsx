import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { usePermission } from '../api/permission.js';
import { useSession } from '../api/session.js';
import { useOfferCount } from '../case-file/offers.api.js';
import { useTeams } from '../case-file/teams.api.js';
import { useAttentionCount } from '../case-file/transfer-overview.api.js';
import { useCounts } from './counts.api.js';
import { ViewCount } from './view-count.js';
import { isViewShown, VIEW_GROUPS, type ViewLink } from './view-list.js';
import styles from './views.module.css';

/** The views of the office as links with their counts; a folded list shows the icons only. */
export function Views({ folded, onOpen }: { folded: boolean; onOpen?: () => void }) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const isPermitted = usePermission();
  // A caseworker sees the figures of the own team only, but sees the page.
  const isShown = ({ permission }: ViewLink) =>
    isPermitted(permission) || permissions.includes(`${permission}-own-team`);
  return (
    <nav aria-label={t('frame.views')} data-pane="views" tabIndex={-1} className={styles.views} data-folded={folded}>
      {VIEW_GROUPS.map(({ name, views }) => {
        const shown = views.filter(isShown);
        if (shown.length === 0) return null;
        return (
          <ul key={name} aria-label={t(`frame.group.${name}`)} className={styles.group} data-group={name}>
            {shown.map((view) => (
              <ViewLine key={view.name} view={view} folded={folded} onOpen={onOpen} />
            ))}
          </ul>
        );
      })}
    </nav>
  );
}

function ViewLine({ view, folded, onOpen }: { view: ViewLink; folded: boolean; onOpen: (() => void) | undefined }) {
  const location = useLocation();
  const words = useViewWords()(view);
  const { data: counts } = useCounts();
  const own: Partial<Record<ViewLink['name'], number>> = { offered: useOfferCount(), transfers: useAttentionCount() };
  const { name, to, icon: Icon, tone } = view;
  const ownCount = own[name];
  const count =
    ownCount !== undefined
      ? { count: ownCount, capped: false }
      : name in (counts ?? {})
        ? counts?.[name as 'inbox']
        : null;
  if (view.onlyWithCount && !count?.count && !isViewShown(view, location)) return null;
  return (
    <li>
      <Link
        to={to}
        className={styles.view}
        aria-current={isViewShown(view, location) ? 'page' : undefined}
        data-tip={folded ? words : undefined}
        data-tone={count && count.count > 0 ? tone : undefined}
        onClick={onOpen}
      >
        <Icon size={16} strokeWidth={1.9} aria-hidden />
        <span className={folded ? 'visually-hidden' : styles.name}>{words}</span>
        {count && (
          <span className={folded ? 'visually-hidden' : undefined}>
            <ViewCount count={count} />
          </span>
        )}
      </Link>
    </li>
  );
}

/** Who is in one team reads its name. */
function useViewWords(): (view: ViewLink) => string {
  const { t } = useTranslation();
  const { user } = useSession();
  const own = useTeams().filter(({ members }) => members.some(({ id }) => id === user.id));
  return ({ name }) => (name === 'team' && own.length === 1 ? (own[0]?.name ?? '') : t(`views.${name}`));
}
