/** Metadata for reading: an entity role by role, or the list of a federation. */
import type {
  EntityDetails,
  EntitySummary,
  InspectedMetadata,
  MetadataEndpoint,
  MetadataKey,
  MetadataRole,
} from '../../../../contract/model/metadata';
import { printableLine } from '../../io';

/** `now` in milliseconds since the epoch: what has ended is said to have. */
export function renderMetadata(inspected: InspectedMetadata, now: number): string {
  const { entity, kind, entities, total } = inspected;
  const lines = [
    ...(kind === 'EntitiesDescriptor' ? renderGroup(inspected, now) : []),
    ...(entity === null ? entities.map(renderRow) : renderEntity(entity, now)),
    ...(entity === null && entities.length < total ? [`${entities.length} of ${total} entities`] : []),
    ...inspected.problems.map((problem) => `! ${problem}`),
  ];
  return lines.map(printableLine).join('\n');
}

function renderGroup(
  { name, validUntil, cacheDuration, signed, total }: InspectedMetadata,
  now: number,
): string[] {
  return [
    `EntitiesDescriptor ${name ?? '(no Name)'}: ${total} ${total === 1 ? 'entity' : 'entities'}`,
    ...validityLines(validUntil, cacheDuration, now),
    signed ? '  signed (the signature is not verified here)' : '  not signed',
    '',
  ];
}

function renderRow({ entityId, roles, names, scopes }: EntitySummary): string {
  const kinds = roles.map((role) => role.replace(/(?:SSO)?Descriptor$/, '')).join('+');
  return [kinds.padEnd(8), entityId ?? '(no entityID)', names[0] ?? '', scopes.join(' ')]
    .filter((part) => part !== '')
    .join('  ');
}

function renderEntity(entity: EntityDetails, now: number): string[] {
  return [
    `${entity.entityId ?? '(no entityID)'}${entity.names.length === 0 ? '' : `  (${entity.names.join(', ')})`}`,
    ...validityLines(entity.validUntil, entity.cacheDuration, now),
    ...(entity.signed ? ['  signed (the signature is not verified here)'] : []),
    ...(entity.scopes.length === 0 ? [] : [`  scopes: ${entity.scopes.join(', ')}`]),
    ...(entity.registrationAuthority === null ? [] : [`  registered by ${entity.registrationAuthority}`]),
    ...entity.entityAttributes.map(({ name, values }) => `  ${name}: ${values.join(', ')}`),
    ...entity.roleDescriptors.flatMap((role) => renderRole(role, now)),
    ...entity.contacts.map(
      ({ type, emailAddresses }) => `  ${type ?? 'contact'}: ${emailAddresses.join(', ') || '(no address)'}`,
    ),
  ];
}

function renderRole(role: MetadataRole, now: number): string[] {
  const settings = [
    ['WantAuthnRequestsSigned', role.wantAuthnRequestsSigned],
    ['AuthnRequestsSigned', role.authnRequestsSigned],
    ['WantAssertionsSigned', role.wantAssertionsSigned],
  ].filter(([, value]) => value !== null);
  return [
    '',
    `${role.role}${settings.map(([name, value]) => `  ${name}=${value ?? ''}`).join('')}`,
    ...role.keys.map((key) => `  ${renderKey(key, now)}`),
    ...role.endpoints.map((endpoint) => `  ${renderEndpoint(endpoint)}`),
    ...role.nameIdFormats.map((format) => `  NameIDFormat ${format}`),
    ...role.requestedAttributes.map(
      ({ name, friendlyName, required }) =>
        `  asks for ${name ?? '(no Name)'}${friendlyName === null ? '' : ` (${friendlyName})`}${required ? ', required' : ''}`,
    ),
  ];
}

function renderKey(key: MetadataKey, now: number): string {
  const ended = key.notAfter !== null && Date.parse(key.notAfter) < now;
  const dates = key.notAfter === null ? '' : `, ${ended ? 'ended' : 'until'} ${key.notAfter.slice(0, 10)}`;
  const words = [key.subject, key.key].filter((part) => part !== null).join(', ');
  return [
    `${key.use ?? 'signing and encryption'} key: ${words}${dates}`,
    ...(key.fingerprint === null ? [] : [`SHA-256 ${key.fingerprint}`]),
    ...(key.problem === null ? [] : [`! ${key.problem}`]),
  ].join('  ');
}

function renderEndpoint({
  service,
  binding,
  location,
  responseLocation,
  index,
  isDefault,
}: MetadataEndpoint): string {
  return [
    service,
    binding?.split(':').pop() ?? '(no Binding)',
    ...(index === null ? [] : [`index ${index}`]),
    ...(isDefault === 'true' || isDefault === '1' ? ['default'] : []),
    location ?? '(no Location)',
    ...(responseLocation === null ? [] : [`answers to ${responseLocation}`]),
  ].join('  ');
}

function validityLines(validUntil: string | null, cacheDuration: string | null, now: number): string[] {
  const ended = validUntil !== null && Date.parse(validUntil) < now;
  return [
    ...(validUntil === null ? [] : [`  ${ended ? '! it ended on' : 'valid until'} ${validUntil}`]),
    ...(cacheDuration === null ? [] : [`  kept for ${cacheDuration}`]),
  ];
}
