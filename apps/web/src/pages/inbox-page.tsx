import { MousePointerClick } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { countOf } from '../features/inbox/inbox-counted.js';
import { InboxList } from '../features/inbox/inbox-list.js';
import { useListedRow } from '../features/inbox/use-listed-row.js';
import { useNextCase } from '../features/inbox/use-next-case.js';
import { NARROWING, readViewFilter, toParameters, type ViewFilter } from '../features/inbox/view-filter.js';
import { ThumbBar } from '../features/routing/thumb-bar.js';
import { useCounts } from '../frame/counts.api.js';
import { useKeyAction } from '../keys/key-registry.js';
import { Notice } from '../parts/notice.js';
import { PreviewPane } from '../parts/preview-pane.js';
import { useFormat } from '../use-format.js';
import { BESIDE, useMedia } from '../use-media.js';
import { useTitle } from '../use-title.js';
import { CaseDesk } from './case-desk.js';
import { CasePreview } from './case-preview.js';
import { InboxBulk } from './inbox-bulk.js';
import { SplitPage } from './split-page.js';
import { useSettled } from './use-settled.js';

type Props = {
  /** Where the page has its address; own cases have one of their own. */
  base?: '/eingang' | '/mine';
};

/** A view: the list, and beside it the case that is chosen. Where both do not fit, one after the other. */
export function InboxPage({ base = '/eingang' }: Props) {
  const { t } = useTranslation();
  const { caseId = null } = useParams();
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const isBeside = useMedia(BESIDE);
  const settledId = useSettled(caseId);
  const [lastId, setLastId] = useState(caseId);
  const [isBulk, setBulk] = useState(false);
  const asked = readViewFilter(params);
  const filter = base === '/mine' ? { ...asked, view: 'mine' as const } : asked;
  const row = useListedRow(filter, caseId);
  const counted = useCounted(filter);
  useTitle(t(`views.${filter.view}`));

  function show(id: string | null, replace: boolean): void {
    setLastId(id ?? caseId);
    void navigate({ pathname: id ? `${base}/${id}` : base, search: params.toString() }, { replace });
  }
  function close(): void {
    show(null, true);
  }
  const takeNext = useNextCase(filter, ({ id }) => {
    show(id, isBeside);
  });
  useKeyAction('back', caseId ? close : null);

  const list = (
    <InboxList
      key={[filter.view, ...NARROWING.map((name) => filter.narrowed[name])].join()}
      counted={counted}
      filter={filter}
      onFilter={(wanted) => {
        setParams(toParameters(base === '/mine' ? { ...wanted, view: 'inbox' } : wanted), { replace: true });
      }}
      selectedId={isBeside ? caseId : null}
      entryId={caseId ?? lastId}
      onStep={(id) => {
        if (isBeside) show(id, true);
        else if (id === null) show(null, true);
      }}
      onPick={(id) => {
        show(id, isBeside);
      }}
      onOpen={(id) => {
        if (isBeside) void navigate(`/vorgang/${id}`, { state: { search: params.toString() } });
        else show(id, false);
      }}
      onNext={takeNext && (() => takeNext(caseId))}
      bulk={(selection) => <InboxBulk selection={selection} filter={filter} onShown={setBulk} />}
    />
  );
  const desk = caseId && !isBulk && <CaseDesk key={caseId} caseId={caseId} listed={row} />;
  if (!isBeside)
    return caseId ? (
      <>
        <CasePreview caseId={caseId} onBack={close}>
          {row && <ThumbBar row={row} />}
        </CasePreview>
        {desk}
      </>
    ) : (
      list
    );
  return (
    <SplitPage list={list}>
      {settledId ? (
        <CasePreview key={settledId} caseId={settledId} onBack={null} />
      ) : (
        <PreviewPane>
          <Notice icon={MousePointerClick} title={t('preview.nothing')} text={t('preview.nothingText')} />
        </PreviewPane>
      )}
      {desk}
    </SplitPage>
  );
}

function useCounted(filter: ViewFilter): string {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useCounts();
  const counted = countOf(filter, data);
  if (!counted) return '';
  const { count, capped } = counted;
  return t('list.cases', { count, number: `${format.count(count)}${capped ? '+' : ''}` });
}
