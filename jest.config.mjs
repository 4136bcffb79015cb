const typescript = {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transformIgnorePatterns: ['/node_modules/(?!@einkanal/)'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@einkanal/source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['/dist/'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        module: { type: 'es6' },
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true, tsx: false },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
      },
    ],
  },
};
const withDatabase = {
  ...typescript,
  globalSetup: '<rootDir>/apps/api/test/global-setup.mjs',
  globalTeardown: '<rootDir>/apps/api/test/global-teardown.mjs',
};

export default {
  // Starting a whole application takes seconds on a machine that does other things too.
  testTimeout: 30_000,
  projects: [
    {
      ...typescript,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps}/**/!(*.int|*.queue|*.peer|*.e2e).spec.ts', '<rootDir>/tools/**/*.spec.mjs'],
    },
    { ...withDatabase, displayName: 'int', testMatch: ['<rootDir>/apps/**/*.int.spec.ts'] },
    {
      ...withDatabase,
      displayName: 'queue-redis',
      testMatch: ['<rootDir>/apps/{api,chaos}/**/*.queue.spec.ts'],
      globals: { queueBackend: 'redis' },
    },
    {
      ...withDatabase,
      displayName: 'queue-postgres',
      testMatch: ['<rootDir>/apps/{api,chaos}/**/*.queue.spec.ts'],
      globals: { queueBackend: 'postgres' },
    },
    {
      ...typescript,
      displayName: 'peers',
      testMatch: ['<rootDir>/apps/api/**/*.peer.spec.ts'],
      globals: { cmisPeerUrl: process.env.CMIS_PEER_URL },
    },
    {
      ...typescript,
      displayName: 'e2e',
      testMatch: ['<rootDir>/apps/e2e/src/**/*.e2e.spec.ts'],
      globalSetup: '<rootDir>/apps/e2e/global-setup.mjs',
      globalTeardown: '<rootDir>/apps/e2e/global-teardown.mjs',
    },
  ],
};
