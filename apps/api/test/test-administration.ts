import type { Role } from '@einkanal/domain/office/role';
import type { TestPerson } from './test-person.js';

/** The parts of the administration that tests look at. */
export type Administration = {
  teams: {
    id: string;
    name: string;
    code: string | null;
    active: boolean;
    openCases: number;
    version: string;
    members: { id: string; name: string; leads: boolean }[];
  }[];
  people: { id: string; name: string; roles: Role[] }[];
  groups: { id: string; group: string; role: Role }[];
  territory: { municipalities: string[]; version: string };
  settings: { undoSeconds: number; importPolicy: string; ending: string; officeHours: object; version: string };
};
export type RecordedChange = {
  by: string;
  at: string;
  subject: string;
  person: string | null;
  before: object | null;
  after: object | null;
};

/** What a person sees of the administration, and how they change it. */
export function administrationOf(person: TestPerson) {
  const path = '/api/v1/administration';
  const json = async <T>(answer: Promise<Response>) => (await (await answer).json()) as T;
  return {
    show: () => json<Administration>(person.call(path)),
    changes: (cursor?: string) =>
      json<{ rows: RecordedChange[]; nextCursor: string | null }>(
        person.call(`${path}/changes${cursor === undefined ? '' : `?cursor=${cursor}`}`),
      ),
    send: async (method: string, part: string, { body, version }: { body?: unknown; version?: string } = {}) => {
      const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` };
      const answer = await person.call(`${path}/${part}`, { method, body, headers });
      return { status: answer.status, body: (await answer.json()) as Administration & { code: string } };
    },
  };
}
