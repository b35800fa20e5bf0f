/** URLs, query strings and form bodies: the parameters of both bindings, kept raw for the redirect signature. */
import { UnreadableInputError } from '../unreadable-input-error';
import { decodePercent } from './escapes';
import { goInto, type Layer } from './layer';

const MAX_FIELDS = 1000;
const MAX_BEFORE = 16_384;
const parameterPattern = /(?:^|[?&])SAML(?:Request|Response)=/;
const formPattern = /(?:^|&)SAML(?:Request|Response)=/;
const nestedPattern = /SAML(?:Request|Response)(?:=|%3D)/i;

/** A whole URL, with its parameters in the query or the fragment, or inside another URL that a parameter holds. */
export function unwrapUrl(layer: Layer): readonly Layer[] | null {
  const text = layer.text.trim();
  if (!isUrl(text)) return null;
  const hash = text.indexOf('#');
  const beforeHash = hash < 0 ? text : text.slice(0, hash);
  const question = beforeHash.indexOf('?');
  const url = question < 0 ? beforeHash : beforeHash.slice(0, question);
  const query = question < 0 ? '' : beforeHash.slice(question + 1);
  if (parameterPattern.test(query)) return readParameters(layer, query, 'url-query', 'query', url);
  const fragment = hash < 0 ? '' : text.slice(hash + 1);
  const inFragment = fragment.slice(fragment.indexOf('?') + 1);
  if (parameterPattern.test(inFragment))
    return readParameters(layer, inFragment, 'url-fragment', 'query', url);
  return readNested(layer, query);
}

/** `SAMLResponse=…&RelayState=…`: a form body, or a query string copied without its URL. */
export function unwrapForm(layer: Layer): readonly Layer[] | null {
  const body = layer.text.trim().replace(/^[?&]/, '');
  const at = formPattern.exec(body)?.index;
  if (at === undefined || at > MAX_BEFORE) return null;
  const isForm = body
    .slice(0, at)
    .split('&')
    .every((field) => field === '' || /^(?:RelayState=[^\r\n]*|[\w.~%-]+=[^\s?]*)$/.test(field));
  if (!isForm) return null;
  const isQuery = /(?:^|&)SigAlg=/.test(body);
  const [step, carrier] = isQuery ? (['url-query', 'query'] as const) : (['form-body', 'form'] as const);
  return readParameters(layer, body, step, carrier, layer.url);
}

function isUrl(text: string): boolean {
  if (/\s/.test(text)) return false;
  if (/^[a-zA-Z][a-zA-Z0-9+.-]{0,30}:\/\//.test(text)) return true;
  const question = text.slice(0, MAX_BEFORE).indexOf('?');
  return question >= 0 && /^[\w.~%/:@!$*+,;-]*$/.test(text.slice(0, question)) && nestedPattern.test(text);
}

/** `&amp;` between the parameters and references such as `&#x2b;` inside them come from copied HTML. */
function readParameters(
  layer: Layer,
  written: string,
  step: 'url-query' | 'url-fragment' | 'form-body',
  carrier: 'query' | 'form',
  url: string | null,
): Layer[] {
  const isEscaped = /&amp;|&#/.test(written);
  const raw = isEscaped ? written.replace(/&amp;/g, '&') : written;
  const fields = raw.split(/&(?!#)/, MAX_FIELDS).map((field) => {
    const equals = field.indexOf('=');
    return equals < 0
      ? { name: field, value: '' }
      : { name: field.slice(0, equals), value: field.slice(equals + 1) };
  });
  const relayState = fields.find(({ name }) => name === 'RelayState')?.value;
  const named = fields.filter(({ name }) => name === 'SAMLRequest' || name === 'SAMLResponse');
  const messages = named.filter(({ value }) => value !== '');
  if (messages.length === 0) {
    throw new UnreadableInputError(
      `${named[0]?.name ?? 'SAMLResponse'} is there, but it is empty`,
      layer.steps.map((taken) => taken.step),
      'Look at what the sender posted: the message was lost before it was encoded.',
    );
  }
  const repairs = [
    ...layer.repairs,
    ...(isEscaped && raw !== written ? ['html-escaped'] : []),
    ...(messages.length > 1 ? ['several-messages'] : []),
  ];
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

/** A URL inside a parameter: `returnUrl=https%3A%2F%2Fidp%2Fsso%3FSAMLRequest%3D…`. */
function readNested(layer: Layer, query: string): Layer[] | null {
  const holding = query.split('&', MAX_FIELDS).filter((field) => nestedPattern.test(field));
  if (holding.length === 0) return null;
  return holding.map((field) => {
    const raw = goInto(layer, 'url-query', field.slice(field.indexOf('=') + 1));
    return goInto(raw, 'percent-decoding', decodePercent(raw.text));
  });
}
