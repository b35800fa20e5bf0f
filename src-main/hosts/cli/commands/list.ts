/** `list-checks`, `list-scenarios`, `list-flavours`, `list-profiles`: the catalogue. */
import { listChecks, listFlavours, listProfiles, listScenarios } from '../../../app/catalogue';
import { type ExitCode, writeError, writeJson, writeOut } from '../io';

type Row = readonly [id: string, text: string];

function print(
  flags: { readonly json?: boolean },
  items: readonly unknown[],
  rows: readonly Row[],
  none: string,
): ExitCode {
  if (flags.json === true) writeJson(items);
  else if (rows.length === 0) writeError(none);
  else {
    const width = Math.max(...rows.map(([id]) => id.length));
    writeOut(rows.map(([id, text]) => `${id.padEnd(width)}  ${text}`).join('\n'));
  }
  return 0;
}

export function runListChecks(flags: { readonly json?: boolean }): ExitCode {
  const items = listChecks();
  return print(
    flags,
    items,
    items.map(({ id, severity, failureTitle }): Row => [id, `${severity.padEnd(7)}  ${failureTitle}`]),
    'No checks',
  );
}

export function runListScenarios(flags: { readonly json?: boolean }): ExitCode {
  const items = listScenarios();
  return print(
    flags,
    items,
    items.map(({ id, kind, title }): Row => [id, `${kind.padEnd(7)}  ${title}`]),
    'No scenarios',
  );
}

export function runListFlavours(flags: { readonly json?: boolean }): ExitCode {
  const items = listFlavours();
  return print(
    flags,
    items,
    items.map(({ id, name, description }): Row => [id, `${name}: ${description}`]),
    'No flavours',
  );
}

export function runListProfiles(flags: { readonly json?: boolean }): ExitCode {
  const items = listProfiles();
  return print(
    flags,
    items,
    items.map(({ id, name, description }): Row => [id, `${name}: ${description}`]),
    'No profiles',
  );
}
