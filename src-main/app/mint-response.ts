/**
 * A signed Response without any server: flavour, persona and SP in, XML out. Everything has a default, so
 * that an empty request gives alice's login at the built-in SP.
 */
import type { z } from 'zod';
import type { Minted, MintOptions, Persona } from '../contract/model/workbench';
import { mintOptionsSchema } from '../contract/model/workbench';
import type { KeyAndCertificate } from '../certificates/create';
import { createSelfSigned } from '../certificates/create';
import type { Clock } from '../core/clock';
import type { Random } from '../core/random';
import { toBase64, toFormBody } from '../core/bindings/encode';
import type { Flavour } from '../core/roles/idp/flavour';
import { personaFor } from '../core/roles/idp/persona-for';
import { withGroupRules } from '../core/roles/idp/group-rules';
import type { IssueSpec } from '../core/roles/idp/issue-response';
import { issueResponse } from '../core/roles/idp/issue-response';
import { releaseAttributes } from '../core/roles/idp/release-attributes';
import { preferredFormat, releaseNameId } from '../core/roles/idp/release-name-id';
import { chooseSignedParts } from '../core/roles/idp/signed-parts';
import { NAMEID_FORMAT } from '../core/saml/identifiers';
import { UnwritableValueError } from '../core/xml/escape';
import type { SigningKey } from '../core/xmlsec/sign';
import { loadSigningKey } from '../core/xmlsec/sign';
import { applyGroupFilter, GroupFilterError } from '../mapping/group-filter';
import { findIdpFlavour, idpFlavours } from '../profiles/idp/registry';
import { MissingPartError } from '../scenarios/mutate/missing-part';
import type { Scenario, Wire } from '../scenarios/scenario';
import { BUILT_IN_IDP } from './built-in-servers';
import { defaultPersonas } from './default-personas';
import { encryptionOf } from './encryption-choice';
import { requireScenario } from './find-scenario';
import { describeMintTarget } from './mint-target';
import { type Performed, performPlain, performScenario, strangerKeyFor } from './perform-scenario';
import { readInstant, readSigningPair } from './read-given';
import { UsageError } from './usage-error';

