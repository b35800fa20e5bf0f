/** What to paste into the console of the identity provider and into that of the application, field by field. */
import type { Connection, ConnectionField } from '../../contract/model/connect';
import type { CatalogueProfile } from '../../contract/model/workbench';
import { consoleLabels, type ConsoleLabels } from '../../profiles/idp/console-labels';
import {
  fillProfile,
  type ConsoleField,
  type FilledSpProfile,
  SpProfileError,
} from '../../profiles/sp/registry';
import { UsageError } from '../usage-error';
import { requireFlavour } from '../workbench-settings';
import type { Services } from './services';

type Wanted = {
  readonly profile?: string | undefined;
  readonly flavour?: string | undefined;
  readonly variables?: Readonly<Record<string, string>> | undefined;
};

/** Throws UsageError for a profile, variable or flavour there is none of. */
export async function describeConnection(services: Services, wanted: Wanted): Promise<Connection> {
  const { settings, status, idpMetadata } = services;
  const flavour = requireFlavour(wanted.flavour ?? settings().flavour.id);
  const labels = consoleLabels(flavour.id);
  const { idp, sp } = status();
  const { certPem } = await services.signingPair();
  const own: OwnValues = {
    issuer: idp.entityId,
    'sso-url': idp.ssoUrl,
    'metadata-url': idp.metadataUrl,
    'metadata-xml': await idpMetadata(),
    certificate: certPem.trim(),
  };
  if (wanted.profile === undefined) {
    return {
      profile: null,
      flavour: flavour.id,
      intoIdp: { name: flavour.name, fields: addresses(labels, sp.acsUrl, sp.entityId, 'workbench') },
      intoSp: { name: "This workbench's SP", fields: everything(own) },
      missing: [],
      notes: [],
      sourceUrl: null,
    };
  }
  const profile = requireProfile(wanted.profile, wanted.variables ?? {});
  return {
    profile: profile.id,
    flavour: flavour.id,
    intoIdp: {
      name: flavour.name,
      fields: [
        ...addresses(labels, profile.acsUrl, profile.entityId, 'profile'),
        ...profile.nameIdFormats.map((value) => field(labels.nameIdFormat, value, null, 'profile')),
        ...profile.attributes.map((attribute) => describeAttribute(labels, attribute)),
      ],
    },
    intoSp: {
      name: profile.name,
      fields: profile.console.map((each) => describeConsoleField(each, own)),
    },
    missing: profile.missing.map(({ name, description, example }) => ({ name, description, example })),
    notes: [...profile.notes],
    sourceUrl: profile.sourceUrl,
  };
}

type OwnValues = Readonly<
  Record<'issuer' | 'sso-url' | 'metadata-url' | 'metadata-xml' | 'certificate', string>
>;

function field(
  label: string,
  value: string,
  hint: string | null,
  source: ConnectionField['source'],
): ConnectionField {
  return { label, value, hint, source };
}

function addresses(
  labels: ConsoleLabels,
  acsUrl: string,
  entityId: string,
  source: 'profile' | 'workbench',
): ConnectionField[] {
  return [
    field(labels.acs, acsUrl, 'ACS: also Recipient and Destination', source),
    ...labels.acsAgain.map((label) => field(label, acsUrl, 'the same address', source)),
    field(labels.audience, entityId, entityId.endsWith('/') ? 'keep the last slash' : null, source),
  ];
}

function describeAttribute(
  labels: ConsoleLabels,
  { name, from, required, note }: CatalogueProfile['attributes'][number],
): ConnectionField {
  const isGroups = from === 'groups';
  const value = isGroups ? 'groups' : (labels.sources[from] ?? from);
  const hint = [`${required ? 'required' : 'optional'}, value: ${value}`, ...(note === null ? [] : [note])];
  return field(isGroups ? labels.groups : labels.attributes, name, hint.join('; '), 'profile');
}

function describeConsoleField({ label, value, hint }: ConsoleField, own: OwnValues): ConnectionField {
  return 'own' in value
    ? field(label, own[value.own], hint, 'workbench')
    : field(label, value.text, hint, 'choice');
}

function everything(own: OwnValues): ConnectionField[] {
  return [
    field('IdP issuer', own.issuer, null, 'workbench'),
    field('Sign-on URL', own['sso-url'], null, 'workbench'),
    field('Metadata URL', own['metadata-url'], null, 'workbench'),
    field('Certificate', own.certificate, 'PEM', 'workbench'),
  ];
}

function requireProfile(id: string, variables: Readonly<Record<string, string>>): FilledSpProfile {
  try {
    return fillProfile(id, variables);
  } catch (error) {
    if (!(error instanceof SpProfileError)) throw error;
    throw new UsageError(error.message, error.hint);
  }
}
