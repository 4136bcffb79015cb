import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow, Note } from '../../api/messages.js';
import { useCommand } from '../../case-file/use-command.js';
import { useWhyNot } from '../../case-file/use-why-not.js';
import { useKeyAction } from '../../keys/key-registry.js';
import { announce } from '../../parts/announcer.js';
import { useLease } from './use-lease.js';
import { DeskDialog, type OpenDialog } from './desk-dialog.js';
import { EMERGENCY_QUESTION, JURISDICTION_QUESTION } from './question-ids.js';
import { shownSuggestion, wasSeen } from './shown-suggestion.js';

type Props = { row: InboxRow; notes: readonly Note[] };

/** What can be decided about the chosen case: every action with its key, and the dialogs that some of them need. */
export function DecisionDesk({ row, notes }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const whyNot = useWhyNot(row);
  const lease = useLease(row);
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const isSuspected = row.urgency === 'EMERGENCY_SUSPECTED';
  const { suggestion } = row;

  function show(dialog: OpenDialog): void {
    setOpen(dialog);
    // Whoever begins to decide works on the case: colleagues see it, and Next passes over it.
    lease.begin();
  }
  /** The action, or its reason spoken where it is not possible. */
  const unless = (refusal: string | null, act: () => void) => () => {
    if (refusal === null) act();
    else announce(refusal);
  };

  function accept(isRepeated: boolean): void {
    if (isRepeated) return;
    if (isSuspected) {
      document.getElementById(EMERGENCY_QUESTION)?.focus();
      announce(t('refusal.emergency-unanswered'));
      return;
    }
    const refusal = whyNot('accept-suggestion');
    const teamId = suggestion?.team?.id ?? null;
    if (refusal !== null) announce(refusal);
    else if (suggestion?.step === 'HAND_OVER') show('hand-over');
    else if (suggestion?.step === 'CONFIRM_JURISDICTION') document.getElementById(JURISDICTION_QUESTION)?.focus();
    else if (!suggestion?.team || suggestion.confidence === 'UNCLEAR') show('route');
    else if (wasSeen(shownSuggestion.get(), { caseId: row.id, teamId, now: performance.now() }))
      void command('accept-suggestion', row, { teamId: suggestion.team.id }, { team: suggestion.team });
  }

  const isInTriage = row.stage === 'RECEIVED' || row.stage === 'TRIAGE';
  useKeyAction('accept', isInTriage ? ({ repeat }) => accept(repeat) : null);
  useKeyAction(
    'claim',
    unless(whyNot('claim'), () => void command('claim', row, {})),
  );
  useKeyAction(
    'route',
    unless(whyNot('route'), () => show('route')),
  );
  useKeyAction(
    'handOver',
    unless(needsMeasureOnly(whyNot('hand-over'), row), () => show('hand-over')),
  );
  useKeyAction(
    'followUp',
    unless(whyNot('follow-up'), () => show('follow-up')),
  );
  useKeyAction('note', () => show('note'));
  useKeyAction(
    'emergency',
    unless(whyNot('raise-emergency'), () => show('emergency')),
  );
  const looks = row.stage === 'SECOND_LOOK';
  useKeyAction(
    'secondLook',
    unless(whyNot(looks ? 'answer-second-look' : 'ask-second-look'), () => show(looks ? 'answer' : 'ask')),
  );
  if (!open) return null;
  return <DeskDialog open={open} row={row} notes={notes} command={command} onShow={setOpen} />;

  function needsMeasureOnly(refusal: string | null, { urgency, emergency }: InboxRow): string | null {
    // The measure is asked for in the dialog itself.
    const isOpen = (urgency === 'EMERGENCY' || isSuspected) && !emergency?.measure;
    return isOpen && refusal === t('refusal.immediate-measure-missing') ? null : refusal;
  }
}
