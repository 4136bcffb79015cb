import { Link } from 'react-router';
import { useFormat } from '../../use-format.js';
import styles from './steering.module.css';

type Props = { figure: { count: number; filter: string }; tone?: 'danger' | 'plain' };

/** A number that opens the list of exactly its cases. */
export function FigureLink({ figure: { count, filter }, tone = 'plain' }: Props) {
  const format = useFormat();
  return (
    <Link to={`/eingang?${filter}`} className={styles.figure} data-tone={count > 0 ? tone : undefined}>
      {format.count(count)}
    </Link>
  );
}
