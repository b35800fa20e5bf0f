/** One entity in full: itself, then each role with its keys and endpoints. */
import type {
  EntityDetails,
  MetadataEndpoint,
  MetadataKey,
  MetadataRole,
} from '../../../src-main/contract/model/metadata';
import { dateOnly } from '../../components/format-time';
import { type Fact, FactList, SectionHeading } from '../../components/panel';
import { ValueText } from '../../components/value-text';
import { text } from '../../text';
import styles from './metadata-screen.module.css';

const words = text.metadata;

export function EntityView({ entity }: { readonly entity: EntityDetails }) {
  const optional = (name: string, value: string | null): Fact[] =>
    value === null || value === '' ? [] : [{ name, value: <ValueText value={value} /> }];
  return (
    <article>
      <SectionHeading>{words.entity}</SectionHeading>
      <FactList
        facts={[
          { name: words.entityId, value: <ValueText value={entity.entityId} /> },
          ...optional(words.names, entity.names.join(', ')),
          ...optional(words.scopes, entity.scopes.join(', ')),
          ...optional(words.validUntil, entity.validUntil),
          ...optional(words.cacheDuration, entity.cacheDuration),
          { name: words.signature, value: entity.signed ? words.signed : words.notSigned },
          ...optional(words.registeredBy, entity.registrationAuthority),
          ...optional(
            words.contacts,
            entity.contacts
              .map(({ type, emailAddresses }) => `${type ?? ''} ${emailAddresses.join(', ')}`.trim())
              .join('; '),
          ),
          ...optional(
            words.entityAttributes,
            entity.entityAttributes.map(({ name, values }) => `${name}: ${values.join(', ')}`).join('; '),
          ),
        ]}
      />
      {entity.roleDescriptors.map((role, index) => (
        <Role key={index} role={role} />
      ))}
    </article>
  );
}

function Role({ role }: { readonly role: MetadataRole }) {
  const settings: Fact[] = [
    [words.wantRequests, role.wantAuthnRequestsSigned] as const,
    [words.signsRequests, role.authnRequestsSigned] as const,
    [words.wantAssertions, role.wantAssertionsSigned] as const,
  ].flatMap(([name, value]) => (value === null ? [] : [{ name, value: <ValueText value={value} /> }]));
  return (
    <section aria-label={role.role}>
      <SectionHeading>{role.role}</SectionHeading>
      <FactList
        facts={[
          ...settings,
          ...(role.nameIdFormats.length === 0
            ? []
            : [{ name: words.nameIds, value: <ValueText value={role.nameIdFormats.join('\n')} /> }]),
          ...(role.requestedAttributes.length === 0
            ? []
            : [
                {
                  name: words.attributes,
                  value: (
                    <ValueText
                      value={role.requestedAttributes
                        .map(
                          ({ name, friendlyName, required }) =>
                            `${name ?? ''}${friendlyName === null ? '' : ` (${friendlyName})`}${required ? '' : `, ${words.optional}`}`,
                        )
                        .join('\n')}
                    />
                  ),
                },
              ]),
        ]}
      />
      {role.endpoints.length > 0 && <Endpoints endpoints={role.endpoints} />}
      {role.keys.length > 0 && <Keys keys={role.keys} />}
    </section>
  );
}

function Endpoints({ endpoints }: { readonly endpoints: readonly MetadataEndpoint[] }) {
  return (
    <table className={styles['table']} aria-label={words.endpoints}>
      <thead>
        <tr>
          <th scope="col">{words.endpoint.service}</th>
          <th scope="col">{words.endpoint.binding}</th>
          <th scope="col">{words.endpoint.location}</th>
          <th scope="col">{words.endpoint.index}</th>
        </tr>
      </thead>
      <tbody>
        {endpoints.map((endpoint, index) => (
          <tr key={index}>
            <th scope="row">{endpoint.service}</th>
            <td>
              <ValueText value={endpoint.binding?.split(':').at(-1) ?? null} />
            </td>
            <td>
              <ValueText value={endpoint.location} />
              {endpoint.responseLocation !== null && (
                <span> {words.answersAt(endpoint.responseLocation)}</span>
              )}
            </td>
            <td>
              {endpoint.index ?? ''}{' '}
              {endpoint.isDefault === 'true' || endpoint.isDefault === '1' ? words.isDefault : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Keys({ keys }: { readonly keys: readonly MetadataKey[] }) {
  return (
    <table className={styles['table']} aria-label={words.keys}>
      <thead>
        <tr>
          <th scope="col">{words.key.use}</th>
          <th scope="col">{words.key.subject}</th>
          <th scope="col">{words.key.kind}</th>
          <th scope="col">{words.key.window}</th>
          <th scope="col">{words.key.print}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key, index) => (
          <tr key={index}>
            <th scope="row">{key.use ?? words.bothUses}</th>
            <td>
              <ValueText value={key.subject} keep={160} />
              {key.problem !== null && <span className={styles['problem']}>{key.problem}</span>}
            </td>
            <td>{key.key ?? ''}</td>
            <td>
              {key.notBefore === null || key.notAfter === null
                ? ''
                : `${dateOnly(key.notBefore)} – ${dateOnly(key.notAfter)}`}
            </td>
            <td>
              <ValueText value={key.fingerprint} keep={32} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
