/** JSON: a string with escapes, an object that holds the parameters, or a recording (HAR) with many of them. */
import { goInto, type Layer } from './layer';

const MAX_VALUES = 200_000;

export function unwrapJson(layer: Layer): Layer[] | null {
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
      if (
        /SAML(?:Request|Response)=|<(?:[\w.-]+:)?(?:Response|AuthnRequest|Assertion|LogoutRequest|LogoutResponse|EntityDescriptor)[\s>]/.test(
          value,
        )
      ) {
        found.push(goInto(layer, 'json-string', value));
      }
    } else if (value !== null && typeof value === 'object') {
      const parameter = readParameter(layer, value as Record<string, unknown>);
      if (parameter) found.push(...parameter);
      else stack.push(...Object.values(value).reverse());
    }
  }
  return found.length > 0 ? found : null;
}

/** `{ "SAMLResponse": "…" }`, or HAR's `{ "name": "SAMLResponse", "value": "…" }`. */
function readParameter(layer: Layer, value: Record<string, unknown>): Layer[] | null {
  const relayState = typeof value['RelayState'] === 'string' ? value['RelayState'] : null;
  const pairs: [string, unknown][] =
    typeof value['name'] === 'string' ? [[value['name'], value['value']]] : Object.entries(value);
  const layers = pairs
    .filter(
      (pair): pair is [string, string] =>
        /^SAML(?:Request|Response)$/.test(pair[0]) && typeof pair[1] === 'string' && pair[1] !== '',
    )
    .map(([name, inner]) =>
      goInto(layer, 'json-string', inner, {
        parameter: name as Layer['parameter'],
        relayState,
        carrier: 'form',
      }),
    );
  return layers.length > 0 ? layers : null;
}
