import Button from '@mui/material/Button';
import { CircleX, LogIn, WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionLost } from '../api/client.js';
import { disconnectedSince } from '../api/live.js';
import { signInUrl, unsavedPreferences, usePreferences } from '../api/session.js';
import { useSignal } from '../api/signal.js';
import { Banner } from '../parts/banner.js';
import { useFormat } from '../use-format.js';

// A line that comes back at once (a proxy's time limit) is no news.
const PATIENCE_MS = 4_000;

/** What is wrong with the whole page: the session ended, the server is out of reach, or something was not saved. */
export function StateBanners() {
  const { t } = useTranslation();
  const format = useFormat();
  const isLost = useSignal(sessionLost);
  const since = useLastingOutage();
  const unsaved = useSignal(unsavedPreferences);
  const [, change] = usePreferences();
  if (isLost)
    return (
      <Banner
        icon={LogIn}
        tone="warn"
        action={
          <Button variant="contained" color="primary" href={signInUrl()}>
            {t('signIn.action')}
          </Button>
        }
      >
        {t('state.sessionLost')}
      </Banner>
    );
  if (since)
    return (
      <Banner icon={WifiOff} tone="warn">
        {t('state.offline', { time: format.time(since) })}
      </Banner>
    );
  if (!unsaved) return null;
  return (
    <Banner
      icon={CircleX}
      tone="danger"
      action={
        <Button
          onClick={() => {
            change(unsaved);
          }}
        >
          {t('problem.retry')}
        </Button>
      }
    >
      {t('state.unsaved')}
    </Banner>
  );
}

function useLastingOutage(): Date | null {
  const since = useSignal(disconnectedSince);
  const [told, setTold] = useState<Date | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(
      () => {
        setTold(since);
      },
      since ? PATIENCE_MS : 0,
    );
    return () => {
      window.clearTimeout(timer);
    };
  }, [since]);
  return since && told ? since : null;
}
