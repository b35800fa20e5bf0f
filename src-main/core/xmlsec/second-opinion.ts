/**
 * How a JavaScript SP reads the same message: xml-crypto over @xmldom/xmldom. It shares no code with our
 * own reading, so a disagreement is either an error of ours or a message built to be read in two ways.
 */
import { DOMParser } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import { NS } from '../xml/namespaces';

export interface SecondSignature {
  /** Local name of the Signature's parent. */
  readonly signs: string | null;
  readonly referenceUri: string | null;
  /** True when it verifies with one of the certificates given. */
  readonly valid: boolean;
  /** What xml-crypto said when it did not; null when it did. */
  readonly problem: string | null;
}

export interface SecondOpinion {
  /** Null when the document could be parsed. */
  readonly problem: string | null;
  readonly signatures: readonly SecondSignature[];
}

/** Verifies every ds:Signature of `xml` with xml-crypto and each of the PEM certificates in turn. Never throws. */
export function verifyAsJavaScript(xml: string, certificatesPem: readonly string[]): SecondOpinion {
  const problems: string[] = [];
  try {
    const parser = new DOMParser({
      errorHandler: {
        warning: () => undefined,
        error: (message: string) => problems.push(message),
        fatalError: (message: string) => problems.push(message),
      },
    });
    const document = parser.parseFromString(xml, 'text/xml');
    const elements = document.getElementsByTagNameNS(NS.ds, 'Signature');
    const signatures: SecondSignature[] = [];
    for (let index = 0; index < elements.length; index++) {
      const element = elements.item(index);
      if (element) signatures.push(verifyOne(xml, element, certificatesPem));
    }
    return { problem: problems[0] ?? null, signatures };
  } catch (error) {
    return { problem: sentence(error), signatures: [] };
  }
}

function verifyOne(xml: string, element: Element, certificates: readonly string[]): SecondSignature {
  const reference = element.getElementsByTagNameNS(NS.ds, 'Reference').item(0);
  const parent = element.parentNode as Element | null;
  let problem: string | null = 'No certificate was given';
  for (const publicCert of certificates) {
    problem = verifyWith(xml, element, publicCert);
    if (problem === null) break;
  }
  return {
    signs: parent?.localName ?? null,
    referenceUri: reference?.getAttribute('URI') ?? null,
    valid: problem === null,
    problem,
  };
}

function verifyWith(xml: string, element: Element, publicCert: string): string | null {
  try {
    const signed = new SignedXml({ publicCert, getCertFromKeyInfo: () => null });
    signed.loadSignature(element);
    return signed.checkSignature(xml) ? null : 'The signature does not verify';
  } catch (error) {
    return sentence(error);
  }
}

function sentence(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
