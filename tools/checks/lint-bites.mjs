// Proves that lint refuses what it should: each forbidden line is put under a real file's text, never on disk.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { ROOT } from '../bootstrap.mjs';

const FORBIDDEN = [
  [
    'libs/domain/src/stages.ts',
    `import { Injectable } from '@nestjs/common'; export const a = Injectable;`,
    '@nx/enforce-module-boundaries',
  ],
  [
    'libs/domain/src/stages.ts',
    `import { dataSourceOptions } from '@einkanal/migrations/data-source'; export const a = dataSourceOptions;`,
    '@nx/enforce-module-boundaries',
  ],
  [
    'apps/web/src/main.tsx',
    `import { DataSource } from 'typeorm'; export const a = DataSource;`,
    '@nx/enforce-module-boundaries',
  ],
  [
    'apps/web/src/main.tsx',
    `import { readConfig } from '../../api/src/platform/config.js'; export const a = readConfig;`,
    '@nx/enforce-module-boundaries',
  ],
  [
    'apps/api/src/main.ts',
    `import { useState } from 'react'; export const a = useState;`,
    '@nx/enforce-module-boundaries',
  ],
  [
    'libs/domain/src/intake/submission.ts',
    `import { TARGETS } from '../import/import-job.js'; export const a = TARGETS;`,
    'einkanal/imports',
  ],
  [
    'apps/api/src/platform/config.ts',
    `import { a } from '../inbox/inbox.dto.js'; export const b = a;`,
    'einkanal/imports',
  ],
  ['apps/api/src/platform/log.ts', `export const a = process.env.HOME;`, 'no-restricted-syntax'],
  ['libs/domain/src/stages.ts', `export default 1;`, 'no-restricted-exports'],
  ['libs/domain/src/stages.ts', `async function a() { return 1; } a();`, '@typescript-eslint/no-floating-promises'],
];

/** @returns one outcome for each forbidden line */
export async function lintBites() {
  const eslint = new ESLint({ cwd: ROOT });
  const outcomes = [];
  for (const [file, line, rule] of FORBIDDEN) {
    const filePath = path.join(ROOT, file);
    const [result] = await eslint.lintText(`${readFileSync(filePath, 'utf8')}\n${line}\n`, { filePath });
    const bites = result.messages.some(({ ruleId }) => ruleId === rule);
    outcomes.push({ ok: bites, output: bites ? '' : `${rule} does not refuse in ${file}:\n  ${line}` });
  }
  return outcomes;
}
