// A voice that reads sentences aloud. The system's own stands behind this interface today; another can take its place.

export interface Utterance {
  readonly text: string;
  /** 1 is the voice's ordinary speed. */
  readonly rate: number;
  readonly onEnd: () => void;
  /** It could not be spoken. */
  readonly onFault: () => void;
}

export interface Speaker {
  /** Whether there is a voice that speaks Vietnamese; may take a moment to find out. */
  readonly hasVoice: () => Promise<boolean>;
  /** Stops what was being said before. */
  readonly speak: (utterance: Utterance) => void;
  readonly stop: () => void;
}

/** Voices are told late, or never. */
const voicesMs = 1_500;

/** The system's own voices. */
export function systemSpeaker(synthesis: SpeechSynthesis | undefined): Speaker {
  const voice = () => synthesis?.getVoices().find(({ lang }) => lang.toLowerCase().startsWith('vi'));
  // What was stopped tells of its end all the same: that is nobody's end any more.
  let current: SpeechSynthesisUtterance | null = null;
  return {
    hasVoice: () =>
      new Promise((resolve) => {
        if (!synthesis || voice()) return resolve(voice() !== undefined);
        const timer = setTimeout(() => resolve(voice() !== undefined), voicesMs);
        const onVoices = () => {
          if (!voice()) return;
          clearTimeout(timer);
          resolve(true);
        };
        synthesis.addEventListener('voiceschanged', onVoices, { once: true });
      }),
    speak({ text, rate, onEnd, onFault }) {
      if (!synthesis) return onFault();
      const utterance = new SpeechSynthesisUtterance(text);
      const found = voice();
      if (found) utterance.voice = found;
      utterance.lang = 'vi-VN';
      utterance.rate = rate;
      utterance.onend = () => {
        if (current === utterance) onEnd();
      };
      utterance.onerror = () => {
        if (current === utterance) onFault();
      };
      synthesis.cancel();
      current = utterance;
      synthesis.speak(utterance);
    },
    stop() {
      current = null;
      synthesis?.cancel();
    },
  };
}
