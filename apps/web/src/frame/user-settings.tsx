import { UNDO_SECONDS } from '@einkanal/domain/office/setting-choices';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { changeOffice, signOut, usePreferences, useSession } from '../api/session.js';
import { Segments } from '../parts/segments.js';
import { Toggle } from '../parts/toggle.js';
import styles from './user-settings.module.css';

const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
const DENSITIES = ['comfortable', 'compact'] as const;
const LEADER_KEYS = ['F2', 'F4', 'F8', 'F9'] as const;
const LANGUAGES = [
  { value: 'de', label: 'Deutsch' },
  { value: 'en', label: 'English' },
] as const;

/** How the person wants to work; kept on the server, so that it is the same at every desk. */
export function UserSettings({ anchor, onClose }: { anchor: HTMLElement; onClose: () => void }) {
  const { t } = useTranslation();
  const [preferences, change] = usePreferences();
  const { user, office, offices } = useSession();
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
      transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': t('settings.title'), className: styles.panel } }}
    >
      <p className={styles.name}>{user.name}</p>
      <Segments
        legend={t('settings.theme')}
        value={preferences.theme}
        options={THEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
        onChange={(theme) => {
          change({ theme });
        }}
      />
      <Segments
        legend={t('settings.density')}
        value={preferences.density}
        options={DENSITIES.map((value) => ({ value, label: t(`settings.densities.${value}`) }))}
        onChange={(density) => {
          change({ density });
        }}
      />
      <Segments
        legend={t('settings.language')}
        value={preferences.language}
        options={LANGUAGES}
        onChange={(language) => {
          change({ language });
        }}
      />
      <Toggle
        label={t('settings.singleKeys')}
        hint={t('settings.singleKeysHint', { key: preferences.leaderKey })}
        checked={preferences.singleKeys}
        onChange={(singleKeys) => {
          change({ singleKeys });
        }}
      />
      <Segments
        legend={t('settings.leaderKey')}
        value={preferences.leaderKey}
        options={LEADER_KEYS.map((value) => ({ value, label: value }))}
        onChange={(leaderKey) => {
          change({ leaderKey });
        }}
      />
      <Segments
        legend={t('settings.undoSeconds')}
        value={`${preferences.undoSeconds}`}
        options={UNDO_SECONDS.map((seconds) => ({
          value: `${seconds}` as const,
          label: t(`settings.undoTimes.${seconds}`),
        }))}
        onChange={(chosen) => {
          const undoSeconds = UNDO_SECONDS.find((seconds) => `${seconds}` === chosen);
          if (undoSeconds) change({ undoSeconds });
        }}
      />
      {offices.length > 1 && (
        <Segments
          legend={t('settings.office')}
          value={office.id}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => void changeOffice(id)}
        />
      )}
      <Button onClick={() => void signOut()}>
        <LogOut size={15} aria-hidden />
        {t('settings.signOut')}
      </Button>
    </Popover>
  );
}
