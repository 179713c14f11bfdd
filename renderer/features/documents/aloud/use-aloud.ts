// Reads a paper aloud from where the view stands, sentence by sentence: marks what is said and brings it into view.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Pane } from '../pane/pane.ts';
import { rangesByLine } from '../pane/text-ranges.ts';
import { useWholeText } from '../printing/use-whole-text.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { Speaker } from './speaker.ts';

export type AloudState = 'starting' | 'no-voice' | 'speaking' | 'paused' | 'over' | 'failed';

/** How far down the view the sentence stands when it is brought there. */
const depth = 0.25;

interface At {
  readonly page: number;
  readonly index: number;
}

export function useAloud(pane: Pane, speaker: Speaker, rate: number) {
  const { document, view, currentView, setSpokenMarker } = pane;
  const [state, setState] = useState<AloudState>('starting');
  const read = useWholeText(document);
  const pageCount = document.hasPages ? document.pageCount : 1;
  const at = useRef<At>({ page: 1, index: 0 });
  const speed = useRef(rate);
  speed.current = rate;
  /** Raised with each wish: what was begun for an older one ends by itself. */
  const turn = useRef(0);

  const sentencesOn = useCallback(
    async (page: number): Promise<Sentence[]> => {
      const text = (await read(page, page)).get(page);
      return text ? sentencesOf(text, page) : [];
    },
    [read],
  );

  const sayFrom = useCallback(
    async (from: At, direction: 1 | -1 = 1) => {
      turn.current += 1;
      const own = turn.current;
      try {
        let { page, index } = from;
        let sentences = await sentencesOn(page);
        while (index < 0 || index >= sentences.length) {
          page += direction;
          if (page < 1 || page > pageCount) {
            if (own === turn.current) setState('over');
            return;
          }
          sentences = await sentencesOn(page);
          index = direction > 0 ? 0 : sentences.length - 1;
        }
        const sentence = sentences[index];
        if (!sentence || own !== turn.current) return;
        at.current = { page, index };
        setState('speaking');
        setSpokenMarker(markOf(sentence));
        currentView()?.show({ page, block: sentence.block, offset: sentence.start }, depth);
        speaker.speak({
          text: sentence.text,
          rate: speed.current,
          onEnd: () => void sayFrom({ page, index: index + 1 }),
          onFault: () => setState('failed'),
        });
      } catch {
        if (own === turn.current) setState('failed');
      }
    },
    [sentencesOn, pageCount, setSpokenMarker, currentView, speaker],
  );

  const begin = useRef(async () => {
    const { place } = view.get();
    const sentences = await sentencesOn(place.page);
    const first = sentences.findIndex(
      ({ block, end }) => block > place.block || (block === place.block && end > place.offset),
    );
    await sayFrom({ page: place.page, index: first < 0 ? sentences.length : first });
  });
  useEffect(() => {
    let isOver = false;
    const start = async () => {
      const hasVoice = await speaker.hasVoice();
      if (isOver) return;
      if (hasVoice) await begin.current();
      else setState('no-voice');
    };
    start().catch(() => setState('failed'));
    return () => {
      isOver = true;
      turn.current += 1;
      speaker.stop();
      setSpokenMarker(null);
    };
  }, [speaker, setSpokenMarker]);

  return {
    state,
    toggle: () => {
      if (state === 'speaking') {
        turn.current += 1;
        speaker.stop();
        setState('paused');
      } else void sayFrom(at.current);
    },
    step: (by: 1 | -1) => void sayFrom({ ...at.current, index: at.current.index + by }, by),
    /** Said again from its start, at the new speed. */
    again: () => {
      if (state === 'speaking') void sayFrom(at.current);
    },
  };
}

function markOf({ page, block, start, end }: Sentence): Parameters<Pane['setSpokenMarker']>[0] {
  return (text, pageNumber) => {
    if (pageNumber !== page) return [];
    return text.blocks.map(({ lines }, index) =>
      index === block
        ? { byLine: rangesByLine(lines, [{ start, end, kind: 'current' as const }]), isTarget: false }
        : null,
    );
  };
}
