// A short field that means something once it is whole: a time, a length. It is taken when the field is left or Enter is
// pressed; what cannot be read stays in it with a sentence, and Escape brings the value back.
import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';

interface CommittedFieldProps<Value> {
  /** Its name; shown only where `isLabelShown`. */
  label: string;
  isLabelShown?: boolean;
  /** As it is written while nobody types in it. */
  value: string;
  /** After the value, as “phút”. */
  unit?: string;
  /** Null for what cannot be read. */
  read: (text: string) => Value | null;
  /** What to say then. */
  wrong: string;
  isDisabled?: boolean;
  onCommit: (value: Value) => void;
}

export function CommittedField<Value>(props: CommittedFieldProps<Value>) {
  const { label, isLabelShown = false, value, unit, read, wrong, isDisabled = false, onCommit } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && read(typed) === null;

  const commit = () => {
    if (typed === null) return;
    const meant = read(typed);
    if (meant === null) return;
    setTyped(null);
    if (typed.trim() !== value) onCommit(meant);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  return (
    <TextInput
      {...(isLabelShown ? { label } : { 'aria-label': label })}
      size="md"
      inputMode="numeric"
      rightSection={unit && <span>{unit}</span>}
      rightSectionWidth={unit ? '3.4rem' : undefined}
      rightSectionPointerEvents="none"
      disabled={isDisabled}
      value={typed ?? value}
      error={isWrong && wrong}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
