import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';
import styles from './case-page-head.module.css';

/** The way back to the list. */
export function BackLink({ address, title }: { address: string; title: string }) {
  return (
    <Link to={address} className={`${styles.back ?? ''} no-print`}>
      <ArrowLeft size={15} strokeWidth={2.2} aria-hidden />
      {title}
    </Link>
  );
}
