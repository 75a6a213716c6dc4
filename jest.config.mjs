const shared = {
  testEnvironment: '<rootDir>/tools/jest/environment.cjs',
  runtime: '<rootDir>/tools/jest/runtime.cjs',
  transform: { '\\.ts$': '<rootDir>/tools/jest/transform.cjs' },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};
const tier = (displayName, testMatch) => ({ ...shared, displayName, testMatch });

/** One project per tier of tests; `npm test` runs them all, `npm run check` unit and architecture. */
export default {
  testTimeout: 60_000,
  projects: [
    tier('unit', [
      '<rootDir>/libs/**/!(*.proof).spec.ts',
      '<rootDir>/apps/web/src/**/*.spec.ts',
      '<rootDir>/apps/server/**/*.spec.ts',
      '<rootDir>/tools/**/*.spec.ts',
    ]),
    tier('proofs', ['<rootDir>/libs/**/*.proof.spec.ts']),
    tier('architecture', ['<rootDir>/tests/architecture/**/*.spec.ts']),
    tier('medium', ['<rootDir>/tests/medium/**/*.spec.ts']),
    tier('e2e', ['<rootDir>/tests/e2e/**/*.spec.ts']),
    tier('faults', ['<rootDir>/tests/faults/**/*.spec.ts']),
    tier('crowd', ['<rootDir>/tests/crowd/**/*.spec.ts']),
  ],
};
