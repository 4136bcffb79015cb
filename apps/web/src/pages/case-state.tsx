import { useState } from 'react';
import type { CaseView } from '../api/messages.js';
import { useCommand } from '../case-file/use-command.js';
import { EmergencyBanner } from '../features/casework/emergency-banner.js';
import { WaitingBanner } from '../features/casework/waiting-banner.js';
import { WithdrawalBanner } from '../features/casework/withdrawal-banner.js';
import { HandoverCard } from '../features/routing/handover-card.js';
import { MeasureDialog } from '../features/routing/measure-dialog.js';

/** What about the state of the case comes before its parts: an emergency, a withdrawal, an open handover, a wait. */
export function CaseState({ view }: { view: CaseView }) {
  const command = useCommand();
  const [isMeasuring, setMeasuring] = useState(false);
  const { case: row } = view;
  const shut = () => {
    setMeasuring(false);
  };
  return (
    <>
      <EmergencyBanner
        row={row}
        onMeasure={() => {
          setMeasuring(true);
        }}
      />
      {isMeasuring && (
        <MeasureDialog
          row={row}
          onSubmit={(measure) => {
            shut();
            return command('record-measure', row, measure);
          }}
          onClose={shut}
        />
      )}
      <WithdrawalBanner row={row} />
      <HandoverCard row={row} />
      <WaitingBanner view={view} />
    </>
  );
}
