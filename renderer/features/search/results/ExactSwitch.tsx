// «Đúng dấu»: what was typed without tone marks stands there without them too.
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './ResultsField.module.css';

interface ExactSwitchProps {
  isOn: boolean;
  onToggle: () => void;
}

export function ExactSwitch({ isOn, onToggle }: ExactSwitchProps) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t('search:onPage.exactExplained')} multiline maw="18rem" openDelay={400}>
      <button type="button" className={classes.exact} aria-pressed={isOn} onClick={onToggle}>
        {t('search:onPage.exact')}
      </button>
    </Tooltip>
  );
}
