import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client.js';
import { presence } from '../../api/presence.js';
import { useSession } from '../../api/session.js';
import { useSignal } from '../../api/signal.js';
import styles from './people-present.module.css';

const AGAIN_MS = 20_000;

/** Colleagues who have the same case on screen; with a dot who works on it. Told while it is shown, kept nowhere. */
export function PeoplePresent({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const people = useSignal(presence).get(caseId) ?? [];
  usePresence(caseId);
  const others = people.filter(({ id }) => id !== user.id);
  if (others.length === 0) return null;
  return (
    <ul aria-label={t('present.title')} className={styles.people}>
      {others.map(({ id, name, works }) => {
        const words = works ? t('present.works', { name }) : t('present.sees', { name });
        return (
          <li key={id} className={styles.person} data-works={works} data-tip={words}>
            <span aria-hidden>{initialsOf(name)}</span>
            <span className="visually-hidden">{words}</span>
          </li>
        );
      })}
    </ul>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('');
}

function usePresence(caseId: string): void {
  useEffect(() => {
    const params = { path: { id: caseId } };
    const tell = () => {
      if (document.visibilityState === 'visible')
        void take(api.PUT('/api/v1/cases/{id}/presence', { params })).catch(() => undefined);
    };
    tell();
    const timer = window.setInterval(tell, AGAIN_MS);
    return () => {
      window.clearInterval(timer);
      void take(api.DELETE('/api/v1/cases/{id}/presence', { params })).catch(() => undefined);
    };
  }, [caseId]);
}
