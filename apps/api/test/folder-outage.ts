import { chmod, rename } from 'node:fs/promises';

const NOBODY = 65_534;

/** Does something while a folder is not mounted. */
export async function withoutFolder<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  await rename(folder, `${folder}-elsewhere`);
  try {
    return await work();
  } finally {
    await rename(`${folder}-elsewhere`, folder);
  }
}

/** Does something while nobody may write to a folder. Rights mean nothing to the superuser: that is given up meanwhile. */
export async function withoutRights<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  await chmod(folder, 0o555);
  const isSuperuser = process.geteuid?.() === 0;
  if (isSuperuser) process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    if (isSuperuser) process.seteuid?.(0);
    await chmod(folder, 0o755);
  }
}
