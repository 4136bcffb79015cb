/** The people of the demo. Everybody's password is `demo`; nobody of them exists. */
export const DEMO_PASSWORD = 'demo';

const ROLES = {
  INTAKE: { group: 'einkanal-intake', label: 'Eingangsteam' },
  CASEWORKER: { group: 'einkanal-caseworker', label: 'Sachbearbeitung' },
  TEAM_LEAD: { group: 'einkanal-team-lead', label: 'Teamleitung' },
  OFFICE_MANAGER: { group: 'einkanal-office-manager', label: 'Amtsleitung' },
  DESK: { group: 'einkanal-desk', label: 'Erstanlaufstelle' },
  ADMIN: { group: 'einkanal-admin', label: 'Fachadministration' },
  AUDITOR: { group: 'einkanal-auditor', label: 'Revision' },
} as const;

/** Offices by their ABH-Kennung. */
export const OFFICES = {
  '004200': 'Stadt Heidelberg (Demo)',
  '004900': 'Landratsamt Rhein-Neckar-Kreis (Demo)',
} as const;

export type Office = keyof typeof OFFICES;

export type Account = {
  username: string;
  name: string;
  role: keyof typeof ROLES;
  office: Office;
};

export const ACCOUNTS: readonly Account[] = [
  { username: 'jana.brandt', name: 'Jana Brandt', role: 'INTAKE', office: '004200' },
  { username: 'mehmet.kaya', name: 'Mehmet Kaya', role: 'INTAKE', office: '004200' },
  { username: 'tobias.weiss', name: 'Tobias Weiß', role: 'CASEWORKER', office: '004200' },
  { username: 'aylin.sommer', name: 'Aylin Sommer', role: 'CASEWORKER', office: '004200' },
  { username: 'petra.lang', name: 'Petra Lang', role: 'TEAM_LEAD', office: '004200' },
  { username: 'andreas.vogt', name: 'Andreas Vogt', role: 'OFFICE_MANAGER', office: '004200' },
  { username: 'sofia.reuter', name: 'Sofia Reuter', role: 'DESK', office: '004200' },
  { username: 'felix.neumann', name: 'Felix Neumann', role: 'ADMIN', office: '004200' },
  { username: 'karin.auer', name: 'Karin Auer', role: 'AUDITOR', office: '004200' },
  { username: 'lena.hoff', name: 'Lena Hoff', role: 'INTAKE', office: '004900' },
  { username: 'jan.peters', name: 'Jan Peters', role: 'CASEWORKER', office: '004900' },
];

export const roleLabel = ({ role }: Account): string => ROLES[role].label;

export function findAccount(username: string): Account | null {
  return ACCOUNTS.find((account) => account.username === username) ?? null;
}

/** @returns the person whom name and password fit, case of the name and blanks around it aside */
export function signIn(username: string, password: string): Account | null {
  if (password !== DEMO_PASSWORD) return null;
  return findAccount(username.trim().toLowerCase());
}

/** What the id token says of a person. */
export function claimsOf(account: Account) {
  const { username, name, office, role } = account;
  return { sub: username, name, office, groups: [ROLES[role].group] };
}