export interface MintPorts {
  readonly clock: Clock;
  readonly random: Random;
  /** The key to sign with when the options give none. Default: one made for this call alone. */
  readonly keyFor?: (idpEntityId: string) => Promise<KeyAndCertificate>;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Mints one Response. Throws `UsageError` when the options name something that does not exist or do not
 * fit together.
 */
export async function mintResponse(
  given: z.input<typeof mintOptionsSchema>,
  ports: MintPorts,
): Promise<Minted> {
  const options = readOptions(given);
  const scenario = options.scenario === undefined ? null : requireScenario(options.scenario);
  const named = withGroupRules(chooseFlavour(options.flavour ?? 'generic'), {
    form: options.groupForm ?? null,
    overage: options.groupOverage ?? null,
  });
  const now = options.at === undefined ? ports.clock.now() : readInstant(options.at);
  const target = describeMintTarget(options);
  const persona = personaFor(choosePersona(options.persona ?? 'alice'), target.entityId);
  const encryption = { ...named.encryption, ...target.encryption, ...encryptionOf(options.encryption) };
  const flavour = { ...named, encryption };
  const { encryptNameId = false, encryptAttributes = false } = options;
  const sealed = encryptAttributes === true ? 'all' : encryptAttributes === false ? [] : encryptAttributes;
  const needsCertificate = options.encrypt === true || encryptNameId || sealed.length > 0;
  const idpEntityId = options.idpEntityId ?? BUILT_IN_IDP.entityId;
  if (needsCertificate && target.encryptionCertificate === null) {
    throw new UsageError(
      `The login cannot be encrypted: no encryption certificate of ${target.entityId} is known`,
      'Give the SP’s metadata with a KeyDescriptor for encryption.',
    );
  }
  const signingKey = await chooseKey(options, idpEntityId, now, ports);
  const nameId = releaseNameId({
    persona,
    flavour,
    idpEntityId,
    spEntityId: target.entityId,
    format: preferredFormat(flavour, target.nameIdFormats),
    random: ports.random,
  });
  const groups = filterGroups(persona.groups, options.groupFilter);
  const spec: IssueSpec = {
    flavour,
    idp: { entityId: idpEntityId, signingKey },
    sp: target,
    nameId: nameId ?? { value: persona.username, format: NAMEID_FORMAT.unspecified },
    attributes: releaseAttributes({ persona, flavour, groups, wanted: target.wanted }),
    request: options.inResponseTo === undefined ? null : { id: options.inResponseTo },
    now,
    random: ports.random,
    sign: chooseSignedParts(flavour, options.sign ?? null, target.wantsAssertionSigned),
    encrypt: options.encrypt,
    encryptNameId,
    encryptAttributes: sealed,
  };
  const relayState = options.relayState ?? null;
  const { xml, wire } =
    scenario === null
      ? performPlain(refuseUnwritable(() => issueResponse(spec)).xml, relayState)
      : await performFor(scenario, spec, relayState);
  return {
    xml,
    ...readWire(wire),
    acsUrl: target.acsUrl,
    certificate: signingKey.certificate.pem,
  };
}

/** A scenario is put together for any login; what a login cannot show is the user's to change. */
async function performFor(
  scenario: Scenario,
  spec: IssueSpec,
  relayState: string | null,
): Promise<Performed> {
  const strangerKey = await strangerKeyFor(spec.idp.signingKey, spec.now);
  try {
    return refuseUnwritable(() => performScenario(scenario, spec, relayState, strangerKey));
  } catch (error) {
    if (!(error instanceof MissingPartError)) throw error;
    throw new UsageError(`The scenario ${scenario.id} does not fit this login: ${error.message}`);
  }
}

/** The message as a field carries it, and all that travels as one text. */
function readWire(wire: Wire): Pick<Minted, 'base64' | 'relayState' | 'wire'> {
  if (wire.kind === 'document') {
    return { base64: toBase64(wire.text), relayState: null, wire: wire.text };
  }
  const text = wire.kind === 'form' ? toFormBody(wire.fields) : wire.query;
  const fields = new URLSearchParams(text);
  const base64 = fields.get('SAMLResponse') ?? fields.get('SAMLRequest') ?? '';
  return { base64, relayState: fields.get('RelayState'), wire: text };
}

function readOptions(given: z.input<typeof mintOptionsSchema>): MintOptions {
  const parsed = mintOptionsSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UsageError(`mint: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unusable options'}`);
  }
  return parsed.data;
}

function chooseFlavour(id: string): Flavour {
  const flavour = findIdpFlavour(id);
  if (flavour) return flavour;
  throw new UsageError(
    `There is no flavour ${JSON.stringify(id)}`,
    `The flavours are ${idpFlavours.map((each) => each.id).join(', ')}.`,
  );
}

function choosePersona(persona: string | Persona): Persona {
  if (typeof persona !== 'string') return persona;
  const found = defaultPersonas.find((each) => each.username === persona);
  if (found) return found;
  throw new UsageError(
    `There is no persona ${JSON.stringify(persona)}`,
    `The personas are ${defaultPersonas.map((each) => each.username).join(', ')}.`,
  );
}

async function chooseKey(
  { key, cert }: MintOptions,
  idpEntityId: string,
  now: number,
  ports: MintPorts,
): Promise<SigningKey> {
  const given = readSigningPair(key, cert);
  if (given !== null) return given;
  const made = ports.keyFor
    ? await ports.keyFor(idpEntityId)
    : await createSelfSigned({ commonName: 'saml-workbench mint', notBefore: now - DAY });
  return loadSigningKey(made.keyPem, made.certPem);
}

function filterGroups(groups: readonly string[], filter: MintOptions['groupFilter']): readonly string[] {
  if (filter === undefined) return groups;
  try {
    return applyGroupFilter(groups, filter).kept;
  } catch (error) {
    if (error instanceof GroupFilterError) throw new UsageError(error.message);
    throw error;
  }
}

function refuseUnwritable<Result>(issue: () => Result): Result {
  try {
    return issue();
  } catch (error) {
    if (error instanceof UnwritableValueError) throw new UsageError(error.message);
    throw error;
  }
}
