/** Takes an AuthnRequest off the wire and shows the sign-in page, an error Response, or why nobody can be answered. */
import type { Context } from 'hono';
import { performPlain } from '../../../app/perform-scenario';
import { describeStepMessage } from '../../../app/step-message';
import type { DetectedMessage } from '../../../core/bindings/detected';
import { receivePost, receiveRedirect } from '../../../core/bindings/receive';
import { verifyRedirectSignature } from '../../../core/bindings/redirect-signature';
import { UnreadableInputError } from '../../../core/bindings/unreadable-input-error';
import { issueErrorResponse } from '../../../core/roles/idp/issue-error-response';
import { passwordContexts, receiveAuthnRequest } from '../../../core/roles/idp/receive';
import type { AuthnRequestRead } from '../../../core/saml/model';
import { readMessage } from '../../../core/saml/read-message';
import { parseXml } from '../../../core/xml/parse';
import { verifySignatures } from '../../../core/xmlsec/verify';
import { refusalPage } from '../page';
import { rawQueryOf } from '../raw-query';
import type { IdpContext } from './context';
import { sendResponse } from './send';
import { fetchRequest } from './artifacts';
import { finishLogin } from './finish-login';
import { showSignIn, signedIn } from './sign-in';

interface ArrivedRequest {
  readonly detected: DetectedMessage;
  readonly read: AuthnRequestRead;
  /** What travelled: the query string, the form body or the envelope. */
  readonly raw: string;
}

/** `GET` or `POST /idp/sso` (SAML Profiles 4.1.4.1). */
export async function answerRequest(c: Context, context: IdpContext): Promise<Response> {
  const { method, url } = c.req;
  const arrived = await takeRequest(c, context);
  if (typeof arrived === 'string') {
    return c.html(
      refusalPage('idp', {
        title: 'No AuthnRequest arrived',
        expected:
          'SAMLRequest with an AuthnRequest, by HTTP-Redirect or HTTP-POST, or an artifact in SAMLart',
        actual: arrived,
        remedy: 'Start the login at the application, or at /idp/start?sp=ENTITY_ID.',
      }),
      400,
    );
  }
  const { detected, read, raw } = arrived;
  const settings = context.settings();
  const current = signedIn(c, context);
  const decision = receiveAuthnRequest({
    request: read,
    idpEntityId: context.entityId,
    ssoUrl: context.ssoUrl,
    signatureValid: verifyRequest(arrived, context),
    wantSigned: settings.wantAuthnRequestsSigned,
    providers: context.providers(),
    formats: settings.flavour.nameId.formats,
    contexts: passwordContexts,
    isSomebodySignedIn: current !== null,
  });
  const name = decision.kind === 'page' ? null : decision.sp.name;
  const flowId = recordArrival(context, arrived, { name, method, url, raw });
  if (decision.kind === 'page') {
    context.trace.add(flowId, { ...answerStep(400, decision.title), failed: true });
    context.trace.end(flowId, { outcome: 'rejected', headline: decision.title });
    return c.html(refusalPage('idp', decision), 400);
  }
  const { sp, acsUrl, responseBinding } = decision;
  const { relayState } = detected;
  const login = { request: read, sp, acsUrl, responseBinding, relayState, flowId };
  if (decision.kind === 'error') {
    const { xml } = issueErrorResponse({
      flavour: settings.flavour,
      idp: context,
      acsUrl,
      request: read.id ? { id: read.id } : null,
      status: decision.status,
      now: context.clock.now() + settings.clockOffsetSeconds * 1000,
      random: context.random,
      ...(settings.sign === null ? {} : { sign: settings.sign }),
    });
    return sendResponse(c, context, login, performPlain(xml, login.relayState), {
      outcome: 'rejected',
      headline: decision.status.message ?? null,
    });
  }
  // Whom the request is about is asked for again; who may not be asked is whoever is signed in.
  const asksAgain = decision.mustSignIn || (read.subjectNameId !== null && !decision.isPassive);
  if (current !== null && !asksAgain) {
    context.trace.add(flowId, answerStep(200, `${current.persona.username} is signed in already`));
    return finishLogin(c, context, login, current.persona, current.handle);
  }
  context.trace.add(flowId, answerStep(200, 'sign-in form'));
  return showSignIn(c, context, login, null);
}

