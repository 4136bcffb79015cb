import { createTheme, type Shadows } from '@mui/material/styles';
import { components } from './theme/components.js';
import { EASE, FONT_FAMILY } from './theme/type.js';

/** MUI dressed in our roles: its palette only points to the CSS variables, so that a theme changes without a render. */
export const theme = createTheme({
  cssVariables: { nativeColor: true },
  palette: {
    primary: {
      main: 'var(--accent)',
      light: 'var(--accent)',
      dark: 'var(--accent-hover)',
      contrastText: 'var(--on-accent)',
    },
    error: { main: 'var(--danger)', light: 'var(--danger)', dark: 'var(--danger)', contrastText: 'var(--on-danger)' },
    warning: { main: 'var(--warn)', light: 'var(--warn)', dark: 'var(--warn)', contrastText: 'var(--surface)' },
    success: { main: 'var(--ok)', light: 'var(--ok)', dark: 'var(--ok)', contrastText: 'var(--surface)' },
    text: { primary: 'var(--text)', secondary: 'var(--muted)', disabled: 'var(--faint)' },
    background: { default: 'var(--canvas)', paper: 'var(--surface)' },
    divider: 'var(--line)',
    action: { hover: 'var(--hover)', selected: 'var(--selected)', active: 'var(--muted)' },
  },
  typography: {
    fontFamily: FONT_FAMILY,
    button: { textTransform: 'none', fontSize: '0.8125rem', fontWeight: 550, lineHeight: 1.25, letterSpacing: 0 },
    body1: { fontSize: '0.875rem', lineHeight: 1.43 },
    body2: { fontSize: '0.8125rem', lineHeight: 1.54 },
  },
  shape: { borderRadius: 6 },
  shadows: Array(25).fill('none') as Shadows,
  transitions: {
    duration: {
      shortest: 120,
      shorter: 120,
      short: 120,
      standard: 160,
      complex: 200,
      enteringScreen: 200,
      leavingScreen: 160,
    },
    easing: { easeInOut: EASE, easeOut: EASE, easeIn: EASE, sharp: EASE },
  },
  components,
});
