/** What sets two versions of one entity apart. */
import type {
  EntityDetails,
  MetadataChange,
  MetadataEndpoint,
  MetadataKey,
  MetadataRole,
} from '../../contract/model/metadata';

type What = MetadataChange['what'];

interface Item {
  /** Equal in both versions for the same thing. */
  readonly key: string;
  /** Equal when nothing about it changed. */
  readonly value: string;
  /** What it is called to a user. */
  readonly name: string;
}

/** Every change, in the order of the specification's elements. */
export function diffEntity(before: EntityDetails, after: EntityDetails): MetadataChange[] {
  const entityId = after.entityId;
  const within = (what: What, old: readonly Item[], next: readonly Item[]): MetadataChange[] =>
    diffItems({ entityId, role: null, what }, old, next);
  return [
    ...within('entity-id', single('entityID', before.entityId), single('entityID', after.entityId)),
    ...within(
      'validity',
      [...single('validUntil', instant(before.validUntil)), ...single('cacheDuration', before.cacheDuration)],
      [...single('validUntil', instant(after.validUntil)), ...single('cacheDuration', after.cacheDuration)],
    ),
    ...within(
      'signature',
      single('the signature', signatureWords(before)),
      single('the signature', signatureWords(after)),
    ),
    ...within(
      'entity-attribute',
      before.entityAttributes.flatMap(attributeItems),
      after.entityAttributes.flatMap(attributeItems),
    ),
    ...diffRoles(before, after),
    ...within('name', texts('the name', before.names), texts('the name', after.names)),
    ...within('scope', texts('the scope', before.scopes), texts('the scope', after.scopes)),
    ...within('contact', before.contacts.flatMap(contactItems), after.contacts.flatMap(contactItems)),
  ];
}

function diffRoles(before: EntityDetails, after: EntityDetails): MetadataChange[] {
  const { entityId } = after;
  const old = numbered(before.roleDescriptors);
  const next = numbered(after.roleDescriptors);
  const toItem = (key: string): Item => ({ key, value: key, name: `the role ${key}` });
  return [
    ...diffItems(
      { entityId, role: null, what: 'role' },
      [...old.keys()].map(toItem),
      [...next.keys()].map(toItem),
    ),
    ...[...next].flatMap(([name, role]) => {
      const known = old.get(name);
      return known ? diffRole(entityId, name, known, role) : [];
    }),
  ];
}

/** Roles by name; a second one of the same name gets a number. */
function numbered(roles: readonly MetadataRole[]): Map<string, MetadataRole> {
  const known = new Map<string, MetadataRole>();
  for (const role of roles) {
    let name = role.role;
    for (let count = 2; known.has(name); count++) name = `${role.role} ${count}`;
    known.set(name, role);
  }
  return known;
}

function diffRole(
  entityId: string | null,
  role: string,
  before: MetadataRole,
  after: MetadataRole,
): MetadataChange[] {
  const within = (what: What, items: (of: MetadataRole) => readonly Item[]): MetadataChange[] =>
    diffItems({ entityId, role, what }, items(before), items(after));
  return [
    ...within('setting', settingItems),
    ...within('key', (of) => of.keys.flatMap(keyItems)),
    ...within('endpoint', (of) => of.endpoints.map(endpointItem)),
    ...within('name-id-format', (of) => texts('the NameID format', of.nameIdFormats)),
    ...within('requested-attribute', (of) =>
      of.requestedAttributes.map(({ name, nameFormat, required }) => ({
        key: `${name ?? ''} ${nameFormat ?? ''}`,
        value: required ? 'required' : 'optional',
        name: `the requested attribute ${name ?? '(no Name)'}`,
      })),
    ),
  ];
}

/** Defaults of the schema: an absent boolean is false (SAML Metadata 2.4.3, 2.4.4). */
function settingItems(role: MetadataRole): Item[] {
  const flag = (name: string, value: string | null): Item => ({
    key: name,
    value: value === 'true' || value === '1' ? 'true' : 'false',
    name,
  });
  return [
    flag('WantAuthnRequestsSigned', role.wantAuthnRequestsSigned),
    flag('AuthnRequestsSigned', role.authnRequestsSigned),
    flag('WantAssertionsSigned', role.wantAssertionsSigned),
    ...texts('the protocol', role.protocols),
  ];
}

