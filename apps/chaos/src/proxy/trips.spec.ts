import { httpTripName } from './http-trip-name.js';
import { PostgresTrips } from './postgres-trips.js';
import { RedisTrips } from './redis-trips.js';
import { statementName } from './statement-name.js';

/** One message of the PostgreSQL protocol. */
function frame(type: string, ...texts: string[]): Buffer {
  const body = Buffer.from(texts.map((text) => `${text}\0`).join(''));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}
const startup = frame('', 'user', 'einkanal_app');
const prepared = (sql: string) => Buffer.concat([frame('P', '', sql), frame('B', '', ''), frame('S')]);
const namesOf = (trips: { name: string | null }[]) => trips.map(({ name }) => name);

test('values, lists and layout make no other statement', () => {
  expect(statementName(`SELECT a\n  FROM b WHERE c IN ($1, $2, $3) AND d = 'x''y' LIMIT 5`)).toBe(
    'SELECT a FROM b WHERE c IN (?) AND d = ? LIMIT ?',
  );
});

test('long statements with the same beginning are told apart', () => {
  const long = `SELECT ${'column_name, '.repeat(10)} last`;
  expect(statementName(`${long} FROM one`)).not.toBe(statementName(`${long} FROM two`));
});

test('a round trip of PostgreSQL ends where the client waits, however its bytes are cut', () => {
  const bytes = Buffer.concat([startup, frame('Q', 'BEGIN'), prepared('UPDATE a SET b = $1'), frame('Q', 'COMMIT')]);
  for (const size of [1, 7, bytes.length]) {
    const trips = new PostgresTrips();
    const passed = [];
    for (let at = 0; at < bytes.length; at += size) passed.push(...trips.push(bytes.subarray(at, at + size)));
    expect(namesOf(passed)).toEqual([null, 'BEGIN', 'UPDATE a SET b = ?', 'COMMIT of UPDATE a SET b = ?']);
    expect(Buffer.concat(passed.map((trip) => trip.bytes))).toEqual(bytes);
  }
});

test('a statement that was prepared under a name is known by it later', () => {
  const trips = new PostgresTrips();
  trips.push(Buffer.concat([startup, frame('P', 'one', 'SELECT 1 FROM a'), frame('S')]));
  expect(namesOf(trips.push(Buffer.concat([frame('B', '', 'one'), frame('S')])))).toEqual(['SELECT ? FROM a']);
});

test('commands of Redis are named by their verb, scripts by their digest', () => {
  const bytes = Buffer.from(
    '*1\r\n$4\r\nPING\r\n*3\r\n$7\r\nevalsha\r\n$40\r\n0123456789012345678901234567890123456789\r\n$1\r\n0\r\nPING\r\n',
  );
  for (const size of [1, 5, bytes.length]) {
    const trips = new RedisTrips();
    const passed = [];
    for (let at = 0; at < bytes.length; at += size) passed.push(...trips.push(bytes.subarray(at, at + size)));
    expect(namesOf(passed)).toEqual(['PING', 'EVALSHA 01234567', 'PING']);
    expect(Buffer.concat(passed.map((trip) => trip.bytes))).toEqual(bytes);
  }
});

test.each([
  ['GET', '/nachrichten?antragsidentifikation=EK-1', '', 'GET /nachrichten'],
  ['GET', '/cmis/einkanal/root/Einkanal/2026?cmisselector=object', '', 'GET /cmis object'],
  [
    'POST',
    '/cmis/einkanal/root',
    '--x\r\nContent-Disposition: form-data; name="cmisaction"\r\n\r\ncreateDocument\r\n',
    'POST /cmis createDocument',
  ],
  ['POST', '/cmis/einkanal/root', 'cmisaction=createFolder&propertyId[0]=x', 'POST /cmis createFolder'],
])('%s %s is one round trip whatever the case', (method, address, body, name) => {
  expect(httpTripName(method, address, Buffer.from(body))).toBe(name);
});
