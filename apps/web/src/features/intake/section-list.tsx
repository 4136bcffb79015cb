import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FieldView, SectionView, SubmissionView } from '../../api/messages.js';
import { groupOf, numberOf } from '../../case-file/field-words.js';
import { useFieldWord } from '../../case-file/use-field-words.js';
import { useCaseReason } from '../../case-file/case-reason.js';
import { CopyButton } from '../../parts/copy-button.js';
import { useLanguage } from '../../use-format.js';
import { FieldLine } from './field-line.js';
import styles from './section-list.module.css';

type Props = {
  submission: SubmissionView;
  columns: 1 | 2;
  /** Says where a value went; only on the page of the case, where values are copied one by one too. */
  placeOf?: (pointer: string) => string | undefined;
};

/** What was handed in, in the sections of the form. A section that the role may not see says so. */
export function SectionList({ submission, columns, placeOf }: Props) {
  const shown = submission.sections
    .map((section) => ({
      ...section,
      fields: section.fields.filter(({ pointer }) => !isShownAbove(pointer, submission)),
    }))
    .filter(({ fields, withheld }) => withheld || fields.length > 0);
  return (
    <div className={styles.sections} data-columns={columns}>
      <div className={styles.columns}>
        {inColumns(shown, columns).map((column, at) => (
          <div key={at} className={styles.column}>
            {column.map((section) => (
              <Section key={section.section} section={section} submissionId={submission.id} placeOf={placeOf} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

// The order of the form goes down the first column; a column ends where half of the lines stand.
function inColumns(sections: readonly SectionView[], columns: 1 | 2): SectionView[][] {
  if (columns === 1) return [[...sections]];
  const linesOf = ({ fields }: SectionView) => fields.length + 2;
  const half = sections.reduce((sum, section) => sum + linesOf(section), 0) / 2;
  let lines = 0;
  const first = sections.filter((section) => {
    lines += linesOf(section);
    return lines - linesOf(section) / 2 <= half;
  });
  return [first, sections.slice(first.length)];
}

// The applicant's message has its place before the sections.
function isShownAbove(pointer: string, { message }: SubmissionView): boolean {
  return pointer === '/message' && message !== null;
}

type SectionProps = { section: SectionView; submissionId: string; placeOf: Props['placeOf'] };

function Section({ section, submissionId, placeOf }: SectionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wordOf = useFieldWord();
  const { ask } = useCaseReason();
  const title = t(`section.${section.section}`);
  const groups = Map.groupBy(section.fields, ({ pointer }) => groupOf(pointer));
  const text = section.fields.map((field) => `${wordOf(field.label)}: ${field.text[language]}`).join('\n');
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.title}>
        {title}
        {section.fields.length > 0 && <CopyButton what={title} text={text} />}
      </h3>
      {section.withheld && (
        <p className={styles.withheld}>
          <EyeOff size={14} strokeWidth={2.2} aria-hidden />
          <span>
            {t('section.withheld')}
            {ask && (
              <button type="button" className={styles.ask} onClick={ask}>
                {t('section.openWithReason')}
              </button>
            )}
          </span>
        </p>
      )}
      {[...groups].map(([group, fields]) => (
        <FieldGroup key={group} group={group} fields={fields} submissionId={submissionId} placeOf={placeOf} />
      ))}
    </section>
  );
}

type GroupProps = Omit<SectionProps, 'section'> & { group: string; fields: readonly FieldView[] };

function FieldGroup({ group, fields, submissionId, placeOf }: GroupProps) {
  const wordOf = useFieldWord();
  const number = numberOf(group);
  return (
    <>
      {number !== null && <h4 className={styles.group}>{`${wordOf(group)} ${String(number)}`}</h4>}
      <dl>
        {fields.map((field) => (
          <FieldLine
            key={field.pointer}
            field={field}
            submissionId={submissionId}
            isCopied={placeOf !== undefined}
            place={placeOf?.(field.pointer)}
          />
        ))}
      </dl>
    </>
  );
}
