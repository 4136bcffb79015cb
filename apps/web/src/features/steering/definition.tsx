import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import { Info } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../use-format.js';
import styles from './steering.module.css';

type Sentence = { de: string; en: string };

/** A button that says how a figure is counted. */
export function Definition({ name, definition }: { name: Sentence; definition: Sentence }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        ref={button}
        size="small"
        className={styles.noPrint}
        aria-label={t('steering.definition', { name: name[language] })}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(true);
        }}
      >
        <Info size={14} aria-hidden />
      </IconButton>
      <Popover
        open={isOpen}
        anchorEl={() => button.current}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={() => {
          setOpen(false);
        }}
      >
        <p className={styles.definition}>{definition[language]}</p>
      </Popover>
    </>
  );
}
