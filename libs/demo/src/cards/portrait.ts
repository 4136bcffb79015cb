import type { Person } from '../people/person.js';
import type { Chance } from '../random.js';
import type { Mark } from '../sheet/sheet.js';

const SKIN = {
  dark: ['#a56b45', '#7c4b2f', '#5c3723', '#8a5636'],
  middle: ['#e3b48f', '#d9a47c', '#c68a5f', '#ecc3a2'],
  light: ['#f1cfb4', '#ecc3a2', '#e8bd9b', '#f3d6c0'],
};
const HAIR = ['#1d1713', '#2b201a', '#241b16', '#3d2a1e'];
const FAIR_HAIR = ['#5a3c26', '#8a6742', '#3d2a1e', '#b08d57'];
const CLOTH = ['#2c3a4f', '#4b5563', '#7a2f36', '#23453b', '#5b4a7a', '#8b8f97', '#1f2228'];

type Look = {
  skin: string;
  hair: string;
  cloth: string;
  scarf: boolean;
  beard: boolean;
  glasses: boolean;
  long: boolean;
};

/** A drawn face of nobody, 100 by 125 units before scaling. The same person always looks the same. */
export function portrait(chance: Chance, person: Person, x: number, y: number, scale: number): Mark[] {
  const woman = person.sex === 'F';
  const complexion = complexionOf(person.origin.code);
  const look: Look = {
    skin: chance.pick(SKIN[complexion]),
    hair: chance.pick(complexion === 'light' ? FAIR_HAIR : HAIR),
    cloth: chance.pick(CLOTH),
    scarf: woman && ['SYR', 'SOM', 'AFG', 'IRQ'].includes(person.origin.code) && chance.happens(0.5),
    beard: !woman && chance.happens(0.4),
    glasses: chance.happens(0.25),
    long: woman && chance.happens(0.8),
  };
  const shape = (d: string, fill: string): Mark => ({ kind: 'path', d, x, y, scale, fill });
  const stroke = (d: string, ink: string, line: number): Mark => ({ kind: 'path', d, x, y, scale, ink, line });
  return [
    shape('M0 0L100 0L100 125L0 125Z', '#dde4e8'),
    shape('M0 0L100 0L100 40C60 60 40 20 0 50Z', '#e5ebee'),
    ...(look.scarf
      ? [shape('M50 12C22 12 17 42 20 70C22 92 10 104 6 125L94 125C90 104 78 92 80 70C83 42 78 12 50 12Z', look.cloth)]
      : hairBehind(look, shape)),
    shape('M6 125C8 104 26 98 40 94L60 94C74 98 92 104 94 125Z', look.scarf ? look.cloth : look.cloth),
    shape('M39 74L61 74L62 95C56 103 44 103 38 95Z', darker(look.skin, 0.88)),
    shape('M25 50C21 46 20 60 26 64Z', look.skin),
    shape('M75 50C79 46 80 60 74 64Z', look.skin),
    shape('M50 20C31 20 26 36 27 53C28 72 39 86 50 86C61 86 72 72 73 53C74 36 69 20 50 20Z', look.skin),
    shape('M50 20C66 20 74 36 73 53C72 72 61 86 50 86C60 78 64 62 63 46C62 34 58 24 50 20Z', darker(look.skin, 0.95)),
    ...(look.beard
      ? [
          shape(
            'M28 56C29 78 40 90 50 90C60 90 71 78 72 56C69 68 62 70 56 68L44 68C38 70 31 68 28 56Z',
            darker(look.hair, 1.1),
          ),
        ]
      : []),
    ...(look.scarf
      ? [
          shape(
            'M50 12C30 12 22 30 25 52C29 32 38 25 50 25C62 25 71 32 75 52C78 30 70 12 50 12Z',
            darker(look.cloth, 0.85),
          ),
        ]
      : hairBefore(look, woman, shape)),
    ...face(look, shape, stroke),
    shape('M44 96L50 106L56 96L62 101L52 118L48 118L38 101Z', look.scarf ? darker(look.cloth, 0.9) : '#eef0f2'),
  ];
}

/** So that a passport's picture does not look like a mistake. */
function complexionOf(code: string): keyof typeof SKIN {
  if (['NGA', 'GHA', 'CMR', 'ERI', 'ETH', 'SOM', 'GMB', 'LKA'].includes(code)) return 'dark';
  return ['UKR', 'RUS', 'MDA', 'USA', 'CAN', 'GBR', 'SRB', 'BIH'].includes(code) ? 'light' : 'middle';
}

type Shape = (d: string, fill: string) => Mark;

function hairBehind({ long, hair }: Look, shape: Shape): Mark[] {
  return long
    ? [shape('M50 12C26 12 20 34 21 56C22 78 18 92 22 100L78 100C82 92 78 78 79 56C80 34 74 12 50 12Z', hair)]
    : [];
}

function hairBefore({ hair, long }: Look, woman: boolean, shape: Shape): Mark[] {
  if (long) return [shape('M50 13C30 13 23 32 26 56C30 38 40 36 48 26C58 38 70 38 74 56C77 32 70 13 50 13Z', hair)];
  if (woman) return [shape('M50 12C28 12 22 34 25 60C29 44 32 34 48 31C62 32 71 42 75 60C78 34 72 12 50 12Z', hair)];
  return [
    shape('M50 13C31 13 24 28 26 48C29 40 32 34 36 32C46 35 58 33 64 31C69 35 71 40 74 48C76 28 69 13 50 13Z', hair),
  ];
}

function face(
  { skin, hair, glasses, beard }: Look,
  shape: Shape,
  stroke: (d: string, ink: string, line: number) => Mark,
): Mark[] {
  const eye = (cx: number): Mark[] => [
    shape(
      `M${String(cx - 5)} 52C${String(cx - 3)} 49 ${String(cx + 3)} 49 ${String(cx + 5)} 52C${String(cx + 3)} 54 ${String(cx - 3)} 54 ${String(cx - 5)} 52Z`,
      '#f4f2ef',
    ),
    shape(
      `M${String(cx - 2)} 52C${String(cx - 2)} 49 ${String(cx + 2)} 49 ${String(cx + 2)} 52C${String(cx + 2)} 54 ${String(cx - 2)} 54 ${String(cx - 2)} 52Z`,
      '#33241b',
    ),
    stroke(
      `M${String(cx - 6)} 46C${String(cx - 3)} 43.5 ${String(cx + 3)} 43.5 ${String(cx + 6)} 46`,
      darker(hair, 0.9),
      1.6,
    ),
  ];
  const shade = darker(skin, 0.78);
  return [
    ...eye(40),
    ...eye(60),
    stroke('M50 52C49 58 46 62 47 64C49 66 52 66 54 64', shade, 1),
    shape('M42 72C46 70 54 70 58 72C54 76 46 76 42 72Z', beard ? '#a5605a' : '#b5635c'),
    ...(glasses ? [stroke('M33 48L47 48L46 57L35 57ZM53 48L67 48L65 57L54 57ZM47 50L53 50', '#2a2a2e', 1.1)] : []),
  ];
}

function darker(hex: string, factor: number): string {
  const part = (from: number): string =>
    Math.min(255, Math.round(Number.parseInt(hex.slice(from, from + 2), 16) * factor))
      .toString(16)
      .padStart(2, '0');
  return `#${part(1)}${part(3)}${part(5)}`;
}
