/** The only place with colour values. A role is a CSS variable (`--line-strong`) with one value a theme. */
export const THEMES = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

// Columns: Hell, Dunkel, Kontrast.
const ROLES = {
  canvas: ['#F3F4F6', '#0E1319', '#FFFFFF'],
  surface: ['#FFFFFF', '#141A22', '#FFFFFF'],
  sunken: ['#F7F8FA', '#11171E', '#FFFFFF'],
  hover: ['#F2F5FA', '#1A222C', '#E8EEF9'],
  selected: ['#E6EEFB', '#1C2D4A', '#D6E4FF'],
  line: ['#E2E5EA', '#26303B', '#5A6472'],
  lineStrong: ['#C6CCD6', '#3A4655', '#000000'],
  control: ['#7A8698', '#7688A0', '#000000'],
  text: ['#141C28', '#E7ECF3', '#000000'],
  muted: ['#4E5B6E', '#A6B3C4', '#1F2732'],
  faint: ['#5D6A7D', '#8E9CAF', '#2C3542'],
  accent: ['#1C4FA1', '#8FB6FF', '#062E73'],
  onAccent: ['#FFFFFF', '#0B1E40', '#FFFFFF'],
  accentHover: ['#163F82', '#B0CBFF', '#000000'],
  accentSoft: ['#EDF3FD', '#18253A', '#FFFFFF'],
  accentLine: ['#B9CEF2', '#33517F', '#062E73'],
  danger: ['#A8201A', '#FF9C92', '#7A0A05'],
  dangerSoft: ['#FDEEEC', '#34191A', '#FFFFFF'],
  dangerLine: ['#EFB9B4', '#6E3431', '#7A0A05'],
  dangerSolid: ['#B3261E', '#FF8A80', '#7A0A05'],
  onDanger: ['#FFFFFF', '#3A0905', '#FFFFFF'],
  warn: ['#7D4600', '#F3BE62', '#553000'],
  warnSoft: ['#FFF4DF', '#2F2412', '#FFFFFF'],
  warnLine: ['#E8C88C', '#66502A', '#553000'],
  warnSolid: ['#C27600', '#F0B045', '#553000'],
  ok: ['#17623E', '#7FD3A6', '#06401F'],
  okSoft: ['#E9F6EF', '#132A20', '#FFFFFF'],
  okLine: ['#AAD5BF', '#2C5743', '#06401F'],
  review: ['#5A3E9B', '#C3AEF5', '#3A1F7A'],
  reviewSoft: ['#F2EEFB', '#241D3A', '#FFFFFF'],
  reviewLine: ['#CFC2EC', '#4D4175', '#3A1F7A'],
  focus: ['#0B3FA8', '#B9D1FF', '#000000'],
  focusGap: ['transparent', 'transparent', '#FFD54A'],
  tip: ['#1B2431', '#E7ECF3', '#000000'],
  onTip: ['#FFFFFF', '#141A22', '#FFFFFF'],
  paper: ['#FFFFFF', '#FFFFFF', '#FFFFFF'],
  onPaper: ['#141C28', '#141C28', '#000000'],
  s1: ['#1F3E8F', '#5886D1', '#2547A7'],
  s3: ['#4D9E99', '#6CC2AD', '#019793'],
  age1: ['#CFDDF5', '#22365A', '#D6E4FF'],
  age2: ['#9DBDEB', '#33558C', '#9DBDEB'],
  age3: ['#5F8FD6', '#4E80CC', '#4A7DC9'],
  age4: ['#2458AE', '#8FB6FF', '#062E73'],
  age5: ['#E3AE52', '#9C6B1C', '#E3AE52'],
  age6: ['#C07C17', '#F0B045', '#B8740F'],
  age7: ['#A3302A', '#C9544A', '#96241E'],
  age8: ['#5C0B0A', '#FFB3AB', '#420302'],
} as const;

export type Role = keyof typeof ROLES;
export const ROLE_NAMES = Object.keys(ROLES) as Role[];

/** The colour of a role in one theme. */
export function colourOf(role: Role, theme: ThemeName): string {
  return ROLES[role][THEMES.indexOf(theme)] ?? '';
}

/** The CSS variable of a role, to be used in styles. */
export function cssVariable(role: Role): string {
  return `--${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** All roles of one theme as CSS declarations. */
export function declarationsOf(theme: ThemeName): Record<string, string> {
  const declarations: Record<string, string> = { colorScheme: theme === 'dark' ? 'dark' : 'light' };
  for (const role of ROLE_NAMES) declarations[cssVariable(role)] = colourOf(role, theme);
  return declarations;
}
