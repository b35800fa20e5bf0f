/** What fuzzing starts from: genuine messages in every wrapping, our samples, and small texts that are all edges. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { authnRequestXml, logoutRequestXml, responseXml } from '../../helpers/response-xml';
import { corpusFiles, corpusIsHere, readCorpus } from '../../golden/corpus-context';

const samples = join(__dirname, '../../../resources/samples/samples.json');
const findings = join(__dirname, '../../fixtures/fuzz');

const edges = [
  '<a/>',
  '<a xmlns="urn:a" xmlns:b="urn:b" b:c="d"><b:e>f<!--g--><?h i?><![CDATA[j]]></b:e></a>',
  '<a xmlns:x="urn:a" xmlns:y="urn:a" x:b="1" c="&#xD;&#xA;&#x9;&lt;"> \r\n\t</a>',
  '<a xml:lang="en" xml:space="preserve"><b xmlns=""/><b xmlns="urn:b"/></a>',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><!-- a --><b/><!-- c --><?d?>',
];

/** The texts, in an order that does not change. With `withCorpus` those of the public corpus too, where it is. */
export function fuzzSeeds(withCorpus: boolean): readonly string[] {
  const messages = [responseXml(), authnRequestXml, logoutRequestXml];
  const wrapped = messages.flatMap((xml) => [
    xml,
    Buffer.from(xml).toString('base64'),
    `https://sp.test/acs?SAMLResponse=${encodeURIComponent(deflateRawSync(xml).toString('base64'))}&RelayState=%2Fa&SigAlg=x&Signature=eA%3D%3D`,
  ]);
  const sampled = (JSON.parse(readFileSync(samples, 'utf8')) as { input: string }[]).map(
    ({ input }) => input,
  );
  const corpus =
    withCorpus && corpusIsHere
      ? corpusFiles()
          .map(readCorpus)
          .filter(({ length }) => length < 60_000)
      : [];
  return [...wrapped, ...edges, ...sampled, ...knownFindings().map(({ text }) => text), ...corpus];
}

/** Inputs that broke something once: they stay among the tests, and among the seeds. */
export function knownFindings(): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(findings)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(findings, name), 'utf8') }));
}
