/** A role: neutral on purpose, for colour here means success or failure. A granted one is filled. */
import styles from './role-chip.module.css';

export function RoleChip({
  role,
  strength = 'strong',
}: {
  role: string;
  strength?: 'strong' | 'middle' | 'weak' | 'none';
}) {
  return (
    <span className={styles['chip']} data-strength={strength}>
      <bdi>{role}</bdi>
    </span>
  );
}
