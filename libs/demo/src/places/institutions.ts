/** Who writes papers: invented houses with a letterhead of their own. */
export type Institution = {
  name: string;
  unit: string;
  street: string;
  city: string;
  colour: string;
  head: 'BAR' | 'RIGHT' | 'CENTRE';
  /** For employers: what people do there, and the usual monthly gross pay in euros. */
  jobs?: readonly Job[];
};

/** `title` holds the man's and the woman's form, parted by `|`. */
export type Job = { title: string; gross: number; qualified: boolean; degree?: string };

export const UNIVERSITIES: Institution[] = [
  {
    name: 'Universität Neckartal Heidelberg',
    unit: 'Dezernat Studium und Lehre',
    street: 'Schlossgartenweg 4',
    city: '69117 Heidelberg',
    colour: '#8c1d22',
    head: 'BAR',
  },
  {
    name: 'Hochschule Kurpfalz',
    unit: 'University of Applied Sciences · Studierendenservice',
    street: 'Ludwig-Kachel-Platz 2',
    city: '69123 Heidelberg',
    colour: '#00558c',
    head: 'RIGHT',
  },
  {
    name: 'Pädagogische Hochschule am Königstuhl',
    unit: 'Studienbüro',
    street: 'Keplergarten 87',
    city: '69120 Heidelberg',
    colour: '#3a6b35',
    head: 'BAR',
  },
  {
    name: 'Akademie für Kirchenmusik und Gesang Heidelberg',
    unit: 'Sekretariat',
    street: 'Hildagasse 8',
    city: '69115 Heidelberg',
    colour: '#4b3a6b',
    head: 'CENTRE',
  },
];

export const INSURERS: Institution[] = [
  {
    name: 'Kurpfälzische Gesundheitskasse',
    unit: 'Kundenzentrum Heidelberg',
    street: 'Güterallee 76',
    city: '69115 Heidelberg',
    colour: '#006b3f',
    head: 'BAR',
  },
  {
    name: 'BKK Neckarufer',
    unit: 'Mitgliederservice',
    street: 'Postfach 10 42 80',
    city: '69032 Heidelberg',
    colour: '#0b4ea2',
    head: 'RIGHT',
  },
  {
    name: 'Südwest Betriebskrankenkasse',
    unit: 'Team Studierende und Beschäftigte',
    street: 'Am Messplatz 3',
    city: '68169 Mannheim',
    colour: '#a3195b',
    head: 'BAR',
  },
];

export const BANKS: Institution[] = [
  {
    name: 'Bank am Schlossberg eG',
    unit: 'Privatkunden',
    street: 'Kettentorstraße 19',
    city: '69117 Heidelberg',
    colour: '#123a73',
    head: 'BAR',
  },
  {
    name: 'Campuskonto AG',
    unit: 'Blocked Accounts · Sperrkonten',
    street: 'Uferallee 8',
    city: '60311 Frankfurt am Main',
    colour: '#00a19a',
    head: 'RIGHT',
  },
];

export const LAW_FIRM: Institution = {
  name: 'Kanzlei Heckmann & Aydın',
  unit: 'Rechtsanwältinnen, Migrationsrecht',
  street: 'Blumengasse 31',
  city: '69115 Heidelberg',
  colour: '#2b2b33',
  head: 'CENTRE',
};
export const STUDENT_COUNSEL: Institution = {
  name: 'Studierendenwerk Neckartal',
  unit: 'Sozialberatung',
  street: 'Am Institutsgarten 2',
  city: '69117 Heidelberg',
  colour: '#c1272d',
  head: 'RIGHT',
};
export const YOUTH_OFFICE: Institution = {
  name: 'Jugendamt Lindenbrück',
  unit: 'Amtsvormundschaft',
  street: 'Friedrich-Ebert-Anlage 50 b',
  city: '69117 Heidelberg',
  colour: '#33475b',
  head: 'BAR',
};
export const FEDERAL_OFFICE: Institution = {
  name: 'Bundesamt (Demo)',
  unit: 'Außenstelle Heidelberg',
  street: 'Grenzhof 4',
  city: '69123 Heidelberg',
  colour: '#1b1b1f',
  head: 'RIGHT',
};
