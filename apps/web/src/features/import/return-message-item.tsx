import { CalendarClock, CircleHelp, FileCode2, FileX, Info, MapPin, Scale, Undo2, type LucideIcon } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnMessage } from '../../api/messages.js';
import { useCaseReason } from '../../case-file/case-reason.js';
import { saveFile } from '../../case-file/save-file.js';
import { StatusChip, type Tone } from '../../parts/status-chip.js';
import { useLanguage, useSpokenMoment } from '../../use-format.js';
import { ReturnMessageFacts } from './return-message-facts.js';
import { ReturnMessageFile } from './return-message-file.js';
import styles from './return-message.module.css';

const LOOKS: Record<ReturnMessage['type'], { icon: LucideIcon; tone: Tone }> = {
  '130102': { icon: CircleHelp, tone: 'warn' },
  '130104': { icon: Info, tone: 'quiet' },
  '130105': { icon: CalendarClock, tone: 'accent' },
  '130107': { icon: Undo2, tone: 'quiet' },
  '130109': { icon: MapPin, tone: 'warn' },
  '130110': { icon: Scale, tone: 'danger' },
  '130111': { icon: FileX, tone: 'danger' },
};

type Props = { message: ReturnMessage; level: 'h2' | 'h4'; children?: ReactNode };

/** What the specialist system has said, in plain words. */
export function ReturnMessageItem({ message, level: Heading, children }: Props) {
  const { t } = useTranslation();
  const spoken = useSpokenMoment();
  const { type, writtenAt, author, isTest, withheld, files } = message;
  const { icon, tone } = LOOKS[type];
  return (
    <li className={styles.message} data-important={type === '130110' || type === '130111'}>
      <div className={styles.head}>
        <Heading className={styles.name}>
          <StatusChip icon={icon} tone={tone}>
            {t(`returned.type.${type}`)}
          </StatusChip>
        </Heading>
        {isTest && <StatusChip tone="review">{t('returned.test')}</StatusChip>}
        <span className={styles.quiet}>
          <bdi>{author}</bdi>, <time dateTime={writtenAt}>{spoken(writtenAt)}</time>
        </span>
      </div>
      <ReturnMessageText message={message} />
      <ReturnMessageFacts message={message} />
      {files.length > 0 && (
        <ul aria-label={t('returned.files')} className={styles.files}>
          {files.map((file) => (
            <ReturnMessageFile key={file.id} file={file} />
          ))}
        </ul>
      )}
      {!withheld && <OriginalLink message={message} />}
      {children}
    </li>
  );
}

/** An empty hint of 130109 stands for the words that the standard gives. */
function ReturnMessageText({ message: { type, text, status, withheld } }: { message: ReturnMessage }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (withheld) return <p className={styles.quiet}>{t('returned.withheld')}</p>;
  const state = status && (status.words?.[language] ?? t('returned.unknownState', { code: status.code }));
  const said = text ?? state ?? (type === '130109' ? t('returned.notCompetent') : null);
  return said && <p className={styles.text}>{said}</p>;
}

function OriginalLink({ message: { id, messageId } }: { message: ReturnMessage }) {
  const { t } = useTranslation();
  const { headers } = useCaseReason();
  const url = `/api/v1/messages/${id}/original`;
  return (
    <a
      className={styles.link}
      href={url}
      download={`${messageId}.xml`}
      onClick={(event: MouseEvent) => {
        if (!('x-reason' in headers)) return;
        event.preventDefault();
        void saveFile(url, `${messageId}.xml`, headers);
      }}
    >
      <FileCode2 size={14} strokeWidth={2.2} aria-hidden />
      {t('returned.original')}
    </a>
  );
}
