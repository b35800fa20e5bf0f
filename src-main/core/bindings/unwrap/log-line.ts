/** Anything else that holds a message somewhere: log lines, tickets, mails. Finds each by its own marks. */
import { goInto, type Layer } from './layer';
import { looksEncoded } from './base64';

const MAX_FOUND = 200;
const startTag =
  /<((?:[\w.-]+:)?(?:Response|AuthnRequest|Assertion|LogoutRequest|LogoutResponse|ArtifactResolve|ArtifactResponse|EntityDescriptor|EntitiesDescriptor|Envelope))(?=[\s>])/g;
const parameter =
  /\b(SAMLRequest|SAMLResponse)["']?\s*(?:=|:|=>)\s*["']?((?:[A-Za-z0-9+/=_%-]|&#[xX]?[0-9a-fA-F]+;|\\[nr]){16,}(?:&(?:RelayState|SigAlg|Signature)=[^\s"'<>&]*)*)/g;
const url = /[a-zA-Z][a-zA-Z0-9+.-]{1,20}:\/\/[^\s"'<>\\]*SAML(?:Request|Response)=[^\s"'<>\\]+/g;
const longBase64 = /[A-Za-z0-9+/_-]{80,}={0,3}/g;

export function unwrapLogLine(layer: Layer): Layer[] | null {
  const found = findUrls(layer) ?? findParameters(layer) ?? findXml(layer) ?? findBase64(layer);
  return found && found.length > 0 ? found : null;
}

function findUrls(layer: Layer): Layer[] | null {
  const urls = [...layer.text.matchAll(url)].slice(0, MAX_FOUND);
  if (urls.length === 0) return null;
  const rest = layer.text.replace(url, ' ');
  const inner = goInto(layer, 'log-line', rest);
  return [
    ...urls.map((match) => goInto(layer, 'log-line', match[0])),
    ...(findParameters(inner) ?? findXml(inner) ?? []),
  ];
}

function findParameters(layer: Layer): Layer[] | null {
  const matches = [...layer.text.matchAll(parameter)].slice(0, MAX_FOUND);
  if (matches.length === 0) return null;
  return matches.map((match) =>
    goInto(layer, 'log-line', `${match[1] ?? ''}=${(match[2] ?? '').replace(/\\[nr]/g, '')}`),
  );
}

function findXml(layer: Layer): Layer[] | null {
  const layers: Layer[] = [];
  const text = /<(?:[\w.-]+:)?\w+[^<>]*\\"/.test(layer.text)
    ? layer.text.replace(/\\(["\\/])/g, '$1').replace(/\\[nrt]/g, '\n')
    : layer.text;
  startTag.lastIndex = 0;
  for (let match = startTag.exec(text); match && layers.length < MAX_FOUND; match = startTag.exec(text)) {
    const close = `</${match[1] ?? ''}>`;
    const end = text.indexOf(close, match.index);
    const stop = end < 0 ? text.length : end + close.length;
    layers.push(goInto(layer, 'log-line', text.slice(match.index, stop)));
    startTag.lastIndex = stop;
  }
  return layers.length > 0 ? layers : null;
}

function findBase64(layer: Layer): Layer[] | null {
  const matches = [...layer.text.matchAll(longBase64)]
    .slice(0, MAX_FOUND)
    .filter((match) => looksEncoded(match[0]));
  return matches.length > 0 ? matches.map((match) => goInto(layer, 'log-line', match[0])) : null;
}
