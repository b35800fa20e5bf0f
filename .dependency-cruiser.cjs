/** The layers of docs/LAYERS.md: imports point only down. */
const main = (...names) => `^src-main/(${names.join('|')})(/|\\.ts$)`;
const layersAbove = {
  contract: [
    'citations',
    'core',
    'checks',
    'scenarios',
    'profiles',
    'mapping',
    'certificates',
    'app',
    'adapters',
    'hosts',
    'library',
  ],
  citations: [
    'core',
    'checks',
    'scenarios',
    'profiles',
    'mapping',
    'certificates',
    'app',
    'adapters',
    'hosts',
    'library',
  ],
  core: [
    'citations',
    'checks',
    'scenarios',
    'profiles',
    'mapping',
    'certificates',
    'app',
    'adapters',
    'hosts',
    'library',
  ],
  checks: ['scenarios', 'profiles', 'mapping', 'certificates', 'app', 'adapters', 'hosts', 'library'],
  scenarios: ['checks', 'profiles', 'mapping', 'certificates', 'app', 'adapters', 'hosts', 'library'],
  profiles: ['checks', 'scenarios', 'mapping', 'certificates', 'app', 'adapters', 'hosts', 'library'],
  mapping: ['checks', 'scenarios', 'profiles', 'certificates', 'app', 'adapters', 'hosts', 'library'],
  certificates: ['checks', 'scenarios', 'profiles', 'mapping', 'app', 'adapters', 'hosts', 'library'],
  app: ['adapters', 'hosts', 'library'],
  adapters: ['hosts', 'library'],
};
const pureLayers = main('contract', 'citations', 'checks', 'scenarios', 'profiles', 'mapping');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(layersAbove).map(([layer, above]) => ({
      name: `${layer}-imports-only-down`,
      severity: 'error',
      from: { path: main(layer) },
      to: { path: main(...above) },
    })),
    {
      name: 'hosts-never-import-each-other',
      severity: 'error',
      from: { path: '^src-main/hosts/([^/]+)/' },
      to: { path: '^src-main/hosts/([^/]+)/', pathNot: '^src-main/hosts/$1/' },
    },
    {
      name: 'hosts-never-import-core',
      severity: 'error',
      from: { path: '^src-main/hosts/' },
      to: { path: '^src-main/core/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-imports-only-the-contract',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { path: '^src-main/', pathNot: '^src-main/contract/' },
    },
    {
      name: 'main-never-imports-the-renderer',
      severity: 'error',
      from: { path: '^src-main/' },
      to: { path: '^src-renderer/' },
    },
    {
      name: 'pure-layers-use-no-node',
      severity: 'error',
      from: { path: pureLayers },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-uses-node-only-for-crypto-and-zlib',
      severity: 'error',
      from: { path: '^src-main/core/(xml|saml|roles)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-only-in-the-desktop-host',
      severity: 'error',
      from: { path: '^src-(main|renderer)/', pathNot: '^src-main/hosts/desktop/' },
      to: { path: '(^|/)electron($|/)' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
