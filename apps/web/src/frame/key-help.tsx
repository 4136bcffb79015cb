import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../api/session.js';
import { capsOf, KEY_ACTION_NAMES } from '../keys/key-actions.js';
import { KeyCap } from '../keys/key-cap.js';
import { Toggle } from '../parts/toggle.js';
import styles from './key-help.module.css';

/** All keys as a table that can be walked through, and the switch that turns single keys off. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [{ singleKeys, leaderKey }, change] = usePreferences();
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="key-help-title">
      <div className={styles.head}>
        <h2 id="key-help-title" className={styles.title}>
          {t('keys.title')}
        </h2>
        <Button autoFocus onClick={onClose}>
          {t('keys.close')}
        </Button>
      </div>
      <div className={styles.content} tabIndex={0} role="region" aria-labelledby="key-help-title">
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('keys.key')}</TableCell>
              <TableCell>{t('keys.does')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {KEY_ACTION_NAMES.map((name) => (
              <TableRow key={name}>
                <TableCell className={styles.caps}>
                  <span className="visually-hidden">
                    {capsOf(name, leaderKey)
                      .join(' ')
                      .replace('shift', t('keys.shift'))
                      .replace('ctrl', t('keys.ctrl'))}
                  </span>
                  {capsOf(name, leaderKey).map((cap) => (
                    <KeyCap key={cap} cap={cap} />
                  ))}
                </TableCell>
                <TableCell>{t(`keys.long.${name}`)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <div className={styles.foot}>
        <Toggle
          label={t('settings.singleKeys')}
          hint={t('settings.singleKeysHint', { key: leaderKey })}
          checked={singleKeys}
          onChange={(value) => {
            change({ singleKeys: value });
          }}
        />
      </div>
    </Dialog>
  );
}
