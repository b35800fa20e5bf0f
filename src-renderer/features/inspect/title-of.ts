/** What a tab is called once its content is known: the kind of message and who issued it. */
import { parseUrl } from '../../components/parse-url';
import type { CheckedInput } from '../../../src-main/contract/model/checked';

export function titleOf(checked: CheckedInput): string {
  const message = checked.messages[0];
  if (message === undefined) return '';
  const kind = message.kind === 'other' ? (message.rootName ?? 'XML') : message.kind;
  const issuer = message.issuer ?? message.assertions[0]?.issuer ?? null;
  const more = checked.messages.length > 1 ? ` +${checked.messages.length - 1}` : '';
  return `${kind}${issuer === null ? '' : `, ${hostOf(issuer)}`}${more}`;
}

function hostOf(issuer: string): string {
  return parseUrl(issuer)?.hostname || issuer.slice(0, 40);
}
