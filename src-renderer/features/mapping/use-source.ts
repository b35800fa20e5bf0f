/** Whose groups are mapped: what the IdP would send for a persona, or what arrived in a captured login. */
import type { AttributeJson } from '../../../src-main/contract/model/decoded';
import type { WorkbenchStatus } from '../../../src-main/contract/model/workbench';
import { useFlow, useFlows, usePersonaAttributes, useStepCheck } from '../../client/queries';

export interface MappingSource {
  readonly id: string | null;
  readonly name: string;
  /** Null while it is being fetched, or when there is none. */
  readonly attributes: readonly AttributeJson[] | null;
  readonly nameId: string | null;
}

export function useSource(
  kind: 'persona' | 'captured',
  wanted: string | null,
  status: WorkbenchStatus,
): MappingSource {
  const personas = status.idp.personas;
  const persona =
    kind === 'persona' ? (personas.find((one) => one.username === wanted) ?? personas[0]) : undefined;
  const sent = usePersonaAttributes(persona?.username ?? null);

  const flows = useFlows();
  const captured =
    kind === 'captured' ? (flows.data?.find((flow) => flow.id === wanted) ?? flows.data?.[0]) : undefined;
  const flow = useFlow(captured?.id ?? null);
  const response = flow.data?.steps.findLast((step) => step.message?.kind === 'Response');
  const check = useStepCheck(captured?.id ?? null, response?.id ?? null);

  if (kind === 'persona') {
    return {
      id: persona?.username ?? null,
      name: persona?.firstName ?? persona?.displayName ?? persona?.username ?? '',
      attributes: sent.data?.attributes ?? null,
      nameId: sent.data?.nameId ?? null,
    };
  }
  const read = check.data?.trusted ?? check.data?.messages[0]?.assertions[0];
  return {
    id: captured?.id ?? null,
    name: captured?.subject ?? '',
    attributes: read?.attributes ?? null,
    nameId: read?.nameId?.value ?? null,
  };
}
