import Drawer from '@mui/material/Drawer';
import { useTranslation } from 'react-i18next';
import { OfficeHead } from './office-head.js';
import { Views } from './views.js';

/** Office and views, drawn over the page. */
export function ViewsDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer
      open
      onClose={onClose}
      slotProps={{ paper: { 'aria-label': t('frame.views'), style: { width: 'min(17.5rem, 90vw)' } } }}
    >
      <OfficeHead />
      <Views folded={false} onOpen={onClose} />
    </Drawer>
  );
}
