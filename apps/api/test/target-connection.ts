import { TEST_MESSAGE_SETTINGS } from './test-message-settings.js';
import type { TestPerson } from './test-person.js';

type Fault = { code: string; pointer: string; de: string; en: string };
type Field = { name: string; kind: string; isRequired: boolean; usual: unknown; label: { de: string } };
type Answer = { code?: string; errors?: Fault[]; findings?: { code: string }[] };
export type Connection = {
  adapter: string | null;
  name: string;
  takesTests: boolean;
  settings: Record<string, unknown>;
  exchangeFolder: string | null;
  adapters: { name: string; fields: Field[] }[];
  version: string;
};

/** What a head of messages needs, by the names of the form. */
export const MESSAGE_FIELDS = {
  'message.reader.kennung': TEST_MESSAGE_SETTINGS.reader.kennung,
  'message.reader.name': TEST_MESSAGE_SETTINGS.reader.name,
  'message.author.kennung': TEST_MESSAGE_SETTINGS.author.kennung,
  'message.author.name': TEST_MESSAGE_SETTINGS.author.name,
  'message.author.email': TEST_MESSAGE_SETTINGS.author.email,
  'message.author.address.street': TEST_MESSAGE_SETTINGS.author.address.street,
  'message.author.address.postalCode': TEST_MESSAGE_SETTINGS.author.address.postalCode,
  'message.author.address.city': TEST_MESSAGE_SETTINGS.author.address.city,
};

/** The places and codes of an answer that refuses a connection. */
export const faultsOf = ({ body: { errors = [] } }: { body: Answer }) =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`);

/** What a person sees of the connection to a target, and how they change it. */
export function connectionOf(person: TestPerson, kind: 'SPECIALIST_SYSTEM' | 'DMS') {
  const path = `/api/v1/targets/${kind}/connection`;
  const send = async (method: string, to: string, body: object, version?: string) => {
    const headers: Record<string, string> = version === undefined ? {} : { 'if-match': version };
    const answer = await person.call(to, { method, body, headers });
    return { status: answer.status, body: (await answer.json()) as Answer & Partial<Connection> };
  };
  const show = async () => (await (await person.call(path)).json()) as Connection;
  const put = (body: object, version?: string) => send('PUT', path, body, version);
  return {
    ...{ show, put },
    /** Sets what is said and leaves the rest as it is seen, without its secrets, as the page does. */
    change: async (changes: Partial<Connection>) => {
      const { adapter, name, takesTests, settings, version } = await show();
      const seen = Object.entries(settings).filter(([, value]) => typeof value !== 'object' || value === null);
      const all = { ...Object.fromEntries(seen), ...changes.settings };
      return put({ adapter, name, takesTests, ...changes, settings: all }, version);
    },
    /** Sets another adapter with these settings alone. */
    set: async (adapter: string, settings: object) => {
      const { name, takesTests, version } = await show();
      return put({ adapter, name, takesTests, settings }, version);
    },
    look: async (settings: object) => {
      const { adapter, name, takesTests } = await show();
      return send('POST', `${path}/look`, { adapter, name, takesTests, settings });
    },
  };
}
