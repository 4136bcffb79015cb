import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../bootstrap.mjs';
import { GENERATED, generateTo } from '../openapi.mjs';

/** Generates what is committed once more and compares. */
export async function generatedFiles() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-generated-'));
  try {
    await generateTo(folder);
    const stale = GENERATED.filter(
      (file) =>
        readFileSync(path.join(ROOT, file), 'utf8') !== readFileSync(path.join(folder, path.basename(file)), 'utf8'),
    );
    const output = stale.length === 0 ? '' : `Not fresh: ${stale.join(', ')}. This helps: npm run openapi`;
    return { ok: stale.length === 0, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
