import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { usePermission } from '../api/permission.js';
import { useSignal } from '../api/signal.js';
import { placeInList, shownList } from '../case-file/shown-list.js';
import { BackLink } from '../features/casework/back-link.js';
import { useKeyAction } from '../keys/key-registry.js';
import { focusPaneNamed } from '../keys/panes.js';
import { PreviewPane } from '../parts/preview-pane.js';
import styles from './case-page.module.css';
import { CaseWindow } from './case-window.js';
import { OpenedCase } from './opened-case.js';

/** A case with the whole window. Escape goes back to its row in the list; J and K go through that list. */
export function CasePage() {
  const { t } = useTranslation();
  const { caseId = '' } = useParams();
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { search?: string } | null };
  const list = useSignal(shownList);
  const place = placeInList(list, caseId);
  const hasOwn = usePermission()('case.start');
  const home =
    hasOwn && !state ? { title: t('views.mine'), base: '/mine' } : { title: t('views.inbox'), base: '/eingang' };
  const { title, base, search } = list ?? { ...home, search: state?.search ? `?${state.search}` : '' };
  const address = `${base}/${caseId}${search}`;
  const go = (id: string) => void navigate(`/vorgang/${id}`, { replace: true, state });
  const { previousId, nextId } = place ?? { previousId: null, nextId: null };
  useKeyAction('back', () => void navigate(address));
  useKeyAction('previousRow', previousId === null ? null : () => go(previousId));
  useKeyAction('nextRow', nextId === null ? null : () => go(nextId));
  const comesFromList = state !== null;
  useEffect(() => {
    // The row that had the focus is gone.
    if (comesFromList) focusPaneNamed('preview');
  }, [comesFromList, caseId]);
  return (
    <PreviewPane>
      <OpenedCase
        caseId={caseId}
        before={
          <p className={styles.way}>
            <BackLink address={address} title={title} />
          </p>
        }
      >
        {(view) => <CaseWindow view={view} list={{ title, address, place }} onGo={go} />}
      </OpenedCase>
    </PreviewPane>
  );
}
