/** The contract, implemented: each operation names the use case behind it. */
import { implement } from '@orpc/server';
import { contract } from '../../contract/contract';
import { mapGroups } from '../../mapping/map-groups';
import { CaptureUploads } from '../capture/capture-uploads';
import { judgeStep } from '../capture/judge-flow';
import { listChecks, listFlavours, listProfiles, listScenarios } from '../catalogue';
import { checkMessage } from '../check-message';
import { compareMessages } from '../compare/compare-messages';
import { decodeMessage } from '../decode-message';
import { createMetadata } from '../metadata/create-metadata';
import { diffMetadata } from '../metadata/diff-metadata';
import { exportFlows } from '../export/export-flows';
import { inspectMetadata } from '../metadata/inspect-metadata';
import { metadataText } from '../metadata/metadata-text';
import { mintResponse } from '../mint-response';
import { redactChecked } from '../redact-checked';
import { prepareReplay } from '../replay/prepare-replay';
import { getSample, listSamples } from '../samples';
import { readAgain } from '../second-reading';
import { describeConnection } from './connect.describe';
import { describePersona } from './persona.attributes';
import { withSigningKey } from './replay.options';
import { answer, notFound } from './safe-errors';
import type { Services } from './services';
import { changeWorkbench } from './workbench.change';

const os = implement(contract);

const DAY = 86_400_000;

/** Flows in the plain list; `trace.search` has all of them, page by page. */
const MAX_LISTED = 1000;

export type WorkbenchRouter = ReturnType<typeof createRouter>;

