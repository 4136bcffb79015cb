import nx from '@nx/eslint-plugin';

const WEB_NEVER = ['@nestjs/*', 'typeorm', 'pg', 'bullmq', 'ioredis', 'fastify', '@fastify/*', 'node:*'];
const API_NEVER = ['react', 'react-dom', '@mui/*', '@tanstack/*', 'vite'];

/** Who may depend on whom, by the tags in each package.json, and which outside packages stay outside. */
function constraints({ inSpecs = false, inCommands = false } = {}) {
  const only = (scope, own, more = {}) => ({
    sourceTag: `scope:${scope}`,
    onlyDependOnLibsWithTags: [`scope:${scope}`, ...own.map((name) => `scope:${name}`)],
    ...more,
  });
  const alsoApi = inSpecs ? ['office-systems', 'demo'] : inCommands ? ['demo'] : [];
  const alsoDomain = inSpecs ? ['fast-check', '@jest/globals', 'node:*'] : [];
  return [
    only('domain', [], { allowedExternalImports: ['zod', ...alsoDomain] }),
    only('demo', ['domain']),
    only('migrations', []),
    only('api', ['domain', 'migrations', ...alsoApi], { bannedExternalImports: API_NEVER }),
    only('web', ['domain'], { bannedExternalImports: WEB_NEVER }),
    only('office-systems', []),
    only('chaos', ['demo', 'office-systems'], { bannedExternalImports: ['@nestjs/*', 'typeorm', 'bullmq'] }),
    only('e2e', [], { bannedExternalImports: ['@nestjs/*', 'typeorm', 'bullmq'] }),
    only('bench', [], { bannedExternalImports: ['@nestjs/*', 'typeorm', 'bullmq'] }),
  ];
}

const rule = (depConstraints) => ({
  '@nx/enforce-module-boundaries': ['error', { allow: [], enforceBuildableLibDependency: false, depConstraints }],
});

/** The boundaries for ESLint: tests and the demo command see a little more than what is shipped. */
export function boundaries({ specs }) {
  return [
    { files: ['**/*.{ts,tsx}'], plugins: { '@nx': nx }, rules: rule(constraints()) },
    { files: ['apps/api/src/commands/**'], plugins: { '@nx': nx }, rules: rule(constraints({ inCommands: true })) },
    { files: specs, ignores: ['**/*.mjs'], plugins: { '@nx': nx }, rules: rule(constraints({ inSpecs: true })) },
  ];
}
