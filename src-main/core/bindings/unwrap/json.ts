/** JSON: a string with escapes, an object that holds the parameters, or a recording (HAR) with many of them. */
import { looksEncoded } from './base64';
import { goInto, type Layer } from './layer';

const MAX_VALUES = 500_000;
const MIN_ENCODED = 80;
const messageMark =
  /SAML(?:Request|Response)|<(?:[\w.-]{1,40}:)?(?:Response|AuthnRequest|Assertion|LogoutRequest|LogoutResponse|ArtifactResolve|ArtifactResponse|EntityDescriptor|EntitiesDescriptor)[\s>]/;

export function unwrapJson(layer: Layer): readonly Layer[] | null {
  const text = layer.text.trim();
  if (!/^["{[]/.test(text)) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof parsed === 'string') return [goInto(layer, 'json-string', parsed)];
  const found: Layer[] = [];
  const stack: unknown[] = [parsed];
  for (let count = 0; stack.length > 0 && count < MAX_VALUES; count++) {
    const value = stack.pop();
    if (typeof value === 'string') {
      if (mayHold(value)) found.push(goInto(layer, 'json-string', value));
    } else if (value !== null && typeof value === 'object') {
      const parameters = readParameters(layer, pairsOf(value));
      if (parameters.length > 0) found.push(...parameters);
      else pushReversed(stack, Object.values(value));
    }
  }
  return found.length > 0 ? found : null;
}

function mayHold(value: string): boolean {
  return (
    messageMark.test(value) || (value.length >= MIN_ENCODED && /^\S{40}/.test(value) && looksEncoded(value))
  );
}

/** Names and values of an object, or of a list of `{ "name": "SAMLResponse", "value": "…" }` as HAR writes them. */
function pairsOf(value: object): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(value)) return Object.entries(value);
  return value.flatMap((each: unknown) => {
    if (each === null || typeof each !== 'object') return [];
    const { name, value: inner } = each as { name?: unknown; value?: unknown };
    return typeof name === 'string' ? [[name, inner] as const] : [];
  });
}

/** `{ "SAMLResponse": "…", "RelayState": "…" }`; loggers write the names in other cases too. */
function readParameters(layer: Layer, pairs: readonly (readonly [string, unknown])[]): Layer[] {
  const layers: Layer[] = [];
  for (const [key, inner] of pairs) {
    const name = /^saml_?(request|response)$/i.exec(key)?.[1]?.toLowerCase();
    if (name === undefined || typeof inner !== 'string' || inner === '') continue;
    const relayState = pairs.find(([other]) => /^relay_?state$/i.test(other))?.[1];
    layers.push(
      goInto(layer, 'json-string', inner, {
        parameter: name === 'request' ? 'SAMLRequest' : 'SAMLResponse',
        relayState: typeof relayState === 'string' ? relayState : null,
        carrier: 'form',
      }),
    );
  }
  return layers;
}

/** The last value first, so that a stack yields them in order. One by one: a spread of millions overflows. */
function pushReversed(stack: unknown[], values: readonly unknown[]): void {
  for (let index = values.length - 1; index >= 0; index--) stack.push(values[index]);
}
