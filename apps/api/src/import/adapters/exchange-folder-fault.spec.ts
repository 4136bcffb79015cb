import { inFolder } from './exchange-folder-fault.js';

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

test.each([
  ['ENOENT', 'target-unreachable'],
  ['ESTALE', 'target-unreachable'],
  ['EACCES', 'target-refuses-sign-in'],
  ['EROFS', 'target-refuses-sign-in'],
  ['ENOSPC', 'target-full'],
  ['EDQUOT', 'target-full'],
  ['EMFILE', 'target-answers-with-error'],
])('a folder that says %s means %s', async (code, fault) => {
  await expect(inFolder(1_000, failing(code))).rejects.toMatchObject({ name: 'TargetFault', code: fault });
});

test('a folder that never answers is too late', async () => {
  await expect(inFolder(20, () => Promise.withResolvers().promise)).rejects.toMatchObject({ code: 'target-timed-out' });
});

test('an error of our own is none of the folder', async () => {
  const broken = new TypeError('broken');
  await expect(inFolder(1_000, () => Promise.reject(broken))).rejects.toBe(broken);
});
