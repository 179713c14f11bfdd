// Before anything is asked: what was sought lately, and what can be typed.
import { Button } from '@mantine/core';
import { IconHistory, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clearRecent, readRecent } from '../recent-searches.ts';
import { SavedSearches } from '../saved/SavedSearches.tsx';
import classes from './StartState.module.css';

interface StartStateProps {
  onAsk: (text: string) => void;
}

/** As they are typed: Vietnamese in either language of the interface. */
const examples = [
  { does: 'clause', text: 'k2 đ15 luật đất đai' },
  { does: 'number', text: '59/2020' },
  { does: 'phrase', text: '"ủy ban nhân dân cấp tỉnh"' },
  { does: 'without', text: 'thu hồi đất -rừng' },
  { does: 'question', text: 'đại biểu được nghỉ việc bao nhiêu ngày' },
] as const;

export function StartState({ onAsk }: StartStateProps) {
  const { t } = useTranslation();
  const [recent, setRecent] = useState(() => readRecent(localStorage));
  return (
    <div className={classes.start}>
      <p className={classes.title}>{t('search:onPage.start.title')}</p>
      <p className={classes.text}>{t('search:onPage.start.text')}</p>
      <div className={classes.columns}>
        {recent.length > 0 && (
          <Part title={t('search:recent')}>
            {recent.map((text) => (
              <li key={text}>
                <button type="button" className={classes.entry} onClick={() => onAsk(text)}>
                  <IconHistory size={20} stroke={1.6} aria-hidden />
                  <span className={classes.words}>{text}</span>
                </button>
              </li>
            ))}
            <li>
              <Button
                variant="subtle"
                color="gray"
                onClick={() => {
                  clearRecent(localStorage);
                  setRecent([]);
                }}
              >
                {t('search:clearRecent')}
              </Button>
            </li>
          </Part>
        )}
        <Part title={t('search:onPage.examples.title')}>
          {examples.map(({ does, text }) => (
            <li key={text}>
              <button type="button" className={classes.entry} onClick={() => onAsk(text)}>
                <IconSearch size={20} stroke={1.6} aria-hidden />
                <span className={classes.words}>
                  <span className={classes.typed} lang="vi">
                    {text}
                  </span>
                  <span className={classes.does}>{t(`search:onPage.examples.${does}`)}</span>
                </span>
              </button>
            </li>
          ))}
        </Part>
        <SavedSearches />
      </div>
    </div>
  );
}

interface PartProps {
  title: string;
  children: ReactNode;
}

function Part({ title, children }: PartProps) {
  return (
    <section className={classes.part}>
      <h2 className={classes.heading}>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}
