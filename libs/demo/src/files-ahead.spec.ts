import type { DemoApplication } from './demo-application.js';
import { withFilesAhead } from './files-ahead.js';
import { generateApplications } from './generate-applications.js';

const until = new Date('2026-11-24T10:00:00Z');
const plain = generateApplications({ seed: 'ahead', count: 12, from: new Date(until.getTime() - 86_400_000), until });

function counted(drawn: string[]): DemoApplication[] {
  return plain.map((application) => ({
    ...application,
    files: ['a', 'b'].map((part) => ({
      part,
      fileName: part,
      mediaType: 'text/plain',
      bytes: async () => {
        drawn.push(application.idempotencyKey);
        return new Uint8Array([drawn.length]);
      },
    })),
  }));
}

test('the submissions come in their order, each file drawn once, two submissions ahead', async () => {
  const drawn: string[] = [];
  const seen: string[] = [];
  for await (const { idempotencyKey, files } of withFilesAhead(counted(drawn))) {
    seen.push(idempotencyKey);
    expect(drawn.length).toBeLessThanOrEqual((seen.length + 2) * 2);
    expect(await files[0]?.bytes()).toBe(await files[0]?.bytes());
  }
  expect(seen).toEqual(plain.map(({ idempotencyKey }) => idempotencyKey));
  expect(drawn).toHaveLength(plain.length * 2);
});

test('a file that cannot be drawn fails for who asks for it, and for nobody else', async () => {
  const broken = counted([]).map((application) => ({
    ...application,
    files: application.files.map((file) => ({ ...file, bytes: () => Promise.reject(new Error('no paper left')) })),
  }));
  for await (const { files } of withFilesAhead(broken))
    await expect(files[0]?.bytes()).rejects.toThrow('no paper left');
});
