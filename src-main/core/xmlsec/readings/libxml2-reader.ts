/**
 * libxml2, compiled to WebAssembly: the parser under xmlsec1, lasso, PHP's DOM, Nokogiri and lxml, and so the
 * reading of service providers written in C, PHP, Ruby or Python. Nothing is fetched: no network, no external
 * entities, no files but the schemas handed in.
 */
import type * as Libxml2 from 'libxml2-wasm';
import type { ReadValues } from '../../../contract/model/checked';
import { NS } from '../../xml/namespaces';
import type {
  DigestRequest,
  ElementPlace,
  ForeignDocument,
  ForeignReader,
  SchemaComplaint,
} from './foreign-reader';

export type Libxml2Module = typeof Libxml2;

const encoder = new TextEncoder();
const PROTOCOL_SCHEMA = 'saml-schema-protocol-2.0.xsd';
/** The protocol's schema, and of XML Encryption 1.1 what a key transport names: SAML's own schemas are older than it. */
const ENTRY_SCHEMAS: readonly (readonly [string, string])[] = [
  [
    'entry.xsd',
    `<schema xmlns="http://www.w3.org/2001/XMLSchema"><import namespace="${NS.samlp}" schemaLocation="${PROTOCOL_SCHEMA}"/><import namespace="${NS.xenc11}" schemaLocation="encryption-1.1.xsd"/></schema>`,
  ],
  [
    'encryption-1.1.xsd',
    `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="${NS.xenc11}"><element name="MGF"><complexType><attribute name="Algorithm" type="anyURI" use="required"/></complexType></element></schema>`,
  ],
];
const namespaces = { saml: NS.saml, samlp: NS.samlp };

/** A reader over the loaded module. `schemas` are XSD texts by file name, the protocol's and what it imports. */
export function createLibxml2Reader(
  library: Libxml2Module,
  schemas: Readonly<Record<string, string>>,
): ForeignReader {
  const { ParseOption } = library;
  const quiet =
    ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_SYS_CATALOG;
  // The text is decoded already: what the declaration says of its encoding no longer holds.
  const option = quiet | ParseOption.XML_PARSE_IGNORE_ENC | ParseOption.XML_PARSE_BIG_LINES;
  const validator = compileSchema(library, schemas, quiet);
  const identified = library.XmlXPath.compile('//*[@ID or @Id or @id or @xml:id]');
  return {
    id: 'libxml2',
    stands: 'SPs written in C, PHP, Ruby or Python',
    isAvailable: true,
    read: (xml) => {
      try {
        const document = library.XmlDocument.fromBuffer(encoder.encode(xml), { option });
        return new Libxml2Document(library, document, validator, identified);
      } catch (error) {
        return { problem: sentence(error) };
      }
    },
  };
}

function compileSchema(
  library: Libxml2Module,
  schemas: Readonly<Record<string, string>>,
  option: Libxml2.ParseOption,
): Libxml2.XsdValidator {
  const files = new Map(
    [...Object.entries(schemas), ...ENTRY_SCHEMAS].map(([name, text]) => [
      `schemas:/${name}`,
      encoder.encode(text),
    ]),
  );
  const open = new Map<number, { readonly octets: Uint8Array; at: number }>();
  let handle = 0;
  library.xmlRegisterInputProvider({
    match: (name) => files.has(name),
    open: (name) => {
      open.set(++handle, { octets: files.get(name) ?? new Uint8Array(), at: 0 });
      return handle;
    },
    read: (from, into) => {
      const file = open.get(from);
      if (!file) return -1;
      const part = file.octets.subarray(file.at, file.at + into.length);
      into.set(part);
      file.at += part.length;
      return part.length;
    },
    close: (from) => open.delete(from),
  });
  const url = 'schemas:/entry.xsd';
  const schema = library.XmlDocument.fromBuffer(files.get(url) ?? new Uint8Array(), { url, option });
  try {
    return library.XsdValidator.fromDoc(schema);
  } finally {
    schema.dispose();
  }
}

class Libxml2Document implements ForeignDocument {
  /** Elements with something like an ID, found once. */
  private identified: readonly Libxml2.XmlElement[] | null = null;

  constructor(
    private readonly library: Libxml2Module,
    private readonly document: Libxml2.XmlDocument,
    private readonly validator: Libxml2.XsdValidator,
    private readonly idPath: Libxml2.XmlXPath,
  ) {}

  canonicalForm(): string | null {
    try {
      return this.document.canonicalizeToString({
        mode: this.library.XmlC14NMode.XML_C14N_1_0,
        withComments: true,
      });
    } catch {
      return null;
    }
  }

