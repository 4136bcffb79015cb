import { useTranslation } from 'react-i18next';
import type { InboxRow, Note } from '../../api/messages.js';
import type { useCommand } from '../../case-file/use-command.js';
import { nameOf } from '../../parts/name-of.js';
import { EmergencyDialog } from './emergency-dialog.js';
import { FollowUpDialog } from './follow-up-dialog.js';
import { HandOverDialog } from './hand-over-dialog.js';
import { MeasureDialog } from './measure-dialog.js';
import { RoutePicker } from './route-picker.js';
import { TextDialog } from '../../parts/text-dialog.js';

export type OpenDialog = 'route' | 'follow-up' | 'note' | 'ask' | 'answer' | 'emergency' | 'hand-over';

type Props = {
  open: OpenDialog;
  row: InboxRow;
  notes: readonly Note[];
  command: ReturnType<typeof useCommand>;
  onShow: (dialog: OpenDialog | null) => void;
};

/** The dialog that an action needs before it is carried out. */
export function DeskDialog({ open, row, notes, command, onShow }: Props) {
  const { t } = useTranslation();
  const subject = nameOf(row) || t('person.protected');
  const close = () => {
    onShow(null);
  };
  switch (open) {
    case 'route':
      return (
        <RoutePicker
          title={t('picker.title', { name: subject })}
          suggestedId={row.suggestion?.team?.id ?? null}
          onClose={close}
          onChoose={({ team, owner }) => {
            close();
            void command(
              'route',
              row,
              { teamId: team.id, ownerId: owner?.id ?? null },
              { team, ...(owner ? { owner } : {}) },
            );
          }}
        />
      );
    case 'follow-up':
      return (
        <FollowUpDialog
          subject={subject}
          onClose={close}
          onChoose={(followUp) => {
            close();
            void command('follow-up', row, { ...followUp, reason: null });
          }}
        />
      );
    case 'note':
      return (
        <TextDialog
          draft={`${row.id} note`}
          title={t('noteDialog.title')}
          subject={subject}
          label={t('noteDialog.label')}
          submit={t('noteDialog.submit')}
          onSubmit={(text) => command('note', row, { text })}
          onClose={close}
        />
      );
    case 'ask':
      return (
        <TextDialog
          draft={`${row.id} ask`}
          title={t('secondLook.askTitle')}
          subject={subject}
          label={t('secondLook.question')}
          hint={t('secondLook.askHint')}
          submit={t('secondLook.ask')}
          onSubmit={(question) => command('ask-second-look', row, { question })}
          onClose={close}
        />
      );
    case 'answer':
      return (
        <TextDialog
          draft={`${row.id} answer`}
          title={t('secondLook.answerTitle')}
          subject={notes.findLast(({ kind, retractedAt }) => kind === 'QUESTION' && !retractedAt)?.text ?? subject}
          label={t('secondLook.answerLabel')}
          submit={t('secondLook.answer')}
          onSubmit={(answer) => command('answer-second-look', row, { answer })}
          onClose={close}
        />
      );
    case 'emergency':
      return (
        <EmergencyDialog
          caseId={row.id}
          subject={subject}
          onSubmit={(raised) => command('raise-emergency', row, raised)}
          onClose={close}
        />
      );
    case 'hand-over': {
      const isEmergency = row.urgency === 'EMERGENCY' || row.urgency === 'EMERGENCY_SUSPECTED';
      if (isEmergency && !row.emergency?.measure)
        return (
          <MeasureDialog row={row} onSubmit={(measure) => command('record-measure', row, measure)} onClose={close} />
        );
      return (
        <HandOverDialog
          row={row}
          onSubmit={(order) => command('hand-over', row, order)}
          onNeither={() => {
            onShow('route');
          }}
          onClose={close}
        />
      );
    }
  }
}
