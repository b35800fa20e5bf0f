/** What the request asks of the answer, and whether it can be had (SAML Core 3.3.2.2.1, 3.4.1, 3.4.1.1). */
import { AUTHN_CONTEXT, BINDING, NAMEID_FORMAT, STATUS } from '../../../saml/identifiers';
import type { Step } from './decision';

/** Nobody may be asked, so somebody has to be signed in, and ForceAuthn cannot be had (SAML Core 3.4.1). */
export const checkPassive: Step = ({ request, isSomebodySignedIn }, progress) => {
  const forced = isTrue(request.forceAuthn);
  if (!isTrue(request.isPassive) || (isSomebodySignedIn && !forced)) return { kind: 'go-on', progress };
  return {
    kind: 'error',
    status: {
      code: STATUS.responder,
      subCode: STATUS.noPassive,
      message: isSomebodySignedIn
        ? 'IsPassive: ForceAuthn asks for a sign-in, and nobody may be asked'
        : 'IsPassive: nobody is signed in here',
    },
  };
};

/** An xs:boolean that is true. */
export function isTrue(value: string | null): boolean {
  return value === 'true' || value === '1';
}

/** The binding the answer is asked to come by (SAML Core 3.4.1, SAML Core 3.2.2.2). */
export const checkProtocolBinding: Step = ({ request: { protocolBinding } }, progress) => {
  const { responseBinding = 'post', acsUrl } = progress;
  if (protocolBinding === null || protocolBinding === BINDING[responseBinding])
    return { kind: 'go-on', progress };
  const isSpoken = protocolBinding === BINDING.post || protocolBinding === BINDING.artifact;
  const message = isSpoken
    ? `ProtocolBinding is ${protocolBinding}, but the metadata lists ${acsUrl ?? 'the address'} for ${BINDING[responseBinding]}`
    : `ProtocolBinding ${protocolBinding} is not spoken here; a Response goes by HTTP-POST or HTTP-Artifact`;
  return {
    kind: 'error',
    status: { code: STATUS.requester, subCode: STATUS.unsupportedBinding, message },
  };
};

export const checkNameIdPolicy: Step = ({ request, formats }, progress) => {
  const format = request.nameIdPolicy?.format ?? null;
  const namespace = request.nameIdPolicy?.spNameQualifier ?? null;
  if (namespace !== null && namespace !== progress.sp?.entityId) {
    return {
      kind: 'error',
      status: {
        code: STATUS.requester,
        subCode: STATUS.invalidNameIdPolicy,
        message: `SPNameQualifier ${namespace} is not the SP itself, and no affiliation is known here`,
      },
    };
  }
  const isLeftOpen = format === null || format === NAMEID_FORMAT.unspecified;
  // Whether this application can be sent an encrypted one is known once the NameID is.
  if (isLeftOpen || format === NAMEID_FORMAT.encrypted || formats.includes(format))
    return { kind: 'go-on', progress };
  return {
    kind: 'error',
    status: {
      code: STATUS.requester,
      subCode: STATUS.invalidNameIdPolicy,
      message: `NameID format ${format} is not issued here`,
    },
  };
};

export const checkAuthnContext: Step = ({ request, contexts }, progress) => {
  const asked = request.requestedAuthnContext;
  if (asked === null) return { kind: 'go-on', progress };
  const comparison = asked.comparison ?? 'exact';
  // A password over TLS is what is stated here; "maximum" and "minimum" of anything known are met by it.
  const met =
    comparison === 'exact'
      ? asked.classRefs.some((classRef) => contexts.includes(classRef))
      : comparison !== 'better';
  if (met && asked.declRefs.length === 0) return { kind: 'go-on', progress };
  return {
    kind: 'error',
    status: {
      code: STATUS.responder,
      subCode: STATUS.noAuthnContext,
      message: `Asked for ${comparison} ${[...asked.classRefs, ...asked.declRefs].join(', ')}; a sign-in here is a password`,
    },
  };
};

/** The class to state: the one asked for when it can be, else the flavour's. */
export function chooseClassRef(asked: readonly string[], usual: string, contexts: readonly string[]): string {
  return asked.find((classRef) => contexts.includes(classRef)) ?? usual;
}

/** What a sign-in with name and password can honestly be called. */
export const passwordContexts: readonly string[] = [
  AUTHN_CONTEXT.unspecified,
  AUTHN_CONTEXT.password,
  AUTHN_CONTEXT.passwordProtectedTransport,
];
