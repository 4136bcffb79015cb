import type { OnlineService } from './submission.js';
import type { Label } from './vocabulary.js';

/** Codes of XAusländer list `ozg.antragsgrund` and `ozg.aufenthaltsgrund` that a matter stands for. */
const FIRST = '01';
const RENEWAL = '02';
const SIDE_CONDITION = '03';
const SETTLEMENT = '04';
const WORK_PERMISSION = '05';
const FAMILY_PURPOSE = '01';
const EDUCATION_PURPOSE = '02';
const WORK_PURPOSE = '03';
const HUMANITARIAN_PURPOSE = '04';
const OTHER_PURPOSE = '05';

/**
 * What people apply for. `paragraph` as written on screen; `applicationReason` (Antragsgrund) is null where the kind of
 * application decides; `message` says whether the matter goes to the specialist system as `OZG.Antrag.130101`.
 */
export type Matter = {
  code: string;
  service: OnlineService;
  paragraph: string;
  label: Label;
  applicationReason: string | null;
  purpose: string;
  message: '130101' | null;
};

const ROWS: [
  code: string,
  service: OnlineService,
  paragraph: string,
  de: string,
  en: string,
  reason: string | null,
  purpose: string | null,
][] = [
  ['AT16B_F', 'AT', '§ 16b AufenthG', 'Studium, Ersterteilung', 'Studies, first permit', FIRST, EDUCATION_PURPOSE],
  ['AT16B_R', 'AT', '§ 16b AufenthG', 'Studium, Verlängerung', 'Studies, renewal', RENEWAL, EDUCATION_PURPOSE],
  ['AT18A', 'AT', '§ 18a AufenthG', 'Fachkraft mit Berufsausbildung', 'Skilled worker, vocational', null, WORK_PURPOSE],
  ['AT18B', 'AT', '§ 18b AufenthG', 'Fachkraft mit Hochschulabschluss', 'Skilled worker, academic', null, WORK_PURPOSE],
  ['AT18G', 'AT', '§ 18g AufenthG', 'Blaue Karte EU', 'EU Blue Card', null, WORK_PURPOSE],
  [
    'AT19C',
    'AT',
    '§ 19c AufenthG',
    'Arbeitsplatzwechsel, Nebenbestimmung',
    'Change of job, side-condition',
    SIDE_CONDITION,
    WORK_PURPOSE,
  ],
  ['AT19D', 'AT', '§ 19d AufenthG', 'Qualifizierte Geduldete', 'Qualified holder of a Duldung', null, WORK_PURPOSE],
  [
    'AT20',
    'AT',
    '§ 20 AufenthG',
    'Arbeitsplatzsuche nach Studium oder Ausbildung',
    'Job search after studies or training',
    null,
    WORK_PURPOSE,
  ],
  ['AT20A', 'AT', '§ 20a AufenthG', 'Chancenkarte', 'Opportunity card', null, WORK_PURPOSE],
  ['AT24', 'AT', '§ 24 AufenthG', 'Vorübergehender Schutz', 'Temporary protection', null, HUMANITARIAN_PURPOSE],
  [
    'AT25_2',
    'AT',
    '§ 25 Abs. 2 AufenthG',
    'Nach Anerkennung als Flüchtling',
    'After recognition as a refugee',
    null,
    HUMANITARIAN_PURPOSE,
  ],
  ['AT28', 'AT', '§ 28 AufenthG', 'Familiennachzug zu Deutschen', 'Family of Germans', null, FAMILY_PURPOSE],
  ['AT30', 'AT', '§ 30 AufenthG', 'Ehegattennachzug', 'Spouse of a foreigner', null, FAMILY_PURPOSE],
  ['AT32', 'AT', '§ 32 AufenthG', 'Kindernachzug', 'Child of a foreigner', null, FAMILY_PURPOSE],
  ['AT9', 'AT', '§ 9 AufenthG', 'Niederlassungserlaubnis', 'Settlement permit', SETTLEMENT, OTHER_PURPOSE],
  ['AK5', 'AK', '§ 5 FreizügG/EU', 'Aufenthaltskarte', 'Residence card', null, null],
  [
    'AK5D',
    'AK',
    '§ 4a FreizügG/EU',
    'Daueraufenthalt (Karte oder Bescheinigung)',
    'Permanent residence (card or certificate)',
    null,
    null,
  ],
  ['BE', 'BE', '§ 32 BeschV', 'Beschäftigungserlaubnis', 'Permission to work', WORK_PERMISSION, WORK_PURPOSE],
  ['DU', 'AK', '§ 60a AufenthG', 'Duldung, Verlängerung', 'Duldung, renewal', null, null],
  [
    'GE',
    'AK',
    '§ 63 AsylG',
    'Aufenthaltsgestattung, Verlängerung',
    'Permission during the asylum procedure, renewal',
    null,
    null,
  ],
  ['FB', 'AK', '§ 81 Abs. 5 AufenthG', 'Fiktionsbescheinigung', 'Interim certificate', null, null],
  ['RA', 'AT', '§§ 4, 5 AufenthV', 'Reiseausweis', 'Travel document', null, null],
  [
    'UE',
    'AT',
    '§ 78 AufenthG',
    'Übertrag in neuen Pass oder neue Karte',
    'Transfer to a new passport or card',
    null,
    null,
  ],
  ['VE', 'AT', '§ 68 AufenthG', 'Verpflichtungserklärung', 'Declaration of commitment', null, null],
];

export const MATTERS: ReadonlyMap<string, Matter> = new Map(
  ROWS.map(([code, service, paragraph, de, en, applicationReason, purpose]) => [
    code,
    {
      code,
      service,
      paragraph,
      label: { de, en },
      applicationReason,
      purpose: purpose ?? OTHER_PURPOSE,
      message: purpose === null ? null : '130101',
    },
  ]),
);

export const APPLICATION_REASONS = {
  FIRST,
  RENEWAL,
  SIDE_CONDITION,
  SETTLEMENT,
  WORK_PERMISSION,
  EMPLOYMENT_DULDUNG: '06',
  TRAINING_DULDUNG: '07',
};
export const PURPOSES = {
  FAMILY: FAMILY_PURPOSE,
  EDUCATION: EDUCATION_PURPOSE,
  WORK: WORK_PURPOSE,
  OTHER: OTHER_PURPOSE,
};
