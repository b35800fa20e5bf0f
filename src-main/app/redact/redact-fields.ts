/**
 * Every field of a diagnosis by its name: identifiers of the workbench stay, sentences are searched for values, and
 * whatever else is text is a value and hidden. A field added later is a value until it is named here.
 */
import type { CheckedInput, Location } from '../../contract/model/checked';
import type { Pseudonyms } from './pseudonyms';
import { isPublic } from './public-values';
import type { TextRedactor } from './redact-text';
import { redactUri } from './redact-uri';
import { alwaysHidden } from './value-kinds';

export interface FieldRedactors {
  readonly pseudonyms: Pseudonyms;
  readonly texts: TextRedactor;
  readonly place: (location: Location) => Location;
  readonly xml: (text: string) => string;
}

/** Words of the workbench and of XML: names of checks, kinds, paths, states. */
const KEPT = new Set(
  `kind rootName check severity title why document section url verdict state keySource outcome judgedAt steps binding signs
  covers cause form reader stands about path covered consumed passed found required`.split(/\s+/),
);
const SENTENCES = new Set(
  'message summary needs reason rule by problem problems words what difference'.split(' '),
);
const VALUE_TEXTS = new Set(['ours', 'theirs', 'keyName', 'expected', 'actual', 'value']);
const XML = new Set(['xml', 'decryptedXml', 'canonical', 'matching']);
const PLACES = new Set(['location', 'coversLocation']);

/** What a value is called that stands nowhere in the message, by the name of its field. */
const KINDS: Readonly<Record<string, string>> = {
  nameId: 'nameid',
  values: 'attribute-value',
  id: 'id',
  inResponseTo: 'id',
  sessionIndex: 'session',
  address: 'address',
  referenceUri: 'id',
  issuer: 'entity',
  audiences: 'entity',
  nameQualifier: 'entity',
  spNameQualifier: 'entity',
  destination: 'url',
  recipient: 'url',
  certificateFingerprint: 'fingerprint',
  declared: 'digest',
  computed: 'digest',
  digest: 'digest',
  relayState: 'relay-state',
  roles: 'role',
  role: 'role',
  groups: 'group',
  group: 'group',
};

/** Names of attributes say how a message is built. */
const NAMES = new Set(['name', 'friendlyName', 'groupAttribute']);

export function redactFields(checked: CheckedInput, redactors: FieldRedactors): CheckedInput {
  return redactNode(checked, '', redactors) as CheckedInput;
}

function redactNode(node: unknown, key: string, redactors: FieldRedactors): unknown {
  if (node === null || node === undefined) return node;
  if (typeof node === 'string') return KEPT.has(key) ? node : redactString(node, key, redactors);
  if (Array.isArray(node)) return node.map((each) => redactNode(each, key, redactors));
  if (typeof node !== 'object') return node;
  if (PLACES.has(key)) return redactors.place(node as Location);
  // The status code is a name of the specification, the value of a NameID is not: the parent tells them apart.
  const inner = (name: string): string => (name === 'value' && key === 'nameId' ? 'nameId' : name);
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => [name, redactNode(value, inner(name), redactors)]),
  );
}

function redactString(text: string, key: string, { pseudonyms, texts, xml }: FieldRedactors): string {
  if (XML.has(key)) return xml(text);
  if (SENTENCES.has(key)) return texts.sentence(text);
  if (VALUE_TEXTS.has(key)) return texts.values(text);
  if (NAMES.has(key)) return isPublic(text) || /^[\w.-]{1,64}$/.test(text) ? text : texts.values(text);
  const kind = KINDS[key] ?? 'value';
  if (key === 'referenceUri' && text.startsWith('#')) return `#${pseudonyms.hide('id', text.slice(1))}`;
  const known = pseudonyms.find(text.trim());
  if (known !== undefined) return text.replace(text.trim(), () => known);
  return alwaysHidden.has(kind) || key === 'relayState'
    ? pseudonyms.hide(kind, text)
    : redactUri(kind, text, pseudonyms);
}
