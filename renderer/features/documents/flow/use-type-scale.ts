// Type size of flowing text in this reader, on top of the size chosen in Settings.
import { useCallback, useState } from 'react';

const steps = [0.85, 1, 1.15, 1.3, 1.5, 1.75, 2];
const ordinary = 1;

export function useTypeScale() {
  const [step, setStep] = useState(ordinary);
  return {
    scale: steps[step] ?? 1,
    larger: useCallback(() => setStep((now) => Math.min(steps.length - 1, now + 1)), []),
    smaller: useCallback(() => setStep((now) => Math.max(0, now - 1)), []),
    reset: useCallback(() => setStep(ordinary), []),
  };
}
