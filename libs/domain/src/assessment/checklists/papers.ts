import { always, when, type Requirement } from '../checklist.js';

export const PAPERS: Readonly<Record<string, Requirement[]>> = {
  DU: [always('DULD'), when('NOT_IN_THE_FORM', 'IDENT'), when('HAS_PASSPORT', 'PASS')],
  GE: [always('GEST'), when('LEFT_RECEPTION_CENTRE', 'MELDE', 'MIETE')],
  FB: [always('TITEL_ALT'), when('HAS_PASSPORT', 'PASS')],
  RA: [
    always('TITEL_ALT'),
    when('NOT_IN_THE_FORM', 'BAMF'),
    when('NOT_IN_THE_FORM', 'IDENT'),
    when('NOT_IN_THE_FORM', 'VERLUST'),
  ],
  UE: [...[always('PASS'), always('TITEL_ALT')], when('NOT_IN_THE_FORM', 'VERLUST'), when('NOT_IN_THE_FORM', 'HEIRAT')],
  // Of the host, who applies (§ 68 AufenthG).
  VE: [
    ...[always('PASS', 'IDENT'), always('LOHN'), always('AV', 'AGB')],
    when('OFFICE_ASKS', 'MIETE'),
    when('SELF_EMPLOYED', 'STEUER'),
  ],
};
