import Button from '@mui/material/Button';
import { Check, Copy } from 'lucide-react';
import { useCopy } from './use-copy.js';

/** Copies a long text; the button says so in words. */
export function CopyText({ what, text, label }: { what: string; text: string; label: string }) {
  const { isCopied, copy } = useCopy(what, text);
  const Icon = isCopied ? Check : Copy;
  return (
    <Button variant="text" onClick={copy}>
      <Icon size={15} strokeWidth={1.9} aria-hidden />
      {label}
    </Button>
  );
}
