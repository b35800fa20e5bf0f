/** Turns the form of the Replay screen into what the operations take: empty fields are left out. */
import type { ReplayOptions, ReplayRules, ReplayTarget } from '../../../src-main/contract/model/replay';
import type { ReplayDraft } from '../../state/replay-draft';

export interface ReplayRequest {
  readonly input: string;
  readonly options: ReplayOptions;
  readonly workbenchKey?: boolean;
}

/** What only freshening uses is left out where the message goes as it is. */
export function requestOf(draft: ReplayDraft, input: string): ReplayRequest {
  const { freshen, signWith, key, cert, decryptKey, encryptCert, audience, relayState, edited } = draft;
  return {
    input,
    options: {
      ...given('relayState', relayState),
      ...(edited === null ? {} : { edited }),
      ...(freshen
        ? {
            freshen,
            ...(signWith === 'pem' ? { ...given('key', key), ...given('cert', cert) } : {}),
            ...(decryptKey.trim() === '' ? {} : { decryptKeys: [decryptKey] }),
            ...given('encryptCert', encryptCert),
            ...given('audience', audience),
          }
        : {}),
    },
    ...(freshen && signWith === 'workbench' ? { workbenchKey: true } : {}),
  };
}

export function targetOf(draft: ReplayDraft, url: string): ReplayTarget {
  const { loginUrl, allowHosts, ruleUrl, ruleStatus, ruleText, ruleCookie } = draft;
  const status = ruleStatus.trim();
  const rules: ReplayRules = {
    ...given('url', ruleUrl),
    ...(status === '' ? {} : { status: Number(status) }),
    ...given('text', ruleText),
    ...given('cookie', ruleCookie),
  };
  const hosts = allowHosts.split(/[\s,]+/).filter((host) => host !== '');
  return {
    url,
    ...given('loginUrl', loginUrl),
    ...(hosts.length === 0 ? {} : { allowHosts: hosts }),
    ...(Object.keys(rules).length === 0 ? {} : { rules }),
  };
}

function given<Name extends string>(name: Name, value: string): Partial<Record<Name, string>> {
  const trimmed = value.trim();
  return trimmed === '' ? {} : ({ [name]: trimmed } as Record<Name, string>);
}
