/** A key as it is printed on the keyboard. */
import styles from './kbd.module.css';

export function Kbd({ children }: { children: React.ReactNode }) {
  return <kbd className={styles['key']}>{children}</kbd>;
}
