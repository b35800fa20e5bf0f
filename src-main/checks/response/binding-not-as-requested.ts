/** The answer came by another binding than the request asked for. */
import type { Check } from '../check';
import { answeredRequest } from '../derived/answered-request';
import { BINDING } from '../../core/saml/identifiers';

export const bindingNotAsRequested: Check = {
  id: 'binding-not-as-requested',
  category: 'response',
  severity: 'warning',
  title: 'The answer came by the binding the request asked for',
  failureTitle: 'The answer came by another binding than was asked for',
  why: 'ProtocolBinding says how the SP wants to be answered. An endpoint made for artifacts does not understand a posted Response.',
  remedy: {
    idp: 'Answer by the binding that ProtocolBinding names, or with an error.',
    sp: 'Ask for urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST, which every IdP can do, or leave ProtocolBinding out.',
  },
  citations: ['core-3.4.1-binding'],
  needs: [],
  kinds: ['Response'],
  applies: (subject) => {
    const { binding, rawQuery, parameter } = subject.transport;
    const isKnown = binding === 'post' ? parameter !== null : binding === 'redirect' && rawQuery !== null;
    return isKnown && typeof answeredRequest(subject)?.protocolBinding === 'string';
  },
  run: (subject) => {
    const asked = answeredRequest(subject)?.protocolBinding ?? null;
    const used = subject.transport.binding === 'post' ? BINDING.post : BINDING.redirect;
    if (asked === null || asked === used || subject.response === null) return [];
    // POST-SimpleSign travels like POST.
    if (used === BINDING.post && asked.endsWith(':HTTP-POST-SimpleSign')) return [];
    return [
      {
        message: `The request asked for ${asked}, the Response came by ${used}.`,
        expected: asked,
        actual: used,
        place: { element: subject.response.element },
      },
    ];
  },
};
