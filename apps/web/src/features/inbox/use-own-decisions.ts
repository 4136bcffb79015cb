import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useSession } from '../../api/session.js';
import { followDecisions, type DecisionStep } from '../../case-file/decisions.js';
import { useCaseWords } from '../../case-file/use-case-words.js';
import { announce } from '../../parts/announcer.js';
import { nameOf } from '../../parts/name-of.js';
import { staysInView } from './stays-in-view.js';
import type { ViewFilter } from './view-filter.js';

const SHAKE_MS = 2_000;

type List = {
  filter: ViewFilter;
  /** The rows as they stand. */
  rows: readonly InboxRow[];
  takeOut: (id: string) => void;
  putBack: (row: InboxRow) => void;
  /** The row that follows one that left; null where none does. */
  onNext: (id: string | null) => void;
  /** A row that came back. */
  onBack: (id: string) => void;
};

/**
 * What own decisions do to the list: a row that is decided leaves at once and the next takes its place; one that was
 * refused or taken back is there again. Gives the row that failed, for a moment.
 */
export function useOwnDecisions(list: List): string | null {
  const { t } = useTranslation();
  const words = useCaseWords();
  const { user } = useSession();
  const [failedId, setFailedId] = useState<string | null>(null);

  const onStep = useEffectEvent(({ kind, decision: { before, after, sentence } }: DecisionStep) => {
    const at = list.rows.findIndex(({ id }) => id === before.id);
    if (kind === 'made' && at >= 0 && !staysInView(list.filter, after, user.id)) {
      const next = list.rows[at + 1] ?? list.rows[at - 1] ?? null;
      list.takeOut(before.id);
      list.onNext(next?.id ?? null);
      const follows = next
        ? t('list.nextIs', {
            name: nameOf(next) || t('person.protected'),
            matter: words.matter(next),
            age: t('age.full', { count: next.ageWorkingDays }),
          })
        : t('list.noneLeft');
      // Said last: it tells more than what was done.
      queueMicrotask(() => {
        announce(`${sentence} ${t('decision.undoHint')} ${follows}`);
      });
    }
    if (kind === 'refused') setFailedId(before.id);
    if ((kind === 'refused' || kind === 'undone') && at < 0 && staysInView(list.filter, before, user.id)) {
      list.putBack(before);
      list.onBack(before.id);
    }
  });
  useEffect(() => followDecisions((step) => onStep(step)), []);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setFailedId(null);
    }, SHAKE_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [failedId]);
  return failedId;
}