/** A key without `use` is for both (SAML Metadata 2.4.1.1), the same as the key written twice. */
function keyItems(key: MetadataKey): Item[] {
  const identity = key.fingerprint ?? key.spkiSha256 ?? `unreadable: ${key.problem ?? ''}`;
  const words = [key.subject, key.key, key.fingerprint === null ? null : `SHA-256 ${key.fingerprint}`]
    .filter((part) => part !== null)
    .join(', ');
  const uses = key.use === null ? ['signing', 'encryption'] : [key.use];
  return uses.map((use) => ({
    key: `${use} ${identity}`,
    value: words || identity,
    name: `the ${use} key`,
  }));
}

/** Those with an index are told apart by it, others by their binding. */
function endpointItem(endpoint: MetadataEndpoint): Item {
  const { service, binding, location, responseLocation, index, isDefault } = endpoint;
  const short = binding?.split(':').pop() ?? 'no Binding';
  const isFirst = isDefault === 'true' || isDefault === '1';
  return {
    key: `${service} ${binding ?? ''} ${index ?? ''}`,
    value: `${location ?? 'no Location'}${responseLocation === null ? '' : `, answers to ${responseLocation}`}${isFirst ? ', default' : ''}`,
    name: `${service} (${short}${index === null ? '' : `, index ${index}`})`,
  };
}

function attributeItems({ name, values }: { name: string; values: readonly string[] }): Item[] {
  return values.map((value) => ({ key: `${name} ${value}`, value, name: `the entity attribute ${name}` }));
}

function contactItems({ type, emailAddresses }: EntityDetails['contacts'][number]): Item[] {
  return emailAddresses.map((address) => ({
    key: `${type ?? ''} ${address}`,
    value: address,
    name: `the ${type ?? ''} contact`,
  }));
}

function single(name: string, value: string | null): Item[] {
  return value === null ? [] : [{ key: name, value, name }];
}

function texts(name: string, values: readonly string[]): Item[] {
  return values.map((value) => ({ key: value, value, name }));
}

function signatureWords({ signed }: EntityDetails): string | null {
  return signed ? 'present' : null;
}

/** The same instant is the same, however it is written. */
function instant(text: string | null): string | null {
  const time = text === null ? NaN : Date.parse(text);
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}

/** Things with the same key are the same thing, whatever the order; several of a key are compared in turn. */
function diffItems(
  at: Pick<MetadataChange, 'entityId' | 'role' | 'what'>,
  before: readonly Item[],
  after: readonly Item[],
): MetadataChange[] {
  const old = group(before);
  const next = group(after);
  const where = at.role === null ? '' : `${at.role}: `;
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((key) => {
    const was = old.get(key) ?? [];
    const is = next.get(key) ?? [];
    const gone = was.filter((item) => !is.some(({ value }) => value === item.value));
    const come = is.filter((item) => !was.some(({ value }) => value === item.value));
    const count = Math.max(gone.length, come.length);
    return Array.from({ length: count }, (_unused, index): MetadataChange => {
      const removed = gone[index] ?? null;
      const added = come[index] ?? null;
      const change = removed === null ? 'added' : added === null ? 'removed' : 'changed';
      const name = (added ?? removed)?.name ?? '';
      const words = {
        added: `${where}${name} was added: ${added?.value ?? ''}`,
        removed: `${where}${name} was removed: ${removed?.value ?? ''}`,
        changed: `${where}${name} changed from ${removed?.value ?? ''} to ${added?.value ?? ''}`,
      };
      return {
        ...at,
        change,
        before: removed?.value ?? null,
        after: added?.value ?? null,
        words: words[change],
      };
    });
  });
}

function group(items: readonly Item[]): Map<string, Item[]> {
  const byKey = new Map<string, Item[]>();
  for (const item of items) {
    const known = byKey.get(item.key);
    if (known) known.push(item);
    else byKey.set(item.key, [item]);
  }
  return byKey;
}