/** One router for every door. `log` receives what went wrong inside; callers never see it. */
export function createRouter(services: Services, log?: (line: string) => void) {
  const { clock, random, trace, archive } = services;
  const uploads = new CaptureUploads(trace, clock);
  const run = <T>(work: () => T | Promise<T>): Promise<T> => answer(work, log);
  return os.router({
    message: {
      decode: os.message.decode.handler(({ input }) =>
        run(() => decodeMessage(input.input, input.decryptKeys ? { decryptKeys: input.decryptKeys } : {})),
      ),
      check: os.message.check.handler(({ input }) =>
        run(async () => {
          const checked = await checkMessage(input.input, input.context ?? {}, { clock });
          return input.redact === true ? redactChecked(checked, input.context ?? {}) : checked;
        }),
      ),
      compare: os.message.compare.handler(({ input: { before, after, decryptKeys } }) =>
        run(() => compareMessages(before, after, decryptKeys)),
      ),
      secondReading: os.message.secondReading.handler(({ input }) =>
        run(() => readAgain(input.xml, input.context ?? {})),
      ),
    },
    mapping: {
      evaluate: os.mapping.evaluate.handler(({ input }) =>
        run(() => mapGroups(input.attributes, input.mapping)),
      ),
    },
    response: {
      mint: os.response.mint.handler(({ input }) =>
        run(() => mintResponse(input, { clock, random, keyFor: () => services.signingPair() })),
      ),
    },
    // The certificate library is large, and few sessions need it: it is loaded with the first that does.
    certificate: {
      create: os.certificate.create.handler(({ input }) =>
        run(async () =>
          (await import('../../certificates/create-certificate')).createCertificate(input, clock.now()),
        ),
      ),
      inspect: os.certificate.inspect.handler(({ input: { input, ...options } }) =>
        run(async () =>
          (await import('../../certificates/inspect-certificates')).inspectCertificates(
            input,
            options,
            clock.now(),
          ),
        ),
      ),
      export: os.certificate.export.handler(({ input: { keyPem, chain, password, formats, ...content } }) =>
        run(async () =>
          (await import('../../certificates/export-files')).exportFiles(
            {
              ...content,
              keyPem: keyPem ?? null,
              csrPem: null,
              chain: chain ?? [],
              password: password ?? null,
            },
            formats,
          ),
        ),
      ),
      own: os.certificate.own.handler(() =>
        run(async () => {
          const { describeCertificate } = await import('../../certificates/describe-certificate');
          return services.ownCertificates().map(({ certPem, ...own }) => ({
            ...own,
            certificate: describeCertificate(certPem, own.name, clock.now()),
          }));
        }),
      ),
    },
    metadata: {
      inspect: os.metadata.inspect.handler(({ input: { input, ...options } }) =>
        run(() => inspectMetadata(input, options)),
      ),
      diff: os.metadata.diff.handler(({ input }) =>
        run(() => diffMetadata(metadataText(input.before), metadataText(input.after))),
      ),
      create: os.metadata.create.handler(({ input: { validDays, ...options } }) =>
        run(() => ({
          xml: createMetadata({
            ...options,
            ...(validDays === undefined ? {} : { validUntil: clock.now() + validDays * DAY }),
          }),
        })),
      ),
    },
    login: { run: os.login.run.handler(({ input }) => run(() => services.login(input))) },
    replay: {
      preview: os.replay.preview.handler(({ input }) =>
        run(async () =>
          prepareReplay(input.input, await withSigningKey(input, services), input.url, null, {
            clock,
            random,
          }),
        ),
      ),
      run: os.replay.run.handler(({ input }) =>
        run(async () => services.replay(input.input, await withSigningKey(input, services), input.target)),
      ),
    },
    persona: {
      attributes: os.persona.attributes.handler(({ input }) =>
        run(() => describePersona(services, input.persona, input.serviceProvider)),
      ),
    },
    connect: {
      describe: os.connect.describe.handler(({ input }) => run(() => describeConnection(services, input))),
    },
    revocation: {
      send: os.revocation.send.handler(({ input }) => run(() => services.revoke(input))),
    },
    entity: {
      add: os.entity.add.handler(({ input }) => run(() => services.addEntity(input))),
      remove: os.entity.remove.handler(({ input }) =>
        run(async () => {
          const removed = await services.removeEntity(input.entityId);
          if (removed.length > 0) return { removed: [...removed] };
          throw notFound(
            `No entity "${input.entityId}" was added here`,
            'Those of the configuration are taken out of its file.',
          );
        }),
      ),
    },
    trace: {
      list: os.trace.list.handler(() => run(() => archive.list(MAX_LISTED))),
      search: os.trace.search.handler(({ input }) => run(() => archive.search(input))),
      get: os.trace.get.handler(({ input }) =>
        run(async () => {
          const flow = await archive.get(input.id);
          if (!flow) throw notFound(`There is no flow "${input.id}"`, 'It may have been cleared.');
          return flow;
        }),
      ),
      check: os.trace.check.handler(({ input }) =>
        run(async () => {
          const judged = await archive.judgement(input.id, input.step);
          if (judged) return judged;
          const flow = await archive.get(input.id);
          const checked = flow && (await judgeStep(flow, input.step));
          if (!checked) throw notFound(`Step ${input.step} of "${input.id}" carries no message`);
          return checked;
        }),
      ),
      mark: os.trace.mark.handler(({ input }) =>
        run(async () => ({ flows: await archive.mark(input.ids, input.marks) })),
      ),
      remove: os.trace.remove.handler(({ input }) => run(() => archive.remove(input.ids))),
      restore: os.trace.restore.handler(({ input }) =>
        run(async () => ({ restored: await archive.restore(input.undo) })),
      ),
      export: os.trace.export.handler(({ input }) =>
        run(() => exportFlows(input, { archive, clock, version: services.status().version })),
      ),
      clear: os.trace.clear.handler(() => run(() => archive.clear())),
      watch: os.trace.watch.handler(({ signal }) => trace.watch(signal)),
    },
    capture: {
      begin: os.capture.begin.handler(({ input }) => ({ id: uploads.begin(input.total) })),
      append: os.capture.append.handler(({ input }) => run(() => uploads.append(input))),
      finish: os.capture.finish.handler(({ input }) => run(() => uploads.finish(input.id))),
      cancel: os.capture.cancel.handler(({ input }) => {
        uploads.cancel(input.id);
        return {};
      }),
      browser: os.capture.browser.handler(() => run(() => services.traceBrowser.state())),
      openBrowser: os.capture.openBrowser.handler(({ input }) =>
        run(() => services.traceBrowser.open(input.url ?? null)),
      ),
      closeBrowser: os.capture.closeBrowser.handler(() => run(() => services.traceBrowser.close())),
    },
    catalogue: {
      checks: os.catalogue.checks.handler(() => listChecks()),
      scenarios: os.catalogue.scenarios.handler(() => listScenarios()),
      flavours: os.catalogue.flavours.handler(() => listFlavours()),
      profiles: os.catalogue.profiles.handler(() => listProfiles()),
    },
    sample: {
      list: os.sample.list.handler(() => listSamples()),
      get: os.sample.get.handler(({ input }) =>
        run(() => {
          const sample = getSample(input.id);
          if (!sample) throw notFound(`There is no sample "${input.id}"`);
          return sample;
        }),
      ),
    },
    workbench: {
      status: os.workbench.status.handler(() => services.status()),
      change: os.workbench.change.handler(({ input }) => run(() => changeWorkbench(services, input))),
    },
  });
}
