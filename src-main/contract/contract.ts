/**
 * The one typed contract. Every door (MessagePort in the desktop, HTTP and OpenAPI on the web, plain
 * calls on the command line and in the library) derives from it; a new operation is added here first.
 */
import { oc, eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  importedSchema,
  importPieceSchema,
  importProgressSchema,
  traceBrowserStateSchema,
} from './model/capture';
import { checkContextSchema, checkedInputSchema, secondReadingSchema } from './model/checked';
import {
  createCertificateSchema,
  createdCertificateSchema,
  exportCertificateInputSchema,
  exportedFileSchema,
  inspectCertificateInputSchema,
  inspectedSchema,
  ownCertificateSchema,
} from './model/certificate';
import { connectionSchema, describeConnectionSchema } from './model/connect';
import { comparedMessagesSchema } from './model/compare';
import { decodedInputSchema } from './model/decoded';
import { exportedSchema, exportRequestSchema } from './model/export';
import { evaluateMappingInputSchema, mappingOutcomeSchema } from './model/mapping';
import {
  createMetadataInputSchema,
  inspectedMetadataSchema,
  inspectMetadataInputSchema,
  metadataDiffSchema,
} from './model/metadata';
import {
  replayInputSchema,
  replayPreviewSchema,
  replayResultSchema,
  replayTargetSchema,
} from './model/replay';
import { revocationRequestSchema, revocationResultSchema } from './model/revocation';
import {
  flowIdsSchema,
  flowMarksSchema,
  flowPageSchema,
  flowQuerySchema,
  flowSchema,
  flowSummarySchema,
  loginResultSchema,
} from './model/trace';
import {
  addedEntitiesSchema,
  addEntitySchema,
  catalogueCheckSchema,
  catalogueFlavourSchema,
  catalogueProfileSchema,
  catalogueScenarioSchema,
  mintedSchema,
  mintOptionsSchema,
  personaAttributesSchema,
  sampleContentSchema,
  sampleSchema,
  workbenchChangeSchema,
  workbenchStatusSchema,
} from './model/workbench';

/** Errors every operation may answer with. `data` is safe to show; no stack trace ever crosses. */
const base = oc.errors({
  UNREADABLE_INPUT: {
    status: 422,
    message: 'The input could not be read',
    data: z.object({ message: z.string(), steps: z.array(z.string()), hint: z.string().nullable() }),
  },
  BAD_REQUEST: { status: 400, data: z.object({ message: z.string(), hint: z.string().nullable() }) },
  NOT_FOUND: { status: 404, data: z.object({ message: z.string(), hint: z.string().nullable() }) },
});

const removalSchema = z.object({
  removed: z.number().int(),
  /** What `trace.restore` takes; null when too much was removed to be held in memory. */
  undo: z.string().nullable(),
});

