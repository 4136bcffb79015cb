import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Search, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../keys/key-cap.js';
import { useKeyAction } from '../../keys/key-registry.js';
import { ActionIcon } from '../../parts/action-icon.js';

const TYPING_MS = 250;
type Props = { value: string; onChange: (search: string) => void; onLeave: () => void };

/** Search by name or case number, while typing. Enter goes to the first hit, Escape empties and goes back. */
export function SearchField({ value, onChange, onLeave }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const send = (search: string) => {
    if (search !== value) onChange(search);
  };
  const sendTyped = useEffectEvent(() => {
    send(text.trim());
  });
  useKeyAction('search', () => input.current?.select());
  useEffect(() => {
    const timer = window.setTimeout(() => {
      sendTyped();
    }, TYPING_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [text]);

  function clear(): void {
    setText('');
    onChange('');
    input.current?.focus();
  }

  return (
    <OutlinedInput
      fullWidth
      type="text"
      value={text}
      placeholder={t('list.searchPlaceholder')}
      inputRef={input}
      slotProps={{
        input: {
          'aria-label': t('list.search'),
          'aria-keyshortcuts': 's',
          role: 'searchbox',
          enterKeyHint: 'search',
          maxLength: 200,
        },
      }}
      startAdornment={<Search size={16} strokeWidth={1.9} aria-hidden />}
      endAdornment={
        <InputAdornment position="end">
          {text ? <ActionIcon icon={X} label={t('list.clearSearch')} onClick={clear} /> : <KeyCap cap="S" />}
        </InputAdornment>
      }
      onChange={(event) => {
        setText(event.target.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'ArrowDown') {
          send(text.trim());
          onLeave();
        } else if (event.key === 'Escape' && text) clear();
        else if (event.key === 'Escape') onLeave();
        else return;
        event.preventDefault();
      }}
    />
  );
}
