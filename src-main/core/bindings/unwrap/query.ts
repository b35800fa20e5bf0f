/** URLs, query strings and form bodies: the parameters of both bindings, kept raw for the redirect signature. */
import { decodePercent } from './base64';
import { goInto, type Layer } from './layer';

const parameterPattern = /(?:^|[?&#;\s])(SAMLRequest|SAMLResponse)=/;
const urlPattern = /^[a-zA-Z][a-zA-Z0-9+.-]*:\/\/[^\s]+$/;

/** A whole URL, with its parameters in the query or the fragment. */
export function unwrapUrl(layer: Layer): Layer[] | null {
  const text = layer.text.trim();
  if (!urlPattern.test(text) && !/^\/?[^\s<>"]*\?[^\s<>"]*SAML(?:Request|Response)=/.test(text)) return null;
  const question = text.indexOf('?');
  const hash = text.indexOf('#');
  const url = text.slice(0, Math.min(question < 0 ? text.length : question, hash < 0 ? text.length : hash));
  const query = question < 0 ? '' : text.slice(question + 1, hash > question ? hash : undefined);
  if (parameterPattern.test(query)) return readParameters(layer, query, 'url-query', 'query', url);
  const fragment = hash < 0 ? '' : text.slice(hash + 1);
  return parameterPattern.test(fragment)
    ? readParameters(layer, fragment, 'url-fragment', 'query', url)
    : null;
}

/** `SAMLResponse=…&RelayState=…`: a form body, or a query string copied without its URL. */
export function unwrapForm(layer: Layer): Layer[] | null {
  const text = layer.text.trim();
  if (!/^[?&]?(?:[A-Za-z0-9_.~%-]+=[^&\s]*&)*(?:SAMLRequest|SAMLResponse)=/.test(text)) return null;
  const body = text.replace(/^[?&]/, '');
  const isQuery = /(?:^|&)SigAlg=/.test(body);
  return readParameters(
    layer,
    body,
    isQuery ? 'url-query' : 'form-body',
    isQuery ? 'query' : 'form',
    layer.url,
  );
}

function readParameters(
  layer: Layer,
  raw: string,
  step: 'url-query' | 'url-fragment' | 'form-body',
  carrier: 'query' | 'form',
  url: string | null,
): Layer[] {
  const fields = raw.split('&').map((field) => {
    const equals = field.indexOf('=');
    return equals < 0
      ? { name: field, value: '' }
      : { name: field.slice(0, equals), value: field.slice(equals + 1) };
  });
  const relayState = fields.find(({ name }) => name === 'RelayState')?.value;
  const messages = fields.filter(
    ({ name, value }) => (name === 'SAMLRequest' || name === 'SAMLResponse') && value !== '',
  );
  const repairs = messages.length > 1 ? [...layer.repairs, 'several-messages'] : layer.repairs;
  return messages.map(({ name, value }) =>
    goInto(layer, step, value, {
      repairs,
      carrier,
      url,
      parameter: name as Layer['parameter'],
      relayState: relayState === undefined ? layer.relayState : decodePercent(relayState.replace(/\+/g, ' ')),
      rawQuery: carrier === 'query' ? raw : null,
    }),
  );
}
