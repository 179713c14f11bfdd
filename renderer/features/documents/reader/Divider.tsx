// The line between two parts of the screen, to be moved by pointer or by arrow keys.
import { type PointerEvent, useState } from 'react';
import classes from './Divider.module.css';

interface DividerProps {
  label: string;
  /** Of the line itself. */
  orientation: 'vertical' | 'horizontal';
  /** Per cent of its way, for screen readers. */
  value: number;
  /** Where the pointer is while it drags. */
  onDrag: (clientX: number, clientY: number) => void;
  /** One step towards the start (-1) or the end (1). */
  onStep: (step: -1 | 1) => void;
  /** Back to the middle or the usual width. */
  onReset: () => void;
}

export function Divider({ label, orientation, value, onDrag, onStep, onReset }: DividerProps) {
  const [isDragging, setIsDragging] = useState(false);
  const isVertical = orientation === 'vertical';
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
    setIsDragging(true);
  };
  const end = () => setIsDragging(false);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved has a value and takes the focus; <hr> has neither.
    <div
      role="separator"
      className={classes.divider}
      data-orientation={orientation}
      data-dragging={isDragging || undefined}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      aria-valuemin={0}
      aria-valuemax={100}
      tabIndex={0}
      onPointerDown={begin}
      onPointerMove={(event) => {
        if (isDragging) onDrag(event.clientX, event.clientY);
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={onReset}
      onKeyDown={(event) => {
        const [back, forth] = isVertical ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
        if (event.key === 'Home') onReset();
        else if (event.key === back) onStep(-1);
        else if (event.key === forth) onStep(1);
        else return;
        event.preventDefault();
      }}
    />
  );
}