/** `GET /idp/start?sp=ENTITY_ID&persona=N&RelayState=…`: a login nobody asked for (SAML Profiles 4.1.5). */
export async function startUnasked(c: Context, context: IdpContext): Promise<Response> {
  const wanted = c.req.query('sp');
  const providers = context.providers();
  const sp = wanted === undefined ? providers[0] : providers.find(({ entityId }) => entityId === wanted);
  if (!sp?.acsUrl) {
    return c.html(
      refusalPage('idp', {
        title: 'This identity provider does not know that application',
        expected: providers.map(({ entityId }) => entityId).join(', '),
        actual: wanted ?? '(no sp given)',
        remedy: 'Name a registered entityID: /idp/start?sp=ENTITY_ID.',
      }),
      400,
    );
  }
  const login = {
    request: null,
    sp,
    acsUrl: sp.acsUrl,
    responseBinding: 'post',
    relayState: c.req.query('RelayState') ?? null,
    flowId: null,
  } as const;
  const persona = c.req.query('persona') ?? null;
  const current = signedIn(c, context);
  if (current !== null && (persona === null || persona === current.persona.username))
    return finishLogin(c, context, login, current.persona, current.handle);
  return showSignIn(c, context, login, persona);
}

/** By redirect or POST, or fetched by the artifact that came instead. */
async function takeRequest(c: Context, context: IdpContext): Promise<ArrivedRequest | string> {
  const { method, url } = c.req;
  const sent = method === 'POST' ? await c.req.text() : rawQueryOf(c);
  const fields = new URLSearchParams(sent);
  const artifact = fields.get('SAMLart');
  if (artifact === null)
    return readRequest(sent, () => (method === 'POST' ? receivePost(sent, url) : receiveRedirect(sent, url)));
  const fetched = await fetchRequest(context, artifact, fields.get('RelayState'));
  if (typeof fetched === 'string') return `an artifact for which nothing came: ${fetched}`;
  return readRequest(fetched.body, () => fetched.detected);
}

function readRequest(raw: string, receive: () => DetectedMessage): ArrivedRequest | string {
  try {
    const detected = receive();
    const document = parseXml(detected.xml);
    if (document.problem)
      return `XML that breaks at line ${document.problem.line}: ${document.problem.message}`;
    const read = readMessage(document);
    return read.kind === 'AuthnRequest' ? { detected, read, raw } : `a message of the kind ${read.kind}`;
  } catch (error) {
    if (error instanceof UnreadableInputError) return error.message;
    throw error;
  }
}

/** Null: not signed, or no key of the SP is known to verify it with. */
function verifyRequest({ detected, read }: ArrivedRequest, context: IdpContext): boolean | null {
  const keys = context.providers().find(({ entityId }) => entityId === read.issuer?.value)?.signingKeys ?? [];
  if (keys.length === 0) return null;
  if (detected.rawQuery !== null) return verifyRedirectSignature(detected.rawQuery, keys)?.valid ?? null;
  const reports = verifySignatures(read.document, keys);
  if (reports.length === 0) return null;
  return (
    reports.every(({ valid }) => valid === true) && reports.some(({ covers }) => covers === read.element)
  );
}

function recordArrival(
  context: IdpContext,
  { detected, read }: ArrivedRequest,
  wire: {
    readonly name: string | null;
    readonly method: string;
    readonly url: string;
    readonly raw: string;
  },
): string {
  const { name, method, url, raw } = wire;
  const flowId = context.trace.begin({
    // A request without ID cannot be joined with anything.
    key: read.id || `no ID ${context.random.bytes(8).join('')}`,
    sp: name ?? read.issuer?.value ?? 'unknown application',
    idp: context.settings().flavour.name,
    spEntityId: read.issuer?.value ?? null,
    idpEntityId: context.entityId,
    initiatedBy: 'sp',
  });
  const known = context.trace.get(flowId)?.steps.some(({ message }) => message?.id === read.id) ?? false;
  if (!known) {
    const message = describeStepMessage(detected, raw);
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
  return flowId;
}

function answerStep(status: number, what: string) {
  return {
    from: 'idp',
    to: 'browser',
    label: `${status} ${what}`,
    method: null,
    url: null,
    status,
    message: null,
  } as const;
}
