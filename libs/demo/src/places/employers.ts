import type { Institution } from './institutions.js';

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
        title: 'Entwicklungsingenieur Sensorik|Entwicklungsingenieurin Sensorik',
        gross: 4866.67,
        qualified: true,
        degree: 'M. Sc. Elektrotechnik',
      },
      {
        title: 'Softwareentwickler Embedded Systems|Softwareentwicklerin Embedded Systems',
        gross: 5150,
        qualified: true,
        degree: 'M. Sc. Informatik',
      },
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
      {
        title: 'Softwareentwickler (Backend)|Softwareentwicklerin (Backend)',
        gross: 4950,
        qualified: true,
        degree: 'B. Sc. Informatik',
      },
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
        title: 'Assistenzarzt Innere Medizin|Assistenzärztin Innere Medizin',
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
      { title: 'Pflegefachmann|Pflegefachfrau', gross: 3250, qualified: true, degree: 'Bachelor of Nursing' },
      { title: 'Pflegehelfer|Pflegehelferin', gross: 2650, qualified: false },
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
        title: 'Wissenschaftlicher Mitarbeiter (Zellbiologie)|Wissenschaftliche Mitarbeiterin (Zellbiologie)',
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
        title: 'Elektroniker für Energie- und Gebäudetechnik|Elektronikerin für Energie- und Gebäudetechnik',
        gross: 3180,
        qualified: true,
        degree: 'Diploma in Electrical Installation',
      },
      { title: 'Auszubildender zum Elektroniker|Auszubildende zur Elektronikerin', gross: 1040, qualified: true },
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
        title: 'Zerspanungsmechaniker|Zerspanungsmechanikerin',
        gross: 3340,
        qualified: true,
        degree: 'Vocational Certificate in Machining',
      },
      { title: 'Maschinenhelfer|Maschinenhelferin', gross: 2480, qualified: false },
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
      { title: 'Koch|Köchin', gross: 2790, qualified: true, degree: 'Diploma in Culinary Arts' },
      { title: 'Küchenhilfe', gross: 2230, qualified: false },
      { title: 'Auszubildender zum Koch|Auszubildende zur Köchin', gross: 1020, qualified: true },
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
      {
        title: 'Fachlagerist|Fachlageristin',
        gross: 2720,
        qualified: true,
        degree: 'Vocational Certificate in Logistics',
      },
      { title: 'Kommissionierer|Kommissioniererin', gross: 2310, qualified: false },
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
      { title: 'Auszubildender zum Bäcker|Auszubildende zur Bäckerin', gross: 1010, qualified: true },
      { title: 'Produktionshelfer|Produktionshelferin', gross: 2260, qualified: false },
    ],
  },
];
