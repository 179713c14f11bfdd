// Whether an input method composes in a field, for what must wait for whole words: `<input {...composing.props} />`.
import { useMemo, useState } from 'react';

export interface Composing {
  readonly isComposing: boolean;
  readonly props: { readonly onCompositionStart: () => void; readonly onCompositionEnd: () => void };
}

export function useComposing(): Composing {
  const [isComposing, setIsComposing] = useState(false);
  return useMemo(
    () => ({
      isComposing,
      props: { onCompositionStart: () => setIsComposing(true), onCompositionEnd: () => setIsComposing(false) },
    }),
    [isComposing],
  );
}
