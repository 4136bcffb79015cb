import type { TeamCode } from '@einkanal/domain/office/team';

/** Who does what in a demo office, by the names that the demo identity provider gives them. */
export type Staff = {
  abhKennung: string;
  intake: readonly [string, ...string[]];
  lead: string;
  caseworkers: Readonly<Record<TeamCode, readonly [string, ...string[]]>>;
};

const TOBIAS = ['tobias.weiss', 'tobias.weiss', 'petra.lang'] as const;
const AYLIN = ['aylin.sommer', 'aylin.sommer', 'petra.lang'] as const;
const JAN = ['jan.peters'] as const;

export const DEMO_STAFF: readonly Staff[] = [
  {
    abhKennung: '004200',
    intake: ['jana.brandt', 'mehmet.kaya'],
    lead: 'petra.lang',
    caseworkers: {
      STUDY: TOBIAS,
      WORK: AYLIN,
      FAMILY: TOBIAS,
      PROTECTION: AYLIN,
      SETTLEMENT: AYLIN,
      EU: TOBIAS,
      CERTIFICATES: TOBIAS,
      EMERGENCY: TOBIAS,
    },
  },
  {
    abhKennung: '004900',
    intake: ['lena.hoff'],
    lead: 'jan.peters',
    caseworkers: {
      STUDY: JAN,
      WORK: JAN,
      FAMILY: JAN,
      PROTECTION: JAN,
      SETTLEMENT: JAN,
      EU: JAN,
      CERTIFICATES: JAN,
      EMERGENCY: JAN,
    },
  },
];
