/** RelayState that would lead a user elsewhere or run script, if the receiver followed it blindly. */
import type { Check } from '../check';
import { hostOf } from '../derived/uri';
import { protocolKinds } from '../derived/protocol-message';
import type { Subject } from '../subject';

/** Browsers skip control characters and take a backslash for a slash. */
function danger(relayState: string, { acsUrls, message }: Subject): string | null {
  if (/[\r\n]/.test(relayState)) return 'it holds line breaks, which can split an HTTP header';
  const bare = relayState.replace(/[\u0000-\u0020\u007f]/g, '');
  if (/^(?:javascript|data|vbscript):/i.test(bare)) return 'it is a script address';
  if (/^[/\\]{2}/.test(bare)) return 'it begins with two slashes: a browser takes the rest for another host';
  if (/<[a-z!/]/i.test(relayState)) return 'it holds HTML';
  if (message.kind !== 'Response' || acsUrls.length === 0) return null;
  const host = hostOf(bare);
  const own = acsUrls.map(hostOf);
  return host === null || own.includes(host) ? null : `it leads to ${host}, which is not the host of the ACS`;
}

export const relayStateUnsafe: Check = {
  id: 'relay-state-unsafe',
  category: 'transport',
  severity: 'warning',
  title: 'RelayState leads to a page of the SP',
  failureTitle: 'RelayState leads elsewhere, or holds script',
  why: 'RelayState is not signed with a posted message, so anybody can choose it. A service provider that redirects to it blindly can be used for phishing, or for script in its own pages.',
  remedy: {
    idp: 'For IdP-initiated logins set a target on the application (Okta: Default Relay State), or none.',
    sp: 'Follow a RelayState only when it is a path on the own host or a key that was issued before; otherwise go to the start page.',
  },
  citations: [],
  needs: [],
  kinds: protocolKinds,
  applies: ({ transport }) => (transport.relayState ?? '') !== '',
  run: (subject) => {
    const { relayState } = subject.transport;
    const because = relayState === null ? null : danger(relayState, subject);
    if (because === null) return [];
    return [
      {
        message: `RelayState is not safe to follow: ${because}.`,
        expected: "a path on the SP's own host, or a key",
        actual: relayState,
        offset: 0,
      },
    ];
  },
};
