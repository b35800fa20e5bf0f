/** Runs the logins of one walkthrough and writes its page: what to paste, and what came of each login. */
import { validateConfiguration } from '../../src-main/app/configuration';
import { createWorkbenchRouter } from '../../src-main/adapters/create-services';
import { type RunningWorkbench, startWorkbench } from '../../src-main/adapters/start-workbench';
import type { ConnectionField } from '../../src-main/contract/model/connect';
import { groupMappingSchema } from '../../src-main/contract/model/mapping';
import type { CheckedInput } from '../../src-main/contract/model/checked';
import { buildSpMetadata } from '../../src-main/core/saml/build-metadata';
import { BINDING } from '../../src-main/core/saml/identifiers';
import { findSpProfile, resolveSpProfile } from '../../src-main/profiles/sp/registry';
import { createRouterClient } from '@orpc/server';
import { loginAtStandIn } from './stand-in';
import type { Walk, Walkthrough } from './walkthroughs';

export interface WalkedLogin {
  readonly walk: string;
  readonly persona: string;
  readonly checked: CheckedInput;
}

export interface Walked {
  readonly page: string;
  readonly logins: readonly WalkedLogin[];
}

/** Names that would otherwise hold this run's ports. */
const ENTITY_ID = 'http://127.0.0.1:7001/idp/metadata';

export async function walkThrough(walkthrough: Walkthrough): Promise<Walked> {
  const { title, lead, profile, personas, walks, end } = walkthrough;
  const logins: WalkedLogin[] = [];
  const parts = [`# ${title}`, lead, HOW, `Settings: \`${settingsOf(walkthrough)}\``];
  for (const walk of walks) {
    const running = await startFor(profile, walk);
    try {
      const done: WalkedLogin[] = [];
      for (const persona of personas) {
        const standIn = { profile, variables: walk.variables, mapping: mappingOf(profile, walk) };
        const checked = await loginAtStandIn(running, standIn, persona);
        done.push({ walk: walk.title, persona, checked });
      }
      logins.push(...done);
      parts.push(await describeWalk(running, profile, walk, done));
    } finally {
      await running.stop();
    }
  }
  return { page: `${[...parts, '## Then', end].join('\n\n')}\n`, logins };
}

const HOW =
  'Every value below is shown under Connect with a copy button, once flavour and application are chosen; `POST /api/connect/describe` has the same. Logins were run over HTTP against a stand-in of the application, made from its profile. This page is written by `npx tsx tools/walkthroughs/run.ts` and checked by the tests.';

function settingsOf({ profile, walks: [first] }: Walkthrough): string {
  const filter = first?.groupFilter;
  return [
    `flavour: ${first?.flavour ?? ''}`,
    `serviceProviders: [{ profile: ${profile}, variables: ${JSON.stringify(first?.variables ?? {})} }]`,
    ...(filter ? [`groupFilter: { type: ${filter.type}, value: '${filter.value}' }`] : []),
  ].join(', ');
}

function mappingOf(profile: string, { isSyncOff = false }: Walk) {
  const mapping = groupMappingSchema.parse(findSpProfile(profile)?.mapping);
  return isSyncOff ? { ...mapping, enforce_group_sync: false } : mapping;
}

async function startFor(profile: string, walk: Walk): Promise<RunningWorkbench> {
  const { flavour, variables, groupFilter, stockAttributes } = walk;
  const sp = stockAttributes
    ? { metadataXml: plainMetadata(profile, variables) }
    : { profile, variables: { ...variables } };
  const configuration = validateConfiguration({
    identityProvider: {
      entityId: ENTITY_ID,
      flavour,
      serviceProviders: [sp],
      ...(groupFilter ? { groupFilter } : {}),
    },
    ports: { idp: 0, sp: 0 },
  });
  return startWorkbench(configuration, { host: 'library' });
}

/** The addresses without a word on attributes: the IdP then sends what it sends by habit. */
function plainMetadata(id: string, variables: Readonly<Record<string, string>>): string {
  const { entityId, acsUrl } = resolveSpProfile({ id, variables: { ...variables } });
  return buildSpMetadata({
    entityId,
    keys: { signing: [], encryption: [] },
    nameIdFormats: [],
    assertionConsumerServices: [{ binding: BINDING.post, location: acsUrl, index: 0, isDefault: true }],
  });
}

async function describeWalk(
  running: RunningWorkbench,
  profile: string,
  walk: Walk,
  logins: readonly WalkedLogin[],
): Promise<string> {
  const client = createRouterClient(createWorkbenchRouter(running, '0'), { context: {} });
  const { intoIdp, intoSp } = await client.connect.describe({
    profile,
    flavour: walk.flavour,
    variables: { ...walk.variables },
  });
  const sections = [`## ${walk.title}`, walk.lead];
  if (walk.stockAttributes !== true && walk.isSyncOff !== true) {
    sections.push(
      `### Paste into ${intoIdp.name}`,
      table(intoIdp.fields, running),
      `### Paste into ${intoSp.name}`,
      table(intoSp.fields, running),
    );
  }
  return [...sections, '### What comes of a login', ...logins.map(describeLogin)].join('\n\n');
}

function table(fields: readonly ConnectionField[], running: RunningWorkbench): string {
  const rows = fields.map(
    ({ label, value, hint }) => `| ${label} | ${shorten(value, running)} | ${hint ?? ''} |`,
  );
  return ['| field | value | |', '|---|---|---|', ...rows].join('\n');
}

/** Keys differ from one machine to the next, and so do ports. */
function shorten(value: string, { idpOrigin }: RunningWorkbench): string {
  if (value.startsWith('-----BEGIN CERTIFICATE'))
    return 'the certificate, `-----BEGIN CERTIFICATE-----` and on';
  if (value.includes('EntityDescriptor')) return 'the metadata, `<md:EntityDescriptor` and on';
  return `\`${value.replaceAll(idpOrigin, 'http://127.0.0.1:7001')}\``;
}

function describeLogin({ persona, checked }: WalkedLogin): string {
  const { verdict, trusted, mapping, findings } = checked;
  const attributes = (trusted?.attributes ?? []).map(
    ({ name, values }) => `| \`${name ?? ''}\` | ${values.map((value) => `\`${value}\``).join(', ')} |`,
  );
  const errors = findings.filter(({ severity }) => severity !== 'notice');
  return [
    `**${persona}**: ${verdict}, ${mapping?.reason ?? 'no mapping'} Roles: ${mapping?.roles.join(', ') || 'none'}.`,
    ['| attribute | values |', '|---|---|', ...attributes].join('\n'),
    ...errors.map(
      ({ check, severity, message }) => `- ${severity} [${check}](../checks/${check}.md): ${message}`,
    ),
  ].join('\n\n');
}
