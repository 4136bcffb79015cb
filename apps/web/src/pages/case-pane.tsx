import Button from '@mui/material/Button';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseView } from '../api/messages.js';
import { CaseFacts } from '../case-file/case-facts.js';
import { CaseHead } from '../case-file/case-head.js';
import { KeyCap } from '../keys/key-cap.js';
import { useElementWidth } from '../use-element-width.js';
import { LOW, useMedia } from '../use-media.js';
import { CaseBeside } from './case-beside.js';
import styles from './case-pane.module.css';
import { CaseTabs } from './case-tabs.js';

/** From this width on the document has its place beside the check. */
const BESIDE_FROM = 680;

type Props = { view: CaseView; mayOpenPage: boolean };

/** A case beside the list: head and facts stay, below them check and document side by side or as tabs. */
export function CasePane({ view, mayOpenPage }: Props) {
  const { t } = useTranslation();
  const pane = useRef<HTMLDivElement>(null);
  const width = useElementWidth(pane);
  const isLow = useMedia(LOW);
  const Content = width >= BESIDE_FROM && !isLow ? CaseBeside : CaseTabs;
  return (
    <div ref={pane} className={styles.pane}>
      <CaseHead
        view={view}
        level="h2"
        actions={
          mayOpenPage && (
            <Button component={Link} to={`/vorgang/${view.case.id}`}>
              {t('preview.open')}
              <KeyCap cap="Enter" />
            </Button>
          )
        }
      />
      <CaseFacts view={view} />
      {width > 0 && <Content view={view} width={width} />}
    </div>
  );
}
