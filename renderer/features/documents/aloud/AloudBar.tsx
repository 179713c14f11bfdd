// The player of what is read aloud, at the foot of the paper.
import { ActionIcon, Select } from '@mantine/core';
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconVolumeOff,
  IconX,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { usePane } from '../pane/pane.ts';
import classes from './AloudBar.module.css';
import { systemSpeaker } from './speaker.ts';
import { useAloud } from './use-aloud.ts';

interface AloudBarProps {
  onClose: () => void;
}

const rates = [0.75, 1, 1.25, 1.5, 2];

export function AloudBar({ onClose }: AloudBarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const pane = usePane();
  const [speaker] = useState(() => systemSpeaker(window.speechSynthesis));
  const [rate, setRate] = useState(1);
  const { state, toggle, step, again } = useAloud(pane, speaker, rate);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another speed is heard at once.
  useEffect(again, [rate]);
  const isSpeaking = state === 'speaking';
  const PlayIcon = isSpeaking ? IconPlayerPause : IconPlayerPlay;
  return (
    <section className={classes.bar} aria-label={t('documents:reader.aloud.label')}>
      {state === 'no-voice' ? (
        <p className={classes.words} role="status">
          <IconVolumeOff size={20} stroke={1.6} aria-hidden /> {t('documents:reader.aloud.noVoice')}
        </p>
      ) : (
        <>
          <ActionIcon aria-label={t('documents:reader.aloud.previous')} onClick={() => step(-1)}>
            <IconPlayerSkipBack size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
          <ActionIcon
            aria-label={t(isSpeaking ? 'documents:reader.aloud.pause' : 'documents:reader.aloud.play')}
            variant="filled"
            color="seal"
            onClick={toggle}
          >
            <PlayIcon size={22} stroke={1.6} />
          </ActionIcon>
          <ActionIcon aria-label={t('documents:reader.aloud.next')} onClick={() => step(1)}>
            <IconPlayerSkipForward size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
          <Select
            className={classes.rate ?? ''}
            aria-label={t('documents:reader.aloud.rate')}
            allowDeselect={false}
            data={rates.map((each) => ({ value: String(each), label: `${formatNumber(each, language, 2)}×` }))}
            value={String(rate)}
            onChange={(value) => setRate(Number(value ?? 1))}
          />
          <p className={classes.words} role="status">
            {state === 'over' && t('documents:reader.aloud.over')}
            {state === 'failed' && t('documents:reader.aloud.failed')}
          </p>
        </>
      )}
      <ActionIcon aria-label={t('documents:reader.aloud.close')} onClick={onClose}>
        <IconX size={20} stroke={1.6} aria-hidden />
      </ActionIcon>
    </section>
  );
}
