/** What the Replay screen is set to, kept while other screens are open; any screen can hand it a message. */
import { PASTED } from './pasted';
import { navigate } from './route';
import { createStore } from './store';

export interface ReplayDraft {
  /** Id of a message that is open or was seen, or that it was pasted; null for nothing yet. */
  readonly chosen: string | null;
  readonly pasted: string;
  /** Where it is posted, and where a login is started for it. Empty: the built-in SP's, and none. */
  readonly url: string;
  readonly loginUrl: string;
  readonly allowHosts: string;
  readonly freshen: boolean;
  readonly signWith: 'workbench' | 'pem' | 'none';
  readonly key: string;
  readonly cert: string;
  readonly decryptKey: string;
  readonly encryptCert: string;
  readonly audience: string;
  readonly relayState: string;
  /** The rules of a login that went well; empty ones are not asked. */
  readonly ruleUrl: string;
  readonly ruleStatus: string;
  readonly ruleText: string;
  readonly ruleCookie: string;
  /** The message as edited by hand, sent in place of what freshening makes; null while it is not. */
  readonly edited: string | null;
}

export const replayDraft = createStore<ReplayDraft>({
  chosen: null,
  pasted: '',
  url: '',
  loginUrl: '',
  allowHosts: '',
  freshen: true,
  signWith: 'workbench',
  key: '',
  cert: '',
  decryptKey: '',
  encryptCert: '',
  audience: '',
  relayState: '',
  ruleUrl: '',
  ruleStatus: '',
  ruleText: '',
  ruleCookie: '',
  edited: null,
});

/** Opens the Replay screen with this message. */
export function replayMessage(xml: string): void {
  replayDraft.set((current) => ({ ...current, chosen: PASTED, pasted: xml, edited: null }));
  navigate({ screen: 'replay' });
}
