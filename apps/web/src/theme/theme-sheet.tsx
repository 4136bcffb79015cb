import { GlobalStyles } from '@mui/material';
import { declarationsOf } from './tokens.js';

const SHEET = {
  ':root, [data-theme="light"]': declarationsOf('light'),
  '@media (prefers-color-scheme: dark)': { ':root:not([data-theme])': declarationsOf('dark') },
  '@media (prefers-contrast: more)': { ':root:not([data-theme])': declarationsOf('contrast') },
  ':root[data-theme="dark"]': declarationsOf('dark'),
  ':root[data-theme="contrast"]': declarationsOf('contrast'),
  // Paper is white, whatever the screen is.
  '@media print': { ':root, :root[data-theme]': declarationsOf('light') },
};

/** The roles of all themes as CSS variables: by choice (`data-theme` on the root), else as the system prefers. */
export function ThemeSheet() {
  return <GlobalStyles styles={SHEET} />;
}
