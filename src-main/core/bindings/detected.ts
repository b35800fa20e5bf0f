/** What `detect` found in an input: the messages, and how each was wrapped. */
import type { Binding } from '../../contract/model/decoded';

export type UnwrapStep =
  | 'gzip'
  | 'utf-16'
  | 'byte-order-mark'
  | 'curl'
  | 'fetch'
  | 'http-request'
  | 'url-query'
  | 'url-fragment'
  | 'form-body'
  | 'html-form'
  | 'html-unescape'
  | 'json-string'
  | 'log-line'
  | 'soap'
  | 'percent-decoding'
  | 'base64'
  | 'inflate';

export interface DetectedMessage {
  /** XML text as received once the encodings are off. */
  readonly xml: string;
  readonly steps: readonly { readonly step: UnwrapStep; readonly size: number }[];
  readonly binding: Binding;
  /** Form or query parameter it came in; null when it was bare. */
  readonly parameter: 'SAMLRequest' | 'SAMLResponse' | null;
  readonly relayState: string | null;
  /** The raw query string (not decoded) of a redirect, for its signature; null elsewhere. */
  readonly rawQuery: string | null;
  /** The URL or form action it was addressed to; null when unknown. */
  readonly url: string | null;
  /**
   * Repairs that were needed, for a transport check to report: `white-space`, `missing-padding`, `url-safe`,
   * `space-for-plus`, `encoded-twice`, `html-escaped`, `deflate-cut-off`, `several-messages`,
   * `namespaces-from-envelope`.
   */
  readonly repairs: readonly string[];
}

export interface Detected {
  readonly messages: readonly DetectedMessage[];
}
