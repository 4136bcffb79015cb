import type { ThemeOptions } from '@mui/material/styles';

const FLOATING = { backgroundImage: 'none', border: '1px solid var(--line-strong)' };
const BLOCK_ICON = { '& svg': { flex: 'none' } };

/** Our measures for the parts of MUI that the page uses. Focus is drawn by one rule in base.css, so ripples are off. */
export const components: ThemeOptions['components'] = {
  MuiButtonBase: { defaultProps: { disableRipple: true, disableTouchRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true, variant: 'outlined', color: 'inherit' },
    styleOverrides: {
      root: {
        ...BLOCK_ICON,
        flex: 'none',
        minWidth: 0,
        minHeight: '2rem',
        padding: '0 0.75rem',
        gap: '0.5rem',
        borderRadius: 6,
        '@media (pointer: coarse)': { minHeight: '2.75rem' },
      },
      outlined: {
        color: 'var(--text)',
        borderColor: 'var(--line-strong)',
        backgroundColor: 'var(--surface)',
        '&:hover': { backgroundColor: 'var(--hover)', borderColor: 'var(--control)' },
      },
      text: { color: 'var(--muted)', '&:hover': { backgroundColor: 'var(--hover)' } },
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: {
        color: 'var(--muted)',
        borderRadius: 6,
        width: '2rem',
        height: '2rem',
        '&:hover': { backgroundColor: 'var(--hover)' },
        '@media (pointer: coarse)': { width: '2.75rem', height: '2.75rem' },
      },
    },
  },
  MuiTabs: {
    styleOverrides: {
      root: { minHeight: '2.5rem' },
      indicator: {
        backgroundColor: 'var(--accent)',
        height: 2,
        '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
      },
      scrollButtons: { width: '1.5rem', color: 'var(--muted)', '&.Mui-disabled': { display: 'none' } },
    },
  },
  MuiTab: {
    styleOverrides: {
      root: {
        minHeight: '2.5rem',
        minWidth: 0,
        padding: '0 0.625rem',
        color: 'var(--muted)',
        maxWidth: '16rem',
        '&.Mui-selected': { color: 'var(--accent)', fontWeight: 620 },
      },
    },
  },
  MuiPaper: { defaultProps: { elevation: 0 } },
  MuiMenu: { styleOverrides: { paper: { ...FLOATING, boxShadow: '0 8px 24px rgb(0 0 0 / .22)', minWidth: '15rem' } } },
  MuiMenuItem: {
    styleOverrides: {
      root: { minHeight: '2.5rem', gap: '0.625rem', fontSize: '0.875rem', '&.Mui-selected': { fontWeight: 600 } },
    },
  },
  MuiDialog: {
    styleOverrides: { paper: { ...FLOATING, boxShadow: '0 16px 48px rgb(0 0 0 / .2)', borderRadius: 8 } },
  },
  MuiDrawer: { styleOverrides: { paper: { backgroundColor: 'var(--canvas)', borderColor: 'var(--line)' } } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: {
        minHeight: '2.125rem',
        borderRadius: 6,
        backgroundColor: 'var(--surface)',
        fontSize: '0.875rem',
        '&.MuiInputBase-multiline': { padding: 0 },
        '& .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--control)' },
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--muted)' },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--focus)', borderWidth: 2 },
        '@media (pointer: coarse)': { minHeight: '2.75rem' },
      },
      input: { padding: '0.375rem 0.625rem', height: 'auto', textOverflow: 'ellipsis' },
    },
  },
  MuiSwitch: {
    styleOverrides: {
      switchBase: {
        color: 'var(--control)',
        '&.Mui-focusVisible + .MuiSwitch-track': { outline: '2px solid var(--focus)', outlineOffset: 2 },
      },
      track: { backgroundColor: 'var(--control)' },
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: { height: '2.5rem', padding: '0 1rem', borderColor: 'var(--line)' },
      head: { backgroundColor: 'var(--sunken)', fontSize: '0.75rem', fontWeight: 550, color: 'var(--muted)' },
    },
  },
};