export const contract = {
  message: {
    decode: base
      .route({ method: 'POST', path: '/message/decode', summary: 'Unwrap an input and show what is in it' })
      .input(z.object({ input: z.string(), decryptKeys: z.array(z.string()).optional() }))
      .output(decodedInputSchema),
    check: base
      .route({
        method: 'POST',
        path: '/message/check',
        summary: 'Judge a message as a strict service provider would',
      })
      .input(
        z.object({
          input: z.string(),
          context: checkContextSchema.optional(),
          /** True: structure and findings stay, values and keys are hidden behind consistent placeholders. */
          redact: z.boolean().optional(),
        }),
      )
      .output(checkedInputSchema),
    compare: base
      .route({
        method: 'POST',
        path: '/message/compare',
        summary: 'What differs between two messages, in meaning and as comparable text',
      })
      .input(
        z.object({
          before: z.string(),
          after: z.string(),
          decryptKeys: z.array(z.string()).optional(),
        }),
      )
      .output(comparedMessagesSchema),
    secondReading: base
      .route({
        method: 'POST',
        path: '/message/second-reading',
        summary: 'Verify the signatures again as a JavaScript service provider does',
      })
      .input(z.object({ xml: z.string(), context: checkContextSchema.optional() }))
      .output(secondReadingSchema),
  },
  mapping: {
    evaluate: base
      .route({ method: 'POST', path: '/mapping/evaluate', summary: 'Groups to roles, with the reason' })
      .input(evaluateMappingInputSchema)
      .output(mappingOutcomeSchema),
  },
  response: {
    mint: base
      .route({ method: 'POST', path: '/response/mint', summary: 'A signed Response without any server' })
      .input(mintOptionsSchema)
      .output(mintedSchema),
  },
  certificate: {
    create: base
      .route({ method: 'POST', path: '/certificate/create', summary: 'A test key with its certificate' })
      .input(createCertificateSchema)
      .output(createdCertificateSchema),
    inspect: base
      .route({
        method: 'POST',
        path: '/certificate/inspect',
        summary: 'What is in a certificate, a key, or anything that carries them',
      })
      .input(inspectCertificateInputSchema)
      .output(inspectedSchema),
    export: base
      .route({
        method: 'POST',
        path: '/certificate/export',
        summary: 'A certificate, with its key or without, in the forms software wants',
      })
      .input(exportCertificateInputSchema)
      .output(z.array(exportedFileSchema)),
    own: base
      .route({ method: 'GET', path: '/certificate/own', summary: 'Certificates of the built-in IdP and SP' })
      .output(z.array(ownCertificateSchema)),
  },
  metadata: {
    inspect: base
      .route({ method: 'POST', path: '/metadata/inspect', summary: 'Entities, roles, keys and endpoints' })
      .input(inspectMetadataInputSchema)
      .output(inspectedMetadataSchema),
    diff: base
      .route({ method: 'POST', path: '/metadata/diff', summary: 'What sets two versions of metadata apart' })
      .input(z.object({ before: z.string(), after: z.string() }))
      .output(metadataDiffSchema),
    create: base
      .route({ method: 'POST', path: '/metadata/create', summary: 'Metadata of an IdP or an SP' })
      .input(createMetadataInputSchema)
      .output(z.object({ xml: z.string() })),
  },
  login: {
    run: base
      .route({ method: 'POST', path: '/login/run', summary: 'Act as the browser through one login' })
      .input(
        z.object({
          url: z.string().optional(),
          persona: z.string().optional(),
          password: z.string().optional(),
        }),
      )
      .output(loginResultSchema),
  },
  replay: {
    preview: base
      .route({
        method: 'POST',
        path: '/replay/preview',
        summary: 'What a replay would send; nobody is contacted',
      })
      .input(replayInputSchema.extend({ url: replayTargetSchema.shape.url }))
      .output(replayPreviewSchema),
    run: base
      .route({
        method: 'POST',
        path: '/replay/run',
        summary: 'Send a captured message again, as a browser would',
      })
      .input(replayInputSchema.extend({ target: replayTargetSchema }))
      .output(replayResultSchema),
  },
  persona: {
    attributes: base
      .route({
        method: 'POST',
        path: '/persona/attributes',
        summary: 'What the IdP would send for a persona',
      })
      .input(z.object({ persona: z.string(), serviceProvider: z.string().optional() }))
      .output(personaAttributesSchema),
  },
  connect: {
    describe: base
      .route({
        method: 'POST',
        path: '/connect/describe',
        summary: 'What to paste into the consoles of both sides',
      })
      .input(describeConnectionSchema)
      .output(connectionSchema),
  },
  revocation: {
    send: base
      .route({
        method: 'POST',
        path: '/revocation/send',
        summary: 'Have everything of a persona ended at an application: global token revocation',
      })
      .input(revocationRequestSchema)
      .output(revocationResultSchema),
  },
  entity: {
    add: base
      .route({
        method: 'POST',
        path: '/entities',
        summary: 'Let the IdP know an application, or the SP an identity provider',
      })
      .input(addEntitySchema)
      .output(addedEntitiesSchema),
    /** What came in the same metadata goes with it. */
    remove: base
      .route({ method: 'DELETE', path: '/entities', summary: 'Forget one that was added' })
      .input(z.object({ entityId: z.string() }))
      .output(z.object({ removed: z.array(z.string()) })),
  },
  trace: {
    /** The newest 1000, newest first. */
    list: base.route({ method: 'GET', path: '/trace' }).output(z.array(flowSummarySchema)),
    search: base
      .route({ method: 'POST', path: '/trace/search', summary: 'Flows that match, page by page' })
      .input(flowQuerySchema)
      .output(flowPageSchema),
    get: base
      .route({ method: 'GET', path: '/trace/{id}' })
      .input(z.object({ id: z.string() }))
      .output(flowSchema),
    /** Judges one step's message with all the flow knows: keys, entityIDs, the request, the time it arrived. */
    check: base
      .route({ method: 'GET', path: '/trace/{id}/{step}/check' })
      .input(z.object({ id: z.string(), step: z.string() }))
      .output(checkedInputSchema),
    mark: base
      .route({ method: 'POST', path: '/trace/mark', summary: 'Pin, label or annotate flows' })
      .input(z.object({ ids: flowIdsSchema, marks: flowMarksSchema }))
      .output(z.object({ flows: z.array(flowSummarySchema) })),
    remove: base
      .route({ method: 'POST', path: '/trace/remove', summary: 'Delete flows for good' })
      .input(z.object({ ids: flowIdsSchema }))
      .output(removalSchema),
    restore: base
      .route({ method: 'POST', path: '/trace/restore', summary: 'Take back the last deletion' })
      .input(z.object({ undo: z.string() }))
      .output(z.object({ restored: z.number().int() })),
    export: base
      .route({
        method: 'POST',
        path: '/trace/export',
        summary: 'Flows as one file: HAR, JSON, HTML, redacted',
      })
      .input(exportRequestSchema)
      .output(exportedSchema),
    clear: base.route({ method: 'DELETE', path: '/trace' }).output(removalSchema),
    /** Yields a flow's summary whenever it began or changed. */
    watch: base.route({ method: 'GET', path: '/trace/watch' }).output(eventIterator(flowSummarySchema)),
  },
  capture: {
    /** A capture comes in pieces, so that hundreds of megabytes are read while they arrive. */
    begin: base
      .route({ method: 'POST', path: '/capture', summary: 'Begin to import a capture' })
      .input(z.object({ total: z.number().int().min(0) }))
      .output(z.object({ id: z.string() })),
    append: base
      .route({ method: 'POST', path: '/capture/{id}/pieces' })
      .input(importPieceSchema)
      .output(importProgressSchema),
    finish: base
      .route({ method: 'POST', path: '/capture/{id}/finish', summary: 'Join, judge and keep its flows' })
      .input(z.object({ id: z.string() }))
      .output(importedSchema),
    cancel: base
      .route({ method: 'DELETE', path: '/capture/{id}' })
      .input(z.object({ id: z.string() }))
      .output(z.object({})),
    /** The trace browser: a window of its own in which everything is recorded. */
    browser: base.route({ method: 'GET', path: '/capture/browser' }).output(traceBrowserStateSchema),
    openBrowser: base
      .route({ method: 'POST', path: '/capture/browser', summary: 'Open the trace browser' })
      .input(z.object({ url: z.string().max(4000).optional() }))
      .output(traceBrowserStateSchema),
    closeBrowser: base.route({ method: 'DELETE', path: '/capture/browser' }).output(traceBrowserStateSchema),
  },
  catalogue: {
    checks: base.route({ method: 'GET', path: '/catalogue/checks' }).output(z.array(catalogueCheckSchema)),
    scenarios: base
      .route({ method: 'GET', path: '/catalogue/scenarios' })
      .output(z.array(catalogueScenarioSchema)),
    flavours: base
      .route({ method: 'GET', path: '/catalogue/flavours' })
      .output(z.array(catalogueFlavourSchema)),
    profiles: base
      .route({ method: 'GET', path: '/catalogue/profiles' })
      .output(z.array(catalogueProfileSchema)),
  },
  sample: {
    list: base.route({ method: 'GET', path: '/samples' }).output(z.array(sampleSchema)),
    get: base
      .route({ method: 'GET', path: '/samples/{id}' })
      .input(z.object({ id: z.string() }))
      .output(sampleContentSchema),
  },
  workbench: {
    status: base.route({ method: 'GET', path: '/workbench/status' }).output(workbenchStatusSchema),
    change: base
      .route({
        method: 'POST',
        path: '/workbench/change',
        summary: 'Change flavour, mapping or personas while running',
      })
      .input(workbenchChangeSchema)
      .output(workbenchStatusSchema),
  },
};
export type WorkbenchContract = typeof contract;
