// While an input method composes (Telex, VNI), keys are its own: Enter takes the word, arrows choose, Escape gives up.
// One guard before every other listener keeps such presses from the app and its libraries, so that no field has to ask.

/** The key code of a press that an input method has taken; some say so after `compositionend`, when nothing composes. */
const takenKeyCode = 229;

export function belongsToInputMethod(press: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return press.isComposing || press.keyCode === takenKeyCode;
}

/** To be started before anything else listens; returns how to stop. What the press types is not touched. */
export function guardComposition(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (belongsToInputMethod(event)) event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, { capture: true });
  window.addEventListener('keyup', onKey, { capture: true });
  return () => {
    window.removeEventListener('keydown', onKey, { capture: true });
    window.removeEventListener('keyup', onKey, { capture: true });
  };
}
