import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './announcer.js';
import { ActionIcon } from './action-icon.js';

const CONFIRM_MS = 1_500;

/** Copies a text; `what` says what is copied. */
export function CopyButton({ what, text }: { what: string; text: string }) {
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
  return <ActionIcon icon={isCopied ? Check : Copy} label={t('copy.label', { what })} onClick={() => void copy()} />;
}
