import { z } from 'zod';
import { toLoggedError } from './logged-error.js';

class QueryFailedError extends Error {
  readonly query = 'INSERT INTO case_file VALUES ($1)';
  readonly parameters = ['Demirağ'];
  readonly detail = 'Key (family_name)=(Demirağ) exists';
  readonly code = '23505';
  readonly constraint = 'case_file_number_key';
  override name = 'QueryFailedError';
}

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test.each([
  ['the database', new QueryFailedError('invalid input syntax for type date: "Demirağ"')],
  ['the JSON reader', thrownBy(() => JSON.parse('{"name":"Demirağ"'))],
  ['a schema', thrownBy(() => z.object({ name: z.literal('x') }).parse({ name: 'Demirağ', Demirağ: 1 }))],
  ['a text that was thrown', 'Demirağ'],
  ['a cause', new Error('request failed', { cause: new QueryFailedError('duplicate key: Demirağ') })],
])('an error of %s is logged without the values that it quotes', (_what, error) => {
  expect(JSON.stringify(toLoggedError(error))).not.toContain('Demirağ');
});

test('what operators need stays: kind, code, constraint and the places in the code', () => {
  const logged = toLoggedError(new Error('outer', { cause: new QueryFailedError('x') }));
  expect(logged).toMatchObject({
    type: 'Error',
    message: 'outer',
    stack: expect.stringContaining('logged-error.spec') as string,
    cause: { type: 'QueryFailedError', code: '23505', constraint: 'case_file_number_key' },
  });
});
