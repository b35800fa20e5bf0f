/** `GET /sp/login`: asks an IdP who the user is (SAML Profiles 4.1.3.1), by redirect, POST or artifact. */
import type { Context } from 'hono';
import {
  type AuthnRequestOptions,
  describeWishes,
  readAuthnRequestOptions,
} from '../../../app/authn-request-options';
import { UsageError } from '../../../app/usage-error';
import { describeStepMessage } from '../../../app/step-message';
import { encodePostForm } from '../../../core/bindings/post';
import { encodeRedirect } from '../../../core/bindings/redirect';
import { buildAuthnRequest } from '../../../core/saml/build-authn-request';
import { BINDING } from '../../../core/saml/identifiers';
import { readMessage } from '../../../core/saml/read-message';
import { parseXml } from '../../../core/xml/parse';
import { artifactUrl, keepForArtifact } from '../artifact/give-message';
import { refusalPage } from '../page';
import type { SpContext } from './context';

const ID_BYTES = 20;

export function startLogin(c: Context, context: SpContext): Response | Promise<Response> {
  // The cookie has to come back to the ACS: begin under the name the ACS has.
  const here = new URL(c.req.url);
  if (here.origin !== context.origin) return c.redirect(context.origin + here.pathname + here.search);

  const idps = context.identityProviders();
  const wanted = c.req.query('idp');
  const idp = wanted === undefined ? idps[0] : idps.find(({ entityId }) => entityId === wanted);
  const binding = c.req.query('binding') ?? 'redirect';
  const services = idp?.entity.roles.flatMap((role) => role.singleSignOnServices) ?? [];
  const wantedBinding =
    binding === 'post' ? BINDING.post : binding === 'artifact' ? BINDING.artifact : BINDING.redirect;
  const service = services.find((each) => each.binding === wantedBinding);
  if (!idp || !service?.location) {
    return c.html(
      refusalPage('sp', {
        title: 'This service provider cannot reach that identity provider',
        expected: idp
          ? services.map((each) => each.binding ?? '').join(', ')
          : idps.map(({ entityId }) => entityId).join(', '),
        actual: idp ? `binding ${binding}` : (wanted ?? '(none is registered)'),
        remedy:
          'Choose a registered entityID (?idp=…) and one of its bindings (?binding=redirect, post or artifact).',
      }),
      400,
    );
  }
  const options = readOptions(here.searchParams, context);
  if (typeof options === 'string') {
    return c.html(
      refusalPage('sp', {
        title: 'This AuthnRequest cannot be written',
        expected: 'parameters as SAML has them, for example ForceAuthn=true or Format=persistent',
        actual: options,
        remedy: 'Change the parameter in the address, or leave it out.',
      }),
      400,
    );
  }
  const url = service.location;
  const id = `_${Buffer.from(context.random.bytes(ID_BYTES)).toString('hex')}`;
  const isPost = binding === 'post';
  const signs = context.settings().signAuthnRequests;
  const xml = buildAuthnRequest({
    id,
    issueInstant: context.clock.now(),
    issuer: { value: context.entityId },
    destination: url,
    ...describeWishes(options, context.acsUrl),
    sign: wantedBinding !== BINDING.redirect && signs ? { key: context.signingKey } : null,
  });
  const relayState = c.req.query('RelayState') ?? null;
  const browser =
    context.browserCookie.read(c) ?? Buffer.from(context.random.bytes(ID_BYTES)).toString('base64url');
  context.browserCookie.write(c, browser);

  const flowId = context.trace.begin({
    key: id,
    sp: 'Mock SP',
    idp: context.nameOf(idp.entityId),
    spEntityId: context.entityId,
    idpEntityId: idp.entityId,
    initiatedBy: 'sp',
  });
  const document = parseXml(xml);
  const read = readMessage(document);
  if (read.kind === 'AuthnRequest') {
    context.outstanding.set(id, { read, browser, idpEntityId: idp.entityId, flowId, relayState });
  }
  const path = here.pathname;
  context.trace.add(flowId, {
    from: 'browser',
    to: 'sp',
    label: `GET ${path}`,
    method: 'GET',
    url: c.req.url,
    status: null,
    message: null,
  });

  const parameter = 'SAMLRequest';
  if (isPost) {
    const { html, fields } = encodePostForm({ action: url, parameter, xml, relayState });
    recordRequest(context, flowId, {
      xml,
      relayState,
      binding: 'post',
      method: 'POST',
      url,
      raw: new URLSearchParams(fields).toString(),
    });
    return c.html(html);
  }
  if (binding === 'artifact') {
    const artifact = keepForArtifact(context, { xml, receiver: idp.entityId, flowId });
    const target = artifactUrl(url, artifact, relayState);
    const step = { label: 'SAMLart', method: 'GET', url: target, status: null, message: null } as const;
    context.trace.add(flowId, { from: 'sp', to: 'idp', ...step });
    return c.redirect(target, 302);
  }
  const sign = signs ? { key: context.signingKey.privateKey } : undefined;
  const target = encodeRedirect({ url, parameter, xml, relayState, ...(sign ? { sign } : {}) });
  recordRequest(context, flowId, {
    xml,
    relayState,
    binding: 'redirect',
    method: 'GET',
    url,
    raw: target.slice(target.indexOf('?') + 1),
  });
  return c.redirect(target, 302);
}

/** Why they cannot be used, or the options. */
function readOptions(query: URLSearchParams, context: SpContext): AuthnRequestOptions | string {
  try {
    return readAuthnRequestOptions(query, context.settings().authnRequest);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

interface SentRequest {
  readonly xml: string;
  readonly relayState: string | null;
  readonly binding: 'redirect' | 'post';
  readonly method: string;
  readonly url: string;
  readonly raw: string;
}

function recordRequest(
  context: SpContext,
  flowId: string,
  { xml, relayState, binding, method, url, raw }: SentRequest,
): void {
  const message = describeStepMessage({ xml, relayState, binding, parameter: 'SAMLRequest' }, raw);
  context.trace.add(flowId, {
    from: 'sp',
    to: 'idp',
    label: 'AuthnRequest',
    method,
    url,
    status: null,
    message,
  });
}
