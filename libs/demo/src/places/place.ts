import type { AddressContent } from '@einkanal/domain/intake/submission';
import type { Chance } from '../random.js';
import { HEIDELBERG, NEIGHBOURS, RHEIN_NECKAR, type Town } from './towns.js';

/** How and where somebody lives. `OTHER_OFFICE` is a town that the office does not serve. */
export type PlaceKind =
  'FLAT' | 'DORMITORY' | 'SHELTER' | 'CARE_OF' | 'ODD_NUMBER' | 'OTHER_OFFICE' | 'ABROAD' | 'NO_ABODE';

const FOLK = ['Brandt', 'Sommer', 'Wagenbach', 'Lindner', 'Öztürk', 'Heckmann', 'Petrović', 'Zimmermann-Roth'];

/** An address in the district of the office (or beside it), as a form delivers it. */
export function drawPlace(chance: Chance, abhKennung: string, kind: PlaceKind): AddressContent {
  const towns = abhKennung === '004200' ? HEIDELBERG : RHEIN_NECKAR;
  const town = chance.weigh(towns.map((one) => [one, one.weight ?? 1] as const));
  const flat = {
    street: chance.pick(town.streets),
    houseNumber: `${String(chance.between(1, 96))}${chance.happens(0.18) ? chance.pick(['a', ' b', 'c', ' A']) : ''}`,
    ...(chance.happens(0.3) && {
      addition: chance.pick(['2. OG links', 'Hinterhaus', 'EG', 'Whg. 14', '3. Stock', 'DG']),
    }),
    ...within(chance, town),
  };
  switch (kind) {
    case 'FLAT':
      return flat;
    case 'DORMITORY':
      return {
        ...flat,
        street: abhKennung === '004200' ? 'Am Institutsgarten' : 'Am Wasserturm',
        houseNumber: '7',
        addition: `Wohnheim ${abhKennung === '004200' ? 'Neckarblick' : 'Süd'}, Zi. ${String(chance.between(101, 619))}`,
        ...within(chance, towns[0] ?? town),
      };
    case 'SHELTER':
      return shelter(chance, abhKennung);
    case 'CARE_OF':
      return { ...flat, careOf: `c/o ${chance.happens(0.5) ? 'Familie ' : ''}${chance.pick(FOLK)}` };
    case 'ODD_NUMBER':
      return { ...flat, houseNumber: chance.pick(['12 1/2', '5/1', '7 a-c', '13½', 'o. Nr.', '44/1 Hs. 3']) };
    case 'OTHER_OFFICE': {
      const other = chance.weigh(NEIGHBOURS.map((one) => [one, one.weight ?? 1] as const));
      const square = other.city === 'Mannheim';
      return {
        street: chance.pick(other.streets),
        houseNumber: square ? String(chance.between(3, 28)) : flat.houseNumber,
        ...within(chance, other),
      };
    }
    case 'ABROAD':
      return chance.pick(ABROAD);
    case 'NO_ABODE':
      return {
        street: 'ohne festen Wohnsitz',
        houseNumber: '',
        postalCode: '69115',
        city: 'Heidelberg',
        careOf: 'c/o Tagesstätte Brückenkopf',
      };
  }
}

const ABROAD: AddressContent[] = [
  { country: 'KEN', city: 'Nairobi', lines: ['P.O. Box 41234', 'Moi Avenue'] },
  {
    country: 'IND',
    city: 'Pune',
    postalCode: '411038',
    street: 'Flat 7, Shivneri Apartments, Paud Road',
    lines: ['Flat 7, Shivneri Apts', 'Paud Road, Kothrud', 'Pune 411038'],
  },
  { country: 'PHL', city: 'Iloilo', lines: ['Blk 12 Lot 4, Villa Arevalo', '5000 Iloilo City'] },
];

function within(chance: Chance, town: Town): AddressContent {
  return { postalCode: chance.pick(town.postalCodes), city: town.city, ...(chance.happens(0.55) && { ags: town.ags }) };
}

function shelter(chance: Chance, abhKennung: string): AddressContent {
  const room = `Zi. ${String(chance.between(1, 3))}${String(chance.between(1, 24)).padStart(2, '0')}`;
  return abhKennung === '004200'
    ? {
        street: 'Im Weidengrund',
        houseNumber: '14',
        addition: `Gemeinschaftsunterkunft, Haus ${chance.pick(['A', 'B', 'C'])}, ${room}`,
        postalCode: '69124',
        city: 'Heidelberg',
      }
    : {
        street: 'Am Alten Sägewerk',
        houseNumber: '3',
        addition: `GU Container ${String(chance.between(1, 9))}, ${room}`,
        postalCode: '69412',
        city: 'Eberbach',
      };
}
