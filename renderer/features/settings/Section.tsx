// A part of the settings: its name at the left, its matter at the right; one under the other where room is short.
import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

interface SectionProps {
  title: string;
  children: ReactNode;
}

export function Section({ title, children }: SectionProps) {
  const titleId = useId();
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        {title}
      </h2>
      <div className={classes.matter}>{children}</div>
    </section>
  );
}

interface FactProps {
  label: string;
  /** Another value on every machine: pictures of screens leave it out. */
  isMeasured?: boolean;
  children: ReactNode;
}

/** A named fact; belongs in a `<dl>`. */
export function Fact({ label, isMeasured, children }: FactProps) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{isMeasured ? <span data-measured>{children}</span> : children}</dd>
    </div>
  );
}