  plainForm(): string | null {
    try {
      return this.document.toString({ format: false, noDeclaration: true });
    } catch {
      return null;
    }
  }

  placesOfId(id: string): readonly ElementPlace[] {
    this.identified ??= this.document.find(this.idPath).filter((node) => this.isElement(node));
    return this.identified
      .filter((element) =>
        element.attrs.some(({ name, value }) => /^id$/i.test(name) && name !== 'iD' && value === id),
      )
      .map((element) => this.placeOf(element));
  }

  digestInput({ target, signature, method, inclusivePrefixes }: DigestRequest): string | null {
    const element = this.elementAt(target);
    const enveloped = this.elementAt(signature);
    if (element === null || enveloped === null) return null;
    const { XmlC14NMode } = this.library;
    const modes = {
      exclusive: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0,
      inclusive: XmlC14NMode.XML_C14N_1_0,
      'inclusive-1.1': XmlC14NMode.XML_C14N_1_1,
    };
    try {
      enveloped.remove();
      this.identified = null;
      const mode = modes[method];
      return element.canonicalizeToString({
        mode,
        withComments: false,
        ...(method === 'exclusive' ? { inclusiveNamespacePrefixes: [...inclusivePrefixes] } : {}),
      });
    } catch {
      return null;
    }
  }

  values(): ReadValues {
    const assertion = '/samlp:Response/saml:Assertion | /saml:Assertion';
    const first = this.document.get(assertion, namespaces);
    const within = (path: string): string[] =>
      first === null ? [] : first.find(path, namespaces).map((node) => node.content);
    const attributes =
      first
        ?.find('saml:AttributeStatement/saml:Attribute', namespaces)
        .filter((node) => this.isElement(node)) ?? [];
    return {
      issuer: this.document.get('/*/saml:Issuer', namespaces)?.content ?? null,
      nameId: within('saml:Subject/saml:NameID')[0] ?? null,
      audiences: within('saml:Conditions/saml:AudienceRestriction/saml:Audience'),
      attributes: attributes.map((attribute) => ({
        name: attribute.attr('Name')?.value ?? '',
        values: attribute.find('saml:AttributeValue', namespaces).map((node) => node.content),
      })),
    };
  }

  schemaComplaints(): readonly SchemaComplaint[] | null {
    const { namespaceUri } = this.document.root;
    if (namespaceUri !== NS.samlp && namespaceUri !== NS.saml) return null;
    try {
      this.validator.validate(this.document);
      return [];
    } catch (error) {
      if (!(error instanceof this.library.XmlValidateError)) return null;
      return error.details.map(({ message, line }) => ({ message: message.trim(), line }));
    }
  }

  close(): void {
    this.document.dispose();
  }

  private isElement(node: Libxml2.XmlNode | null): node is Libxml2.XmlElement {
    return node instanceof this.library.XmlElement;
  }

  private placeOf(element: Libxml2.XmlElement): ElementPlace {
    const place: number[] = [];
    for (let at = element; at.parent !== null; at = at.parent) place.unshift(this.positionOf(at));
    return place;
  }

  /** How many elements stand before it under the same parent. */
  private positionOf(element: Libxml2.XmlElement): number {
    let position = 0;
    for (let before = element.prev; before !== null; before = before.prev) {
      if (!this.knowsSiblings(before)) return Number(element.eval('count(preceding-sibling::*)'));
      if (this.isElement(before)) position++;
    }
    return position;
  }

  /** The library's processing instructions do not lead on to what stands beside them; XPath does. */
  private knowsSiblings(node: Libxml2.XmlNode): boolean {
    return node instanceof this.library.XmlTreeNode;
  }

  private elementAt(place: ElementPlace): Libxml2.XmlElement | null {
    let at: Libxml2.XmlElement | null = this.document.root;
    for (const wanted of place) {
      let position = -1;
      let child: Libxml2.XmlTreeNode | null = at?.firstChild ?? null;
      while (child !== null && !(this.isElement(child) && ++position === wanted)) {
        if (!this.knowsSiblings(child)) return this.elementByPath(place);
        child = child.next;
      }
      at = this.isElement(child) ? child : null;
    }
    return at;
  }

  private elementByPath(place: ElementPlace): Libxml2.XmlElement | null {
    const found = this.document.get(`/*${place.map((position) => `/*[${position + 1}]`).join('')}`);
    return this.isElement(found) ? found : null;
  }
}

function sentence(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).trim().split('\n')[0] ?? '';
  return text === '' ? 'it cannot read the document' : text;
}
