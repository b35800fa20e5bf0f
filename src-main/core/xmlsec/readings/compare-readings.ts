/**
 * Holds another reader's document against ours: well-formedness, structure and values (by the canonical form of
 * the whole document, which says everything a document means), the elements IDs name, and, where a signature
 * fails or something differs already, the octets each reference digests.
 */
import type { Disagreement, ReadValues } from '../../../contract/model/checked';
import { canonicalizeDocument, CanonicalizationError } from '../../xml/canonicalize';
import type { XmlDocument, XmlElement } from '../../xml/node';
import { childElements, pathOf } from '../../xml/query';
import { canonicalizations } from '../algorithms';
import type { ReferenceReport, SignatureReport } from '../signature-report';
import type {
  DigestRequest,
  ElementPlace,
  ForeignDocument,
  ForeignReader,
  SchemaComplaint,
} from './foreign-reader';
import { ownValues } from './own-values';
import { writePlainForm } from './plain-form';

/** What one reader made of a message. */
export interface ReadingReport {
  readonly reader: ForeignReader['id'];
  readonly stands: string;
  /** Why it read nothing; null when it read. */
  readonly problem: string | null;
  readonly disagreements: readonly Disagreement[];
  /** Both readers' values, when something differs. */
  readonly values: ReadValues | null;
  readonly ourValues: ReadValues | null;
  /** Null when it validates nothing of this kind. */
  readonly complaints: readonly SchemaComplaint[] | null;
}

interface Own {
  readonly document: XmlDocument;
  /** Signatures of this very document. */
  readonly signatures: readonly SignatureReport[];
  readonly elementsById: ReadonlyMap<string, readonly XmlElement[]>;
  /** Trusted certificates, PEM, for readers that verify by themselves. */
  readonly certificates: readonly string[];
}

