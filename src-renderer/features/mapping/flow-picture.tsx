/** Groups on the left, roles on the right, lines between: the path that granted is bold, near misses are dashed. */
import type { GroupMapping, MappingOutcome } from '../../../src-main/contract/model/mapping';
import { text } from '../../text';
import { drawPicture, type PictureNode } from './edit-mapping';
import styles from './flow-picture.module.css';

const ROW = 52;
const BOX = 40;
const words = {
  differs: text.mapping.differs,
  filtered: text.mapping.filtered,
  noMatch: text.mapping.noMatch,
  defaultRole: text.mapping.defaultOnly,
};
const notes: Partial<Record<PictureNode['state'], string>> = {
  granted: text.mapping.granted,
  default: text.mapping.defaultGranted,
  also: text.mapping.alsoMatches,
  unused: text.mapping.notReached,
};
const GROUPS_DRAWN = 40;

export function FlowPicture({ mapping, outcome }: { mapping: GroupMapping; outcome: MappingOutcome }) {
  const picture = drawPicture(mapping, outcome, words);
  const groups = picture.groups.slice(0, GROUPS_DRAWN);
  const height = Math.max(groups.length, picture.roles.length, 1) * ROW;
  const middle = (index: number): number => index * ROW + BOX / 2;
  return (
    <div className={styles['scroll']}>
      <div className={styles['heads']}>
        <span>{text.mapping.columnGroups}</span>
        <span>{text.mapping.columnRoles}</span>
      </div>
      <div className={styles['picture']} style={{ height }}>
        <svg className={styles['lines']} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden>
          {picture.lines
            .filter((line) => line.from < GROUPS_DRAWN)
            .map((line, index) => (
              <path
                key={index}
                data-state={line.state}
                vectorEffect="non-scaling-stroke"
                d={`M 0 ${middle(line.from)} C 50 ${middle(line.from)} 50 ${middle(line.to)} 100 ${middle(line.to)}`}
              />
            ))}
        </svg>
        <ul className={styles['groups']} aria-label={text.mapping.columnGroups}>
          {groups.map((node, index) => (
            <Node key={`${node.name}-${index}`} node={node} top={index * ROW} mono />
          ))}
          {groups.length === 0 && <li className={styles['empty']}>{text.details.noGroups}</li>}
        </ul>
        <ul className={styles['roles']} aria-label={text.mapping.columnRoles}>
          {picture.roles.map((node, index) => (
            <Node key={node.name} node={node} top={index * ROW} />
          ))}
        </ul>
      </div>
      {picture.groups.length > GROUPS_DRAWN && <p>{text.value.more(picture.groups.length - GROUPS_DRAWN)}</p>}
    </div>
  );
}

function Node({ node, top, mono = false }: { node: PictureNode; top: number; mono?: boolean }) {
  const note = node.note ?? notes[node.state] ?? null;
  return (
    <li className={styles['node']} data-state={node.state} style={{ top, height: BOX }} title={node.name}>
      <span className={mono ? 'mono' : undefined}>
        <bdi>{node.name}</bdi>
      </span>
      {note !== null && <small>{note}</small>}
    </li>
  );
}
