import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './announcer.js';

const CONFIRM_MS = 1_500;

/** Copies a text and says so; `isCopied` for a moment after it. `what` says what is copied. */
export function useCopy(what: string, text: string): { isCopied: boolean; copy: () => void } {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = window.setTimeout(() => {
      setCopied(false);
    }, CONFIRM_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [isCopied]);
  async function copy(): Promise<void> {
    const succeeded = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(succeeded);
    announce(succeeded ? t('copy.done', { what }) : t('copy.failed'));
  }
  return { isCopied, copy: () => void copy() };
}
