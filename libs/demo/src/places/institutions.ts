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

export const EMPLOYERS: Institution[] = [
  {
    name: 'Hafenwerk Sensorik GmbH',
    unit: 'Personalabteilung',
    street: 'Industriehof 11',
    city: '69190 Walldorf',
    colour: '#0a4f6e',
    head: 'BAR',
    jobs: [
      {
        title: 'Entwicklungsingenieurin/Entwicklungsingenieur Sensorik',
        gross: 4866.67,
        qualified: true,
        degree: 'M. Sc. Elektrotechnik',
      },
      { title: 'Softwareentwickler/in Embedded Systems', gross: 5150, qualified: true, degree: 'M. Sc. Informatik' },
    ],
  },
  {
    name: 'Neckarsoft Systemhaus GmbH',
    unit: 'People & Culture',
    street: 'Güterallee 40',
    city: '69115 Heidelberg',
    colour: '#d14b1f',
    head: 'RIGHT',
    jobs: [
      { title: 'Data Engineer', gross: 5400, qualified: true, degree: 'M. Sc. Data Science' },
      { title: 'Softwareentwickler/in (Backend)', gross: 4950, qualified: true, degree: 'B. Sc. Informatik' },
    ],
  },
  {
    name: 'Klinikum Bergheim gGmbH',
    unit: 'Geschäftsbereich Personal',
    street: 'Am Krankenhausgarten 1',
    city: '69115 Heidelberg',
    colour: '#00796b',
    head: 'BAR',
    jobs: [
      { title: 'Pflegefachkraft', gross: 3420, qualified: true, degree: 'Bachelor of Nursing' },
      {
        title: 'Assistenzärztin/Assistenzarzt Innere Medizin',
        gross: 5288,
        qualified: true,
        degree: 'Doctor of Medicine',
      },
    ],
  },
  {
    name: 'Pflegezentrum Sonnenhang GmbH',
    unit: 'Einrichtungsleitung',
    street: 'Weinsteig 22',
    city: '69121 Heidelberg',
    colour: '#b36a00',
    head: 'CENTRE',
    jobs: [
      { title: 'Pflegefachfrau/Pflegefachmann', gross: 3250, qualified: true, degree: 'Bachelor of Nursing' },
      { title: 'Pflegehelfer/in', gross: 2650, qualified: false },
    ],
  },
  {
    name: 'Neckar Biologics GmbH',
    unit: 'Human Resources',
    street: 'Am Botanischen Feld 582',
    city: '69120 Heidelberg',
    colour: '#22577a',
    head: 'RIGHT',
    jobs: [
      {
        title: 'Wissenschaftliche Mitarbeit (Zellbiologie)',
        gross: 4690,
        qualified: true,
        degree: 'Ph. D. Molecular Biology',
      },
    ],
  },
  {
    name: 'Elektro Wagenbach GmbH & Co. KG',
    unit: '',
    street: 'Gewerbestraße 9',
    city: '69214 Eppelheim',
    colour: '#1b1b1f',
    head: 'BAR',
    jobs: [
      {
        title: 'Elektroniker/in für Energie- und Gebäudetechnik',
        gross: 3180,
        qualified: true,
        degree: 'Diploma in Electrical Installation',
      },
      { title: 'Auszubildende/r Elektronik', gross: 1040, qualified: true },
    ],
  },
  {
    name: 'Odenwald Präzisionstechnik GmbH',
    unit: 'Personalwesen',
    street: 'Neckarstraße 77',
    city: '69412 Eberbach',
    colour: '#5c2d3a',
    head: 'BAR',
    jobs: [
      {
        title: 'Zerspanungsmechaniker/in',
        gross: 3340,
        qualified: true,
        degree: 'Vocational Certificate in Machining',
      },
      { title: 'Maschinenhelfer/in', gross: 2480, qualified: false },
    ],
  },
  {
    name: 'Gasthaus zum Güldenen Hecht KG',
    unit: 'Inh. P. Sommer',
    street: 'Untere Fischergasse 5/1',
    city: '69117 Heidelberg',
    colour: '#6b4a1f',
    head: 'CENTRE',
    jobs: [
      { title: 'Koch/Köchin', gross: 2790, qualified: true, degree: 'Diploma in Culinary Arts' },
      { title: 'Küchenhilfe', gross: 2230, qualified: false },
      { title: 'Auszubildende/r Koch', gross: 1020, qualified: true },
    ],
  },
  {
    name: 'Kurpfalz Logistik AG',
    unit: 'Personal',
    street: 'Hansering 30',
    city: '68542 Heddesheim',
    colour: '#173f5f',
    head: 'RIGHT',
    jobs: [
      { title: 'Fachlagerist/in', gross: 2720, qualified: true, degree: 'Vocational Certificate in Logistics' },
      { title: 'Kommissionierer/in', gross: 2310, qualified: false },
    ],
  },
  {
    name: 'Bäckerei Lindner & Söhne OHG',
    unit: '',
    street: 'Kirchgasse 2',
    city: '69151 Neckargemünd',
    colour: '#7a3e12',
    head: 'CENTRE',
    jobs: [
      { title: 'Auszubildende/r Bäckerei', gross: 1010, qualified: true },
      { title: 'Produktionshelfer/in', gross: 2260, qualified: false },
    ],
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
