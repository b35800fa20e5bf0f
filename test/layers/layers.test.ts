/** Plants one forbidden import of each kind and sees it refused: a rule nobody tripped over may not work at all. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLayers, type LayerReport } from '../../tools/check-layers';
import { localBin, projectRoot, runCommand } from '../../tools/run-command';

const scratch = join(projectRoot, '.cache');
mkdirSync(scratch, { recursive: true });

function plantTree(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(scratch, 'layers-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  writeFileSync(
    join(folder, 'tsconfig.base.json'),
    '{"compilerOptions":{"module":"esnext","moduleResolution":"bundler"}}',
  );
  return folder;
}

const clean = {
  'src-main/contract/shape.ts': 'export const shape = 1;\n',
  'src-main/core/xml/tree.ts': "import { shape } from '../../contract/shape';\nexport const tree = shape;\n",
  'src-main/checks/one.ts': "import { tree } from '../core/xml/tree';\nexport const one = tree;\n",
  'src-main/profiles/sp.ts': 'export const sp = 1;\n',
  'src-main/app/use.ts': "import { one } from '../checks/one';\nexport const use = one;\n",
  'src-main/adapters/serve.ts': "import { use } from '../app/use';\nexport const serve = use;\n",
  'src-main/hosts/cli/main.ts': "import { serve } from '../../adapters/serve';\nexport const cli = serve;\n",
  'src-main/hosts/web/main.ts': 'export const web = 1;\n',
  'src-renderer/main.ts': "import { shape } from '../src-main/contract/shape';\nexport const main = shape;\n",
};

/** File, the import planted in it, and the rule that has to refuse it. */
const planted: readonly (readonly [file: string, source: string, rule: string])[] = [
  ['src-main/contract/bad.ts', '../core/xml/tree', 'contract-imports-only-down'],
  ['src-main/core/xml/bad.ts', '../../checks/one', 'core-imports-only-down'],
  ['src-main/checks/bad.ts', '../profiles/sp', 'checks-imports-only-down'],
  ['src-main/profiles/bad.ts', '../checks/one', 'profiles-imports-only-down'],
  ['src-main/app/bad.ts', '../adapters/serve', 'app-imports-only-down'],
  ['src-main/adapters/bad.ts', '../hosts/web/main', 'adapters-imports-only-down'],
  ['src-main/hosts/cli/bad.ts', '../web/main', 'hosts-never-import-each-other'],
  ['src-main/hosts/web/bad.ts', '../../core/xml/tree', 'hosts-never-import-core'],
  ['src-renderer/bad.ts', '../src-main/app/use', 'renderer-imports-only-the-contract'],
  ['src-main/app/renders.ts', '../../src-renderer/main', 'main-never-imports-the-renderer'],
  ['src-main/checks/disk.ts', 'node:fs', 'pure-layers-use-no-node'],
  ['src-main/core/xml/zip.ts', 'node:zlib', 'core-uses-node-only-for-crypto-and-zlib'],
  ['src-main/adapters/window.ts', 'electron', 'electron-only-in-the-desktop-host'],
];

describe('the layer rules', () => {
  const folders: string[] = [];
  const cruise = (files: Readonly<Record<string, string>>): Promise<LayerReport> => {
    const folder = plantTree(files);
    folders.push(folder);
    return checkLayers(['src-main', 'src-renderer'], folder);
  };
  let report: LayerReport;
  beforeAll(async () => {
    const bad = planted.map(([file, source]): [string, string] => [file, `export * from '${source}';\n`]);
    const cycle: [string, string][] = [
      ['src-main/app/a.ts', "export * from './b';\n"],
      ['src-main/app/b.ts', "export * from './a';\n"],
    ];
    report = await cruise({ ...clean, ...Object.fromEntries([...bad, ...cycle]) });
  });
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  it('let a clean tree pass', async () => {
    expect(await cruise(clean)).toEqual({ modules: Object.keys(clean).length, violations: [] });
  });

  it.each(planted)('refuse %s importing %s', (file, _source, rule) => {
    expect(report.violations.filter((line) => line.startsWith(`${rule}: ${file} `))).toHaveLength(1);
  });

  it('refuse a cycle', () => {
    expect(report.violations.some((line) => line.startsWith('no-cycles: src-main/app/'))).toBe(true);
  });

  it('count no module where there is none, which linting takes for a failure', async () => {
    expect((await cruise({ 'src-main/readme.txt': '', 'src-renderer/readme.txt': '' })).modules).toBe(0);
  });
});

describe('ESLint', () => {
  // In CI the parser would take the text of the file on disk instead of the text that is planted here.
  const fromText = { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } };
  const eslint = new ESLint({ cwd: projectRoot, overrideConfig: fromText });
  const rulesFor = async (file: string, code: string): Promise<(string | null)[]> => {
    const [result] = await eslint.lintText(code, { filePath: join(projectRoot, file) });
    return (result?.messages ?? []).map(({ ruleId }) => ruleId);
  };

  it.each([
    ['the clock', 'export const at = Date.now();\n', 'no-restricted-syntax'],
    ['a new date', 'export const at = new Date();\n', 'no-restricted-syntax'],
    ['randomness', 'export const at = Math.random();\n', 'no-restricted-syntax'],
    ['the console', "console.log('x');\n", 'no-console'],
  ])('refuses %s in a pure layer', async (_what, code, rule) => {
    expect(await rulesFor('src-main/core/clock.ts', code)).toContain(rule);
  });

  it('refuses Electron outside the desktop host', async () => {
    expect(
      await rulesFor('src-main/app/ports.ts', "import { app } from 'electron';\nexport { app };\n"),
    ).toContain('no-restricted-imports');
  });
});

describe('the types of the pure environment', () => {
  it.each(['process.exit()', 'document.title', 'Buffer.alloc(1)', 'setTimeout(() => 1)'])(
    'do not know %s',
    async (code) => {
      const folder = plantTree({ 'planted.ts': `export const planted = ${code};\n` });
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({
          extends: '../../tsconfig.pure.json',
          compilerOptions: { incremental: false },
          include: ['planted.ts'],
        }),
      );
      const { code: exit, output } = await runCommand(localBin('tsc'), ['-p', folder], { quiet: true });
      rmSync(folder, { recursive: true, force: true });
      expect(exit).not.toBe(0);
      expect(output).toMatch(/TS2(?:304|580|584|591)/);
    },
  );
});
