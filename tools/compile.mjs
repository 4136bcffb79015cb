// Compiles the TypeScript below a folder to JavaScript beside it: decorators need their metadata, so Node's own type
// stripping is no way for the API. Usage: node tools/compile.mjs <sources> <target>
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';

const [sources, target] = process.argv.slice(2);
rmSync(target, { recursive: true, force: true });
for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
  const isSource = file.endsWith('.ts') && !file.endsWith('.d.ts') && !/\.spec\.ts$|\.contract\.ts$/.test(file);
  if (!isSource || /^(dist|node_modules)\//.test(file)) continue;
  const { code, map } = transformSync(readFileSync(path.join(sources, file), 'utf8'), {
    filename: path.resolve(sources, file),
    sourceMaps: true,
    module: { type: 'es6' },
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  });
  const out = path.join(target, file.replace(/\.ts$/, '.js'));
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, `${code}\n//# sourceMappingURL=${path.basename(out)}.map\n`);
  if (map) writeFileSync(`${out}.map`, map);
}
