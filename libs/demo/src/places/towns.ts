/** A town with invented streets that sound like it. `weight` is its share among the towns of the list. */
export type Town = { city: string; ags: string; postalCodes: string[]; streets: string[]; weight?: number };

const STREETS = [
  'Lindenweg',
  'Schillerstraße',
  'Am Mühlbach',
  'Hauptstraße',
  'Goethestraße',
  'Im Brühl',
  'Kirchgasse',
  'Bahnhofstraße',
  'Mozartstraße',
  'Am Sportplatz',
  'Gartenstraße',
  'Königsberger Straße',
];

const ags = '08221000';

export const HEIDELBERG: Town[] = [
  {
    city: 'Heidelberg',
    ags,
    weight: 5,
    postalCodes: ['69115'],
    streets: [
      'Rohrbacher Straße',
      'Bergheimer Weg',
      'Römerkreisel',
      'Gleisdreieck',
      'Güterallee',
      'Blumengasse',
      'Zähringer Hof',
    ],
  },
  {
    city: 'Heidelberg',
    ags,
    weight: 2,
    postalCodes: ['69117'],
    streets: ['Schlossgartenweg', 'Untere Fischergasse', 'Kettentorstraße', 'Am Karlsbuckel'],
  },
  {
    city: 'Heidelberg',
    ags,
    weight: 4,
    postalCodes: ['69120', '69121'],
    streets: [
      'Brückenkopfstraße',
      'Handschuhsheimer Weg',
      'Mönchbergstraße',
      'Weinsteig',
      'Zeppelinhof',
      'Am Botanischen Feld',
    ],
  },
  {
    city: 'Heidelberg',
    ags,
    weight: 4,
    postalCodes: ['69123', '69124'],
    streets: [
      'Schwetzinger Weg',
      'Wieblinger Uferstraße',
      'Pleikartsförster Hof',
      'Hardtgasse',
      'Am Dorfanger',
      'Albert-Fritz-Weg',
    ],
  },
  {
    city: 'Heidelberg',
    ags,
    weight: 4,
    postalCodes: ['69126'],
    streets: ['Boxbergring', 'Emmertsgrundpfad', 'Jellinekallee', 'Karlsruher Weg', 'Forum am Berg', 'Sickingerhof'],
  },
  {
    city: 'Heidelberg',
    ags,
    weight: 1,
    postalCodes: ['69118'],
    streets: ['Kleingemünder Ufer', 'In der Neckarhelle Süd', 'Köpfelgrund'],
  },
];

export const RHEIN_NECKAR: Town[] = [
  { city: 'Eppelheim', ags: '08226018', weight: 4, postalCodes: ['69214'], streets: STREETS },
  { city: 'Walldorf', ags: '08226095', weight: 4, postalCodes: ['69190'], streets: STREETS },
  { city: 'Eberbach', ags: '08226013', weight: 2, postalCodes: ['69412'], streets: STREETS },
  { city: 'Dossenheim', ags: '08226012', weight: 2, postalCodes: ['69221'], streets: STREETS },
  { city: 'Schriesheim', ags: '08226082', weight: 2, postalCodes: ['69198'], streets: STREETS },
  { city: 'Neckargemünd', ags: '08226056', weight: 2, postalCodes: ['69151'], streets: STREETS },
  { city: 'Ladenburg', ags: '08226038', weight: 2, postalCodes: ['68526'], streets: STREETS },
  { city: 'Ketsch', ags: '08226037', postalCodes: ['68775'], streets: STREETS },
  { city: 'Edingen-Neckarhausen', ags: '08226105', weight: 2, postalCodes: ['68535'], streets: STREETS },
  { city: 'Brühl', ags: '08226009', postalCodes: ['68782'], streets: STREETS },
  { city: 'Hirschberg an der Bergstraße', ags: '08226107', postalCodes: ['69493'], streets: STREETS },
  { city: 'Meckesheim', ags: '08226049', postalCodes: ['74909'], streets: STREETS },
  { city: 'Mühlhausen', ags: '08226054', postalCodes: ['69242'], streets: STREETS },
];

/** Towns near by with an office of their own, and one far away. */
export const NEIGHBOURS: Town[] = [
  {
    city: 'Mannheim',
    ags: '08222000',
    weight: 4,
    postalCodes: ['68161', '68159'],
    streets: ['Q 7', 'T 3', 'K 1', 'U 5', 'C 4'],
  },
  { city: 'Weinheim', ags: '08226096', weight: 2, postalCodes: ['69469'], streets: STREETS },
  { city: 'Wiesloch', ags: '08226098', weight: 2, postalCodes: ['69168'], streets: STREETS },
  { city: 'Leimen', ags: '08226041', weight: 2, postalCodes: ['69181'], streets: STREETS },
  { city: 'Potsdam', ags: '12054000', weight: 1, postalCodes: ['14482'], streets: STREETS },
];
