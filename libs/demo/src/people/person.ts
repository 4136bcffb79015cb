import { addDays, type Day } from '../day.js';
import type { Chance } from '../random.js';
import type { Origin } from './origin.js';

export type Sex = 'M' | 'F' | 'X';
export type Passport = { kind: string; number: string; issuer: string; issuedOn: Day; validUntil: Day };

/** What is true about an invented person. What she sends may differ: people make mistakes and leave things out. */
export type Person = {
  origin: Origin;
  sex: Sex;
  familyName: string;
  givenNames: string;
  birthName?: string;
  birthDate: Day;
  birthPlace: string;
  nationalities: string[];
  maritalStatus: string;
  eyeColour: string;
  heightCm: number;
  passport: Passport;
  azrNumber: string;
  email: string;
  phone: string;
};

export type Age = readonly [youngest: number, oldest: number];

/** Draws a person of an age (in years on `today`). `known` is what is settled about her already. */
export function drawPerson(chance: Chance, origin: Origin, age: Age, today: Day, known: Partial<Person> = {}): Person {
  const sex = known.sex ?? (chance.happens(0.5) ? 'M' : 'F');
  const woman = sex === 'F';
  const names = chance.pick(origin.family);
  const familyName = known.familyName ?? (typeof names === 'string' ? names : names[woman ? 1 : 0]);
  const givenNames = known.givenNames ?? chance.pick(woman ? origin.female : origin.male);
  const birthDate = known.birthDate ?? addDays(today, -Math.round(chance.between(age[0] * 365, age[1] * 365 + 364)));
  const issuedOn = laterOf(addDays(today, -chance.between(120, 2600)), addDays(birthDate, 40));
  return {
    origin,
    sex,
    familyName,
    givenNames,
    birthDate,
    birthPlace: chance.pick(origin.places),
    nationalities: [origin.code],
    maritalStatus: 'LD',
    eyeColour: chance.weigh([
      ['06', 7],
      ['35', 1],
      ['22', 1],
      ['19', 1],
      ['01', 1],
    ]),
    heightCm: woman ? chance.between(154, 176) : chance.between(165, 192),
    passport: {
      kind: 'PASSPORT',
      number: documentNumber(chance, origin.passport),
      issuer: origin.code,
      issuedOn,
      validUntil: addDays(issuedOn, 3652),
    },
    azrNumber: `${chance.between(10, 25)}${String(chance.between(1, 12)).padStart(2, '0')}${String(chance.between(1, 28)).padStart(2, '0')}${chance.digits(6)}`,
    email: mailAddress(chance, familyName, givenNames, birthDate),
    phone: telephone(chance),
    ...known,
  };
}

/** A passport, for example, is not older than its holder. */
export function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other;
}

/** `A` becomes a letter, `#` a digit; other characters stand for themselves. A leading letter stays as it is. */
export function documentNumber(chance: Chance, pattern: string): string {
  return pattern.replace(/#/g, () => chance.digits(1));
}

/** The relative's origin, birth name and family name fit; the rest is drawn. */
export function drawRelative(
  chance: Chance,
  person: Person,
  age: Age,
  today: Day,
  known: Partial<Person> = {},
): Person {
  const relative = drawPerson(chance, person.origin, age, today, known);
  if (known.familyName !== undefined) return relative;
  const pair = person.origin.family.find((name) => Array.isArray(name) && name.includes(person.familyName));
  const familyName = Array.isArray(pair) ? pair[relative.sex === 'F' ? 1 : 0] : person.familyName;
  return { ...relative, familyName, email: mailAddress(chance, familyName, relative.givenNames, relative.birthDate) };
}

/** Only names that can never belong to anybody (RFC 2606). */
const MAIL_HOSTS = ['example.org', 'example.com', 'example.net', 'mail.example.org', 'post.example.net'] as const;

function mailAddress(chance: Chance, familyName: string, givenNames: string, birthDate: Day): string {
  const [given, family] = [plainLetters(givenNames).split('-')[0] ?? '', plainLetters(familyName)];
  const local = chance.pick([
    `${given}.${family}`,
    `${given}${family}${birthDate.slice(2, 4)}`,
    `${given.slice(0, 1)}.${family}`,
    `${family}_${given}`,
    `${given}${chance.digits(3)}`,
  ]);
  return `${local.replace(/^[._]+|[._]+$/g, '') || 'kontakt'}@${chance.pick(MAIL_HOSTS)}`;
}

/** Berlin 23125-000 to -999 is kept free for films and examples by the Federal Network Agency. */
function telephone(chance: Chance): string {
  const last = chance.digits(3);
  return chance.pick([
    `+49 30 23125${last}`,
    `+49 30 23125${last}`,
    `030 23125${last}`,
    `030/23125 ${last}`,
    `0049 30 23125 ${last}`,
    `+493023125${last}`,
  ]);
}

/** Lower-case ASCII for addresses; words are joined by hyphens. */
export function plainLetters(name: string): string {
  const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', đ: 'd', ı: 'i', ł: 'l', ø: 'o' };
  return name
    .toLowerCase()
    .replace(/[äöüßđıłø]/g, (letter) => umlauts[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .trim()
    .replace(/ +/g, '-');
}
