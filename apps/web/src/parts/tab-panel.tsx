import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { ReactNode } from 'react';

type Props<Name extends string> = {
  /** Begins the ids of the tabs and of the panel. */
  id: string;
  label: string;
  tabs: readonly { name: Name; label: string; count?: number | undefined }[];
  value: Name;
  onChange: (name: Name) => void;
  className: { tabs?: string | undefined; panel?: string | undefined };
  children: ReactNode;
};

/** Tabs with their count, and below them the part that is chosen. */
export function TabPanel<Name extends string>({ id, label, tabs, value, onChange, className, children }: Props<Name>) {
  return (
    <>
      <Tabs
        value={value}
        variant="scrollable"
        scrollButtons={false}
        aria-label={label}
        className={className.tabs ?? ''}
        onChange={(_event, name: Name) => {
          onChange(name);
        }}
      >
        {tabs.map(({ name, label: word, count }) => (
          <Tab
            key={name}
            id={`${id}-tab-${name}`}
            aria-controls={`${id}-panel`}
            value={name}
            label={count === undefined ? word : `${word} ${String(count)}`}
          />
        ))}
      </Tabs>
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-tab-${value}`}
        tabIndex={0}
        className={className.panel}
        data-tab={value}
      >
        {children}
      </div>
    </>
  );
}
