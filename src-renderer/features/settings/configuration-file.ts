/** The running configuration as the document `serve --config` reads, and back: what of it can change at once. */
import type { WorkbenchStatus } from '../../../src-main/contract/model/workbench';
import type { WorkbenchChange } from '../../client/queries';

/** JSON with the keys of the configuration file. */
export function writeConfiguration({ idp, sp, dataDirectory }: WorkbenchStatus): string {
  const configuration = {
    identityProvider: {
      flavour: idp.flavour,
      ...(idp.sign === null ? {} : { sign: idp.sign }),
      encryptAssertions: idp.encryptAssertions,
      encryptNameIds: idp.encryptNameIds,
      encryptAttributes: idp.encryptAttributes,
      encryption: idp.encryption,
      wantAuthnRequestsSigned: idp.wantAuthnRequestsSigned,
      clockOffsetSeconds: idp.clockOffsetSeconds,
      ...(idp.groupFilter === null ? {} : { groupFilter: idp.groupFilter }),
      personas: idp.personas,
    },
    serviceProvider: { groupMapping: sp.groupMapping },
    dataDirectory,
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}

export interface ReadConfiguration {
  readonly change: WorkbenchChange;
  /** Keys that wait for the next start. */
  readonly later: readonly string[];
}

const live = [
  'flavour',
  'sign',
  'encryptAssertions',
  'encryptNameIds',
  'encryptAttributes',
  'encryption',
  'wantAuthnRequestsSigned',
  'clockOffsetSeconds',
  'groupFilter',
  'groupForm',
  'groupOverage',
  'personas',
  'nextScenario',
  'signWith',
];

/** Null when the text is no JSON object. Values are not judged here: whoever takes the change refuses wrong ones. */
export function readConfiguration(text: string): ReadConfiguration | null {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(document)) return null;
  const { identityProvider, serviceProvider, ...others } = document;
  const idp = isRecord(identityProvider) ? identityProvider : {};
  const sp = isRecord(serviceProvider) ? serviceProvider : {};
  const change = Object.fromEntries(Object.entries(idp).filter(([key]) => live.includes(key)));
  return {
    change: {
      ...change,
      ...('groupMapping' in sp ? { groupMapping: sp['groupMapping'] } : {}),
    } as WorkbenchChange,
    later: [
      ...Object.keys(others),
      ...Object.keys(idp)
        .filter((key) => !live.includes(key))
        .map((key) => `identityProvider.${key}`),
      ...Object.keys(sp)
        .filter((key) => key !== 'groupMapping')
        .map((key) => `serviceProvider.${key}`),
    ],
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
