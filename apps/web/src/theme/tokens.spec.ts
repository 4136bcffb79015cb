import { contrastOf } from './contrast.js';
import { colourOf, cssVariable, declarationsOf, THEMES, type Role } from './tokens.js';

const TEXT: [Role, Role][] = [
  ['text', 'surface'],
  ['text', 'canvas'],
  ['text', 'sunken'],
  ['text', 'hover'],
  ['text', 'selected'],
  ['muted', 'canvas'],
  ['muted', 'surface'],
  ['muted', 'sunken'],
  ['muted', 'hover'],
  ['muted', 'selected'],
  ['faint', 'canvas'],
  ['faint', 'surface'],
  ['faint', 'sunken'],
  ['faint', 'hover'],
  ['faint', 'selected'],
  ['accent', 'surface'],
  ['accent', 'canvas'],
  ['accent', 'selected'],
  ['accent', 'accentSoft'],
  ['onAccent', 'accent'],
  ['onAccent', 'accentHover'],
  ['danger', 'surface'],
  ['danger', 'dangerSoft'],
  ['danger', 'selected'],
  ['onDanger', 'dangerSolid'],
  ['warn', 'surface'],
  ['warn', 'canvas'],
  ['warn', 'warnSoft'],
  ['warn', 'selected'],
  ['ok', 'surface'],
  ['ok', 'okSoft'],
  ['review', 'surface'],
  ['review', 'reviewSoft'],
  ['onTip', 'tip'],
  ['onPaper', 'paper'],
];
const MARKS: [Role, Role][] = [
  ['control', 'surface'],
  ['focus', 'surface'],
  ['focus', 'canvas'],
  ['focus', 'selected'],
  ['dangerSolid', 'surface'],
  ['warnSolid', 'surface'],
  ['accent', 'surface'],
];

describe.each(THEMES)('in the theme %s', (theme) => {
  test.each(TEXT)('%s on %s can be read', (role, ground) => {
    expect(contrastOf(colourOf(role, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARKS)('%s on %s can be seen', (role, ground) => {
    expect(contrastOf(colourOf(role, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  test('every role has its CSS variable', () => {
    expect(declarationsOf(theme)[cssVariable('lineStrong')]).toBe(colourOf('lineStrong', theme));
  });
});

test('black on white has the contrast that WCAG states', () => {
  expect(contrastOf('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
});
