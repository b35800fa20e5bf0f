/** Compressed data that ends before its end: the rest of the message was lost on the way. */
import type { Check } from '../check';
import { anyKind } from '../derived/protocol-message';
import { hasStep, wasRepaired } from '../derived/transport-facts';

export const messageCutOff: Check = {
  id: 'message-cut-off',
  category: 'transport',
  severity: 'error',
  title: 'The compressed message is complete',
  failureTitle: 'The compressed message was cut off',
  why: 'DEFLATE data says where it ends; this one stops before. URLs are cut by servers, proxies, log files and address bars.',
  remedy: {
    idp: 'Raise the limit of the URL length at the server or load balancer, or offer HTTP-POST for requests.',
    sp: 'Send long requests by HTTP-POST; leave certificates and optional elements out of redirected ones.',
  },
  citations: [],
  needs: [],
  kinds: anyKind,
  applies: (subject) => hasStep(subject, 'inflate'),
  run: (subject) =>
    wasRepaired(subject, 'deflate-cut-off')
      ? [
          {
            message: 'The compressed data ends in the middle; what came before it is shown.',
            expected: 'complete DEFLATE data',
            actual: 'its beginning',
            offset: subject.document.problem?.offset ?? 0,
          },
        ]
      : [],
};
