import type { Territory } from './territory.js';

/**
 * Which office has which municipalities, around the demo region: what the offices' own pages and the official list of
 * offices say (ABH-Kennung, BAMF, 2026-06-19). Members of an administrative community may belong to the office of the
 * city that leads it; where nobody has confirmed it, both offices have the same beginning and neither is taken.
 * An office that is served here is asked for its own settings, which go first.
 */
const ROWS: readonly (readonly [kennung: string, name: string, prefixes: string])[] = [
  ['004200', 'Stadt Heidelberg', '08221000'],
  ['004400', 'Stadt Mannheim', '08222000'],
  [
    '004900',
    'Landratsamt Rhein-Neckar-Kreis',
    '08226 08226010 08226060 08226076 08226062 08226063 08226003 08226059 08226068 08226101 08226102',
  ],
  ['004600', 'Stadt Weinheim', '08226096'],
  ['064500', 'Stadt Wiesloch', '08226098 08226010'],
  ['007100', 'Stadt Leimen', '08226041 08226060 08226076'],
  ['011700', 'Stadt Schwetzingen', '08226084 08226062 08226063'],
  ['028100', 'Stadt Hockenheim', '08226032 08226003 08226059 08226068'],
  ['064400', 'Stadt Sinsheim', '08226085 08226101 08226102'],
  ['002900', 'Landratsamt Heilbronn', '08125'],
  ['017300', 'Stadt Eppingen', '08125026'],
  ['015000', 'Stadt Bad Rappenau', '08125006'],
  ['063900', 'Stadt Neckarsulm', '08125065'],
  ['000900', 'Stadt Heilbronn', '08121000'],
  ['001900', 'Landeshauptstadt Stuttgart', '08111000'],
  ['004300', 'Stadt Karlsruhe', '08212000'],
  ['005000', 'Landratsamt Karlsruhe', '08215'],
  ['004000', 'Stadt Bruchsal', '08215009'],
  ['046100', 'Stadt Mosbach', '08225058'],
  ['008900', 'Stadt Tübingen', '08416041'],
  ['029900', 'Landesamt für Einwanderung (LEA) Berlin', '11'],
  ['030200', 'Freie und Hansestadt Hamburg', '02'],
  ['035200', 'Landeshauptstadt Hannover', '03241001'],
  ['035900', 'Region Hannover', '03241'],
  ['073400', 'Stadt Potsdam', '12054000'],
  ['003400', 'Landkreis Potsdam-Mittelmark', '12069'],
  ['074000', 'Landkreis Oder-Spree', '12067'],
  ['053900', 'Stadt Ludwigshafen', '07314000'],
  ['054500', 'Stadt Speyer', '07318000'],
  ['031300', 'Kreis Bergstraße', '06431'],
  ['030300', 'Stadt Darmstadt', '06411000'],
  ['030400', 'Stadt Frankfurt am Main', '06412000'],
  ['011200', 'Landeshauptstadt München', '09162000'],
  ['051500', 'Stadt Köln', '05315000'],
  ['047700', 'Stadt Bielefeld', '05711000'],
  ['086200', 'Stadt Leipzig', '14713000'],
  ['083300', 'Landeshauptstadt Dresden', '14612000'],
];

export const KNOWN_TERRITORIES: readonly Territory[] = ROWS.map(([abhKennung, name, prefixes]) => ({
  abhKennung,
  name,
  prefixes: prefixes.split(' '),
}));

type Agency = { abhKennung: string | null; name: string };

/**
 * Central offices for skilled workers, beside the offices of the state (Baden-Württemberg since 1 April 2025): the first
 * for all occupations but those of health, which the second has.
 */
export const SKILLED_WORKER_AGENCIES: readonly Agency[] = [
  { abhKennung: '007810', name: 'Landesagentur für die Zuwanderung von Fachkräften (LZF), RP Karlsruhe' },
  { abhKennung: '003310', name: 'Landesagentur für die Zuwanderung von Fachkräften (LZF), RP Stuttgart' },
];
/** Decides on people in the reception centres of Baden-Württemberg. */
export const RECEPTION_OFFICE: Agency = { abhKennung: '007800', name: 'Regierungspräsidium Karlsruhe' };
