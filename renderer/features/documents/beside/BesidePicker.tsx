// What to put beside a paper: itself in another view, its versions, what is open, papers of the same item of the agenda,
// or any other found by its name.
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { usePane } from '../pane/pane.ts';
import { useFrame } from '../reader/frame.ts';
import { useOpenPapers } from '../tabs/use-open-papers.ts';
import classes from './BesidePicker.module.css';
import { useFoundPapers, useItemPapers } from './use-papers-beside.ts';

interface BesidePickerProps {
  onPick: (documentId: string) => void;
  onClose: () => void;
}

interface Choice {
  readonly documentId: string;
  readonly title: string;
  /** What tells it from others of the same title. */
  readonly detail?: string;
}

export function BesidePicker({ onPick, onClose }: BesidePickerProps) {
  const { t } = useTranslation();
  const { document, mode } = usePane();
  const { viewerId } = useFrame();
  const { papers } = useOpenPapers(viewerId);
  const [typed, setTyped] = useState('');
  const found = useFoundPapers(typed);
  const ofItem = useItemPapers(document);
  const isOther = ({ documentId }: Choice) => documentId !== document.documentId;
  const versions = document.versions.filter(isOther).map(({ documentId, title, version }) => ({
    documentId,
    title,
    detail: t('documents:reader.version', { version }),
  }));
  const isVersion = ({ documentId }: Choice) => versions.some((version) => version.documentId === documentId);
  const open = papers.filter((paper) => isOther(paper) && !isVersion(paper)).toReversed();
  const isOpen = ({ documentId }: Choice) => open.some((paper) => paper.documentId === documentId);
  const self = { documentId: document.documentId, title: document.title };
  const otherMode = t(`documents:reader.mode.${mode === 'pages' ? 'text' : 'pages'}`);
  return (
    <Dialog opened onClose={onClose} title={t('documents:reader.beside.title')}>
      <TextInput
        data-autofocus
        leftSection={<IconSearch size={20} stroke={1.6} aria-hidden />}
        aria-label={t('documents:reader.beside.search')}
        placeholder={t('documents:reader.beside.search')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {typed.trim() !== '' ? (
        <Choices
          title={t('documents:reader.beside.found')}
          choices={found.filter(isOther)}
          none={t('documents:reader.beside.none')}
          onPick={onPick}
        />
      ) : (
        <>
          <Choices title={t('documents:reader.beside.versions')} choices={versions} onPick={onPick} />
          <Choices title={t('documents:reader.beside.open')} choices={open} onPick={onPick} />
          <Choices
            title={t('documents:reader.beside.item')}
            choices={ofItem.filter((paper) => isOther(paper) && !isVersion(paper) && !isOpen(paper))}
            onPick={onPick}
          />
          <Choices
            title={t('documents:reader.beside.self')}
            choices={[document.hasPages ? { ...self, detail: otherMode } : self]}
            onPick={onPick}
          />
        </>
      )}
    </Dialog>
  );
}

interface ChoicesProps {
  title: string;
  choices: readonly Choice[];
  /** Said where there are none; absent: the group is left out. */
  none?: string;
  onPick: (documentId: string) => void;
}

function Choices({ title, choices, none, onPick }: ChoicesProps) {
  const id = useId();
  if (choices.length === 0 && none === undefined) return null;
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h3 id={id} className={classes.heading}>
        {title}
      </h3>
      {choices.length === 0 && <p className={classes.none}>{none}</p>}
      <ul>
        {choices.map((choice) => (
          <li key={choice.documentId}>
            <button type="button" className={classes.choice} onClick={() => onPick(choice.documentId)}>
              <span>{choice.title}</span>
              {choice.detail && <span className={classes.detail}>{choice.detail}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
