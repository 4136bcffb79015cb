import type { Day } from '../day.js';
import type { Person } from './person.js';

/** The machine-readable zone of a passport (ICAO 9303, TD3): two lines of 44 characters. */
export function passportLines(person: Person): [string, string] {
  const { passport, origin } = person;
  const number = fill(passport.number.slice(0, 9), 9);
  const optional = fill('', 14);
  const [birth, end] = [six(person.birthDate), six(passport.validUntil)];
  const composite = number + check(number) + birth + check(birth) + end + check(end) + optional + '<';
  const sex = person.sex === 'X' ? '<' : person.sex;
  return [
    fill(`P<${issuer(passport.issuer)}${names(person)}`, 44),
    `${number}${check(number)}${fill(origin.code, 3)}${birth}${check(birth)}${sex}${end}${check(end)}${optional}<${check(composite)}`,
  ];
}

/** The zone on the back of a residence permit card (TD1): three lines of 30 characters. */
export function cardLines(person: Person, cardNumber: string, validUntil: Day): [string, string, string] {
  const number = fill(cardNumber.slice(0, 9), 9);
  const [birth, end] = [six(person.birthDate), six(validUntil)];
  const upper = `${number}${check(number)}${fill('', 15)}`;
  const lower = `${birth}${check(birth)}${person.sex === 'X' ? '<' : person.sex}${end}${check(end)}`;
  const composite = upper + lower.replace(/[MF<](?=\d{7}$)/, '') + fill('', 11);
  return [
    `ARD<<${upper}`.slice(0, 30),
    `${lower}${fill(person.origin.code, 3)}${fill('', 11)}${check(composite)}`,
    fill(names(person), 30),
  ];
}

/** Weights 7-3-1, letters count from 10. */
function check(text: string): string {
  const value = (letter: string): number => (letter === '<' ? 0 : Number.parseInt(letter, 36));
  const sum = Array.from(text).reduce((total, letter, i) => total + value(letter) * ([7, 3, 1][i % 3] ?? 0), 0);
  return String(sum % 10);
}

function names({ familyName, givenNames }: Person): string {
  const given = machineLetters(givenNames);
  return machineLetters(familyName) + (given === '' ? '' : `<<${given}`);
}

const SPECIAL: Record<string, string> = {
  Ä: 'AE',
  Ö: 'OE',
  Ü: 'UE',
  ß: 'SS',
  ẞ: 'SS',
  Æ: 'AE',
  Ø: 'OE',
  Å: 'AA',
  Đ: 'D',
  Ð: 'D',
  Ł: 'L',
  Þ: 'TH',
  Ŋ: 'N',
  İ: 'I',
  I: 'I',
  Ñ: 'N',
};

/** ICAO 9303 part 3: letters A to Z, a space or hyphen becomes a filler, an apostrophe falls away. */
function machineLetters(name: string): string {
  return Array.from(name.normalize('NFC').replace(/ı/g, 'i').toUpperCase())
    .map((letter) => SPECIAL[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .join('')
    .replace(/[^A-Z -]/g, '')
    .replace(/[ -]+/g, '<');
}

function issuer(code: string): string {
  return fill(code === 'XKX' ? 'RKS' : code, 3);
}

function six(day: Day): string {
  return day.replaceAll('-', '').slice(2);
}

function fill(text: string, length: number): string {
  return text.slice(0, length).padEnd(length, '<');
}
