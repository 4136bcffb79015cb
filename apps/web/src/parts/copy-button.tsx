import { Check, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ActionIcon } from './action-icon.js';
import { useCopy } from './use-copy.js';

/** Copies a text; `what` says what is copied. */
export function CopyButton({ what, text }: { what: string; text: string }) {
  const { t } = useTranslation();
  const { isCopied, copy } = useCopy(what, text);
  return <ActionIcon icon={isCopied ? Check : Copy} label={t('copy.label', { what })} onClick={copy} />;
}
