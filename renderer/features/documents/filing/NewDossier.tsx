// The name of a dossier that is opened while papers are filed in it, its kind and who sees its name.
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '#renderer/ui/ChoiceGroup.tsx';
import { circleName } from '#renderer/ui/CircleBadge.tsx';
import { useAudiences } from '../hooks/use-audiences.ts';
import classes from './FileDialog.module.css';
import type { DossierDraft } from './use-open-dossier.ts';

interface NewDossierProps {
  dossier: DossierDraft;
  isTitleWrong: boolean;
  onChange: (dossier: DossierDraft) => void;
}

export function NewDossier({ dossier, isTitleWrong, onChange }: NewDossierProps) {
  const { t } = useTranslation();
  const circles = useAudiences();
  return (
    <div className={classes.dossier}>
      <TextInput
        data-autofocus
        maxLength={300}
        label={t('documents:library.filing.newDossierTitle')}
        description={t('documents:library.filing.newDossierHint')}
        error={isTitleWrong && t('documents:library.filing.titleMissing')}
        value={dossier.title}
        onChange={(event) => onChange({ ...dossier, title: event.currentTarget.value })}
      />
      <ChoiceGroup
        label={t('documents:library.filing.kind')}
        choices={[
          { value: 'bill', label: t('documents:library.filing.kinds.bill') },
          { value: 'matter', label: t('documents:library.filing.kinds.matter') },
        ]}
        value={dossier.kind}
        onChange={(kind) => onChange({ ...dossier, kind })}
      />
      <ChoiceGroup
        label={t('documents:library.filing.dossierCircle')}
        choices={circles.map((circle) => ({ value: circle, label: circleName(circle, t) }))}
        value={dossier.circle}
        onChange={(circle) => onChange({ ...dossier, circle })}
      />
    </div>
  );
}
