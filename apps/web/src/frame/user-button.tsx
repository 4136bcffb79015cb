import ButtonBase from '@mui/material/ButtonBase';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.js';
import styles from './user-button.module.css';

const UserSettings = lazy(() =>
  import('./user-settings.js').then(({ UserSettings: settings }) => ({ default: settings })),
);

/** The person who is signed in; opens her settings. */
export function UserButton({ compact }: { compact: boolean }) {
  const { t } = useTranslation();
  const { user, roles } = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <ButtonBase
        className={styles.button}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        <span aria-hidden className={styles.initials}>
          {initialsOf(user.name)}
        </span>
        {compact && <span className="visually-hidden">{t('frame.settingsOf', { name: user.name })}</span>}
        {!compact && (
          <span className={styles.words}>
            <span className={styles.name}>{user.name}</span>
            <span className={styles.role}>{roles.map((role) => t(`role.${role}`)).join(', ')}</span>
          </span>
        )}
      </ButtonBase>
      {anchor && (
        <Suspense>
          <UserSettings
            anchor={anchor}
            onClose={() => {
              setAnchor(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')].at(0) ?? '')
    .join('')
    .toUpperCase();
}