export function compareReading(reader: ForeignReader, own: Own): ReadingReport {
  const { document } = own;
  const { id, stands } = reader;
  const nothing = { reader: id, stands, disagreements: [], values: null, ourValues: null, complaints: null };
  // What other readers make of a DTD is the attack; nobody is asked to try.
  if (document.problem?.code === 'doctype' || document.problem?.code === 'too-large')
    return { ...nothing, problem: `not read: ${document.problem.message}` };
  const read = reader.read(document.text);
  if ('problem' in read)
    return reader.isAvailable
      ? refused(nothing, read.problem, document)
      : { ...nothing, problem: read.problem };
  try {
    return compareRead(nothing, read, reader, own);
  } catch (error) {
    // Another reader must never cost the user our own verdict.
    return { ...nothing, problem: `it broke off: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    read.close();
  }
}

type Nothing = Omit<ReadingReport, 'problem'>;

function refused(nothing: Nothing, problem: string, document: XmlDocument): ReadingReport {
  if (document.problem !== null) return { ...nothing, problem };
  const disagreement: Disagreement = {
    about: 'well-formedness',
    what: 'whether the document can be read',
    ours: 'it is read to its end',
    theirs: problem,
  };
  return { ...nothing, problem, disagreements: [disagreement] };
}

function compareRead(
  nothing: Nothing,
  read: ForeignDocument,
  reader: ForeignReader,
  own: Own,
): ReadingReport {
  const { document } = own;
  if (document.problem !== null) {
    const { message, line, column } = document.problem;
    const disagreement: Disagreement = {
      about: 'well-formedness',
      what: 'whether the document can be read',
      ours: `it breaks off at line ${line}, column ${column}: ${message}`,
      theirs: 'it is read to its end',
    };
    return { ...nothing, problem: null, disagreements: [disagreement], values: read.values() };
  }
  const ours = read.plainForm === undefined ? null : writePlainForm(document);
  const isSame = ours !== null && ours === read.plainForm?.();
  const canonical = isSame ? null : read.canonicalForm();
  const disagreements = isSame
    ? []
    : canonical === undefined
      ? compareValues(read, document)
      : compareCanonical(canonical, read, document);
  disagreements.push(...compareVerdicts(reader, own));
  // In equal documents an ID names the same elements, however it is looked up; asked where something is amiss.
  const isAmiss = disagreements.length > 0 || own.signatures.some(({ valid }) => valid === false);
  if (isAmiss || canonical === undefined) disagreements.push(...compareIds(read, own));
  const complaints = read.schemaComplaints();
  if (isAmiss || disagreements.length > 0) disagreements.push(...compareDigests(reader, own));
  const differs = disagreements.length > 0;
  return {
    ...nothing,
    problem: null,
    disagreements,
    complaints,
    values: differs ? read.values() : null,
    ourValues: differs ? ownValues(document) : null,
  };
}

/** Asked of readers whose canonical form is not: equal forms have equal values. */
function compareValues(read: ForeignDocument, document: XmlDocument): Disagreement[] {
  const ours = JSON.stringify(ownValues(document));
  const theirs = JSON.stringify(read.values());
  return ours === theirs
    ? []
    : [{ about: 'values', what: 'the values a receiver takes', ...firstDifference(ours, theirs) }];
}

function compareCanonical(
  theirs: string | null,
  read: ForeignDocument,
  document: XmlDocument,
): Disagreement[] {
  if (document.root === null) return [];
  const ours = canonicalOf(document.root);
  if (ours === theirs) return [];
  const what = 'the document in canonical form';
  if (ours === null || theirs === null) {
    const say = (form: string | null): string =>
      form === null ? 'there is none' : `${form.length} characters`;
    return [{ about: 'structure', what, ours: say(ours), theirs: say(theirs) }];
  }
  const isValue = JSON.stringify(read.values()) !== JSON.stringify(ownValues(document));
  return [{ about: isValue ? 'values' : 'structure', what, ...firstDifference(ours, theirs) }];
}

function canonicalOf(root: XmlElement): string | null {
  try {
    return canonicalizeDocument(root, { method: 'inclusive', comments: true });
  } catch (error) {
    if (error instanceof CanonicalizationError) return null;
    throw error;
  }
}

const CONTEXT = 40;

/** What stands around the first character that differs, in both. */
function firstDifference(ours: string, theirs: string): { readonly ours: string; readonly theirs: string } {
  let at = 0;
  while (at < ours.length && ours.charCodeAt(at) === theirs.charCodeAt(at)) at++;
  const around = (text: string): string => {
    const start = Math.max(0, at - CONTEXT);
    return `${start > 0 ? '…' : ''}${text.slice(start, at + CONTEXT)}${at + CONTEXT < text.length ? '…' : ''}`;
  };
  return { ours: around(ours), theirs: around(theirs) };
}

function compareIds(read: ForeignDocument, { document, signatures, elementsById }: Own): Disagreement[] {
  const found: Disagreement[] = [];
  const say = (places: readonly ElementPlace[]): string =>
    places.length === 0 ? 'no element' : places.map((place) => pathAt(document.root, place)).join(', ');
  for (const id of new Set(signatures.flatMap(({ references }) => references.map(idOf)))) {
    if (id === null) continue;
    const ours = (elementsById.get(id) ?? []).map(placeOf);
    const theirs = read.placesOfId(id);
    if (JSON.stringify(ours) === JSON.stringify(theirs)) continue;
    found.push({
      about: 'id',
      what: `the elements the ID ${id} names`,
      ours: say(ours),
      theirs: say(theirs),
    });
  }
  return found;
}

/** The path of the element at a place of our own tree, where it has one. */
function pathAt(root: XmlElement | null, place: ElementPlace): string {
  let at = root;
  for (const position of place) at = (at && childElements(at)[position]) ?? null;
  return at === null ? `an element at ${place.join('/')}` : pathOf(at);
}

function idOf({ uri }: ReferenceReport): string | null {
  return uri !== null && uri.startsWith('#') && uri.length > 1 ? uri.slice(1) : null;
}

/** Without a trusted certificate neither side has a verdict. */
function compareVerdicts(reader: ForeignReader, { document, signatures, certificates }: Own): Disagreement[] {
  if (reader.verify === undefined || certificates.length === 0 || signatures.length === 0) return [];
  const found: Disagreement[] = [];
  for (const [index, { signs, valid, problem }] of reader.verify(document.text, certificates).entries()) {
    const own = signatures[index];
    if (own === undefined || valid === (own.valid === true)) continue;
    found.push({
      about: 'signature',
      what: `the signature in ${signs ?? 'the document'}`,
      ours: own.valid === true ? 'it verifies' : (own.problems[0]?.message ?? 'it does not verify'),
      theirs: valid ? 'it verifies' : (problem ?? 'it does not verify'),
    });
  }
  return found;
}

function compareDigests(reader: ForeignReader, own: Own): Disagreement[] {
  const found: Disagreement[] = [];
  for (const report of own.signatures) {
    for (const reference of report.references) {
      const request = requestOf(report, reference);
      const ours = reference.canonicalText();
      if (request === null || ours === null) continue;
      // Forming the octets takes the signature out of the document: each has its own.
      const fresh = reader.read(own.document.text);
      if ('problem' in fresh) continue;
      const theirs = fresh.digestInput(request);
      fresh.close();
      if (theirs === null || theirs === ours) continue;
      const what = `the octets of ${reference.target === null ? 'nothing' : pathOf(reference.target)} that are digested`;
      found.push({ about: 'digest', what, ...firstDifference(ours, theirs) });
    }
  }
  return found;
}

/** Null when the form cannot be asked for: another reader is asked only what it can answer in SAML's own terms. */
function requestOf(
  report: SignatureReport,
  { target, transforms, inclusivePrefixes }: ReferenceReport,
): DigestRequest | null {
  if (target === null || target.document.outside.some(({ kind }) => kind === 'pi')) return null;
  // Taken out with its signature, the target is gone.
  if (isWithin(target, report.element)) return null;
  const [first, second, third] = transforms;
  if (third !== undefined || !/#enveloped-signature$/.test(first ?? '')) return null;
  const method = second === undefined ? 'inclusive' : canonicalizations.get(second)?.method;
  if (method === undefined) return null;
  return { target: placeOf(target), signature: placeOf(report.element), method, inclusivePrefixes };
}

function isWithin(element: XmlElement, around: XmlElement): boolean {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) if (at === around) return true;
  return false;
}

function placeOf(element: XmlElement): ElementPlace {
  const place: number[] = [];
  for (let at = element; at.parent !== null; at = at.parent) {
    const siblings: readonly XmlElement[] = childElements(at.parent);
    place.unshift(siblings.indexOf(at));
  }
  return place;
}
