import { MousePointerClick } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { InboxList } from '../features/inbox/inbox-list.js';
import { useCounts } from '../frame/counts.api.js';
import { useKeyAction } from '../keys/key-registry.js';
import { Notice } from '../parts/notice.js';
import { PreviewPane } from '../parts/preview-pane.js';
import { useFormat } from '../use-format.js';
import { BESIDE, useMedia } from '../use-media.js';
import { useTitle } from '../use-title.js';
import { CasePreview } from './case-preview.js';
import { SplitPage } from './split-page.js';
import { useSettled } from './use-settled.js';

/** The inbox: the list, and beside it the case that is chosen. Where both do not fit, one after the other. */
export function InboxPage() {
  const { t } = useTranslation();
  const { caseId = null } = useParams();
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const isBeside = useMedia(BESIDE);
  const settledId = useSettled(caseId);
  const [lastId, setLastId] = useState(caseId);
  const counted = useCounted();
  useTitle(t('views.inbox'));

  function show(id: string | null, replace: boolean): void {
    setLastId(id ?? caseId);
    void navigate({ pathname: id ? `/eingang/${id}` : '/eingang', search: params.toString() }, { replace });
  }
  function close(): void {
    show(null, true);
  }
  useKeyAction('back', caseId ? close : null);

  const list = (
    <InboxList
      counted={counted}
      search={params.get('suche') ?? ''}
      onSearch={(words) => {
        setParams(words ? { suche: words } : {}, { replace: true });
      }}
      selectedId={isBeside ? caseId : null}
      entryId={caseId ?? lastId}
      onStep={(id) => {
        if (isBeside) show(id, true);
      }}
      onPick={(id) => {
        show(id, isBeside);
      }}
      onOpen={(id) => {
        if (isBeside) void navigate(`/vorgang/${id}`, { state: { search: params.toString() } });
        else show(id, false);
      }}
    />
  );
  if (!isBeside) return caseId ? <CasePreview caseId={caseId} onBack={close} /> : list;
  return (
    <SplitPage list={list}>
      {settledId ? (
        <CasePreview key={settledId} caseId={settledId} onBack={null} />
      ) : (
        <PreviewPane>
          <Notice icon={MousePointerClick} title={t('preview.nothing')} text={t('preview.nothingText')} />
        </PreviewPane>
      )}
    </SplitPage>
  );
}

function useCounted(): string {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useCounts();
  if (!data) return '';
  const { count, capped } = data.inbox;
  return t('list.cases', { count, number: `${format.count(count)}${capped ? '+' : ''}` });
}
